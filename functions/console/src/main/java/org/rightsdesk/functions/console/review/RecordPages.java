package org.rightsdesk.functions.console.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.ports.ObjectStore;

/** The pages of records where they lie: their words, and a picture of each. */
public final class RecordPages {
  private final ObjectStore store;
  private final String bucket;

  public RecordPages(ObjectStore store, String bucket) {
    this.store = store;
    this.bucket = bucket;
  }

  /** The record as it was converted, if it was. */
  Optional<CanonicalRecord> read(CaseReference reference, PaperId record) throws IOException {
    Optional<byte[]> content =
        bytes(RecordKeys.pages(reference, record) + CanonicalRecord.FILE_NAME);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        CanonicalRecordFile.parse(new String(content.get(), StandardCharsets.UTF_8)));
  }

  /** The picture of a page for screens, as PNG. */
  Optional<byte[]> picture(CaseReference reference, PaperId record, int page) throws IOException {
    Optional<CanonicalRecord> found = read(reference, record);
    if (found.isEmpty() || page < 1 || page > found.get().pages().size()) {
      return Optional.empty();
    }
    return bytes(RecordKeys.pages(reference, record) + found.get().pages().get(page - 1).preview());
  }

  private Optional<byte[]> bytes(String key) throws IOException {
    Optional<InputStream> found = store.open(bucket, key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream open = found.get()) {
      return Optional.of(open.readAllBytes());
    }
  }
}
