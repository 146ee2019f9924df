package org.rightsdesk.casebook.sessions;

import org.rightsdesk.casebook.dynamo.LocalDynamo;
import org.rightsdesk.web.session.LinkStore;
import org.rightsdesk.web.testing.LinkStoreContract;

final class DynamoLinkStoreTest extends LinkStoreContract {
  private final LinkStore store =
      new DynamoLinkStore(LocalDynamo.client(), LocalDynamo.newSessionTable());

  @Override
  protected LinkStore store() {
    return store;
  }
}
