package org.rightsdesk.lambda.testing;

import org.rightsdesk.lambda.ports.ObjectStore;

class InMemoryObjectStoreTest extends ObjectStoreContract {
  private final InMemoryObjectStore store = new InMemoryObjectStore();

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected String bucket() {
    return "bucket";
  }
}
