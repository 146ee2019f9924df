package org.rightsdesk.casebook.sessions;

import org.rightsdesk.casebook.dynamo.LocalDynamo;
import org.rightsdesk.web.session.CodeStore;
import org.rightsdesk.web.testing.CodeStoreContract;

final class DynamoCodeStoreTest extends CodeStoreContract {
  private final CodeStore store =
      new DynamoCodeStore(LocalDynamo.client(), LocalDynamo.newSessionTable());

  @Override
  protected CodeStore store() {
    return store;
  }
}
