package org.rightsdesk.functions.search;

import java.io.InputStream;
import java.util.Optional;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.records.RecordPath;
import org.rightsdesk.records.RecordsFiles;

/** The records folder that lies in a bucket. */
final class StoredRecords implements RecordsFiles {
  private final ObjectStore store;
  private final String bucket;

  StoredRecords(ObjectStore store, String bucket) {
    this.store = store;
    this.bucket = bucket;
  }

  @Override
  public Optional<InputStream> open(RecordPath path) {
    return store.open(bucket, path.value());
  }
}
