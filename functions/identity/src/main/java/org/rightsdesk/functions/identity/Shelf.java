package org.rightsdesk.functions.identity;

import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.IdentityKeys.Upload;
import org.rightsdesk.lambda.ports.ObjectStore;

/** The segregated store of proofs of identity (P 5.4.5). */
record Shelf(ObjectStore store, String bucket) {
  /** Deletes a document, every version of it, and every picture of it. */
  void erase(Upload upload) {
    store.eraseAll(bucket, IdentityKeys.upload(upload.reference(), upload.document()));
    store.eraseAll(bucket, IdentityKeys.previews(upload.reference(), upload.document()));
  }
}
