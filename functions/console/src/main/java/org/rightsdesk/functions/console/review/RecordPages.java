package org.rightsdesk.functions.console.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.ports.ObjectStore;

/** The pages of records where they lie: their words, and a picture of each. */
public final class RecordPages {
  /** About 100 MB of words, where pages are full; a longer record is read at each of its pages. */
  private static final int MOST_PAGES_KEPT = 2_000;

  private final ObjectStore store;
  private final String bucket;

  /**
   * What was read last: a converted record stays as it is, and a reviewer asks for it at each page.
   */
  private final Map<String, CanonicalRecord> kept = new LinkedHashMap<>(16, 0.75f, true);

  public RecordPages(ObjectStore store, String bucket) {
    this.store = store;
    this.bucket = bucket;
  }

  /** The record as it was converted, if it was. */
  Optional<CanonicalRecord> read(CaseReference reference, PaperId record) throws IOException {
    String key = RecordKeys.pages(reference, record) + CanonicalRecord.FILE_NAME;
    synchronized (kept) {
      CanonicalRecord before = kept.get(key);
      if (before != null) {
        return Optional.of(before);
      }
    }
    Optional<byte[]> content = bytes(key);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    CanonicalRecord read =
        CanonicalRecordFile.parse(new String(content.get(), StandardCharsets.UTF_8));
    if (read.pages().size() <= MOST_PAGES_KEPT) {
      synchronized (kept) {
        kept.put(key, read);
        forgetEldest();
      }
    }
    return Optional.of(read);
  }

  private void forgetEldest() {
    int pages = kept.values().stream().mapToInt(record -> record.pages().size()).sum();
    Iterator<CanonicalRecord> eldest = kept.values().iterator();
    while (pages > MOST_PAGES_KEPT) {
      pages -= eldest.next().pages().size();
      eldest.remove();
    }
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
