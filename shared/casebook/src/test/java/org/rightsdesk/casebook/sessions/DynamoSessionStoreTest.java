package org.rightsdesk.casebook.sessions;

import org.rightsdesk.casebook.dynamo.LocalDynamo;
import org.rightsdesk.web.session.SessionStore;
import org.rightsdesk.web.testing.SessionStoreContract;

final class DynamoSessionStoreTest extends SessionStoreContract {
  private final SessionStore store =
      new DynamoSessionStore(LocalDynamo.client(), LocalDynamo.newSessionTable());

  @Override
  protected SessionStore store() {
    return store;
  }
}
