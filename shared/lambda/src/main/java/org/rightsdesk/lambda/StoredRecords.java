package org.rightsdesk.lambda;

import java.io.InputStream;
import java.util.Optional;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.records.RecordPath;
import org.rightsdesk.records.RecordsFiles;

/** The records folder that lies in a bucket with versions. */
public final class StoredRecords implements RecordsFiles {
  private final ObjectStore store;
  private final String bucket;

  public StoredRecords(ObjectStore store, String bucket) {
    this.store = store;
    this.bucket = bucket;
  }

  @Override
  public Optional<InputStream> open(RecordPath path) {
    return store.open(bucket, path.value());
  }

  @Override
  public Optional<String> version(RecordPath path) {
    return store.find(bucket, path.value()).map(found -> found.object().versionId());
  }
}
