package org.rightsdesk.functions.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.digest.Sha256;
import org.rightsdesk.domain.papers.Paper.Likeness;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.Scratch;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * A file that was kept as it was received.
 *
 * @param sha256 the hash of its content; empty if there was no file
 */
record KeptFile(StoredObject object, Optional<String> sha256) {
  private static final String TYPE = "application/octet-stream";

  static KeptFile put(InputStream content, ObjectStore store, String bucket, String key)
      throws IOException {
    try (Scratch scratch = Scratch.open()) {
      Path file = scratch.file("record");
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      try (InputStream kept = Files.newInputStream(file)) {
        return new KeptFile(store.put(bucket, key, TYPE, file), Optional.of(Sha256.hex(kept)));
      }
    }
  }

  /** An empty object in place of a file that was not there. */
  static KeptFile nothing(ObjectStore store, String bucket, String key) {
    return new KeptFile(store.put(bucket, key, TYPE, new byte[0]), Optional.empty());
  }

  /**
   * What the record of it is like.
   *
   * @param first by their content, the records before it; takes up this one if it is none of them
   */
  Likeness likeness(PaperId id, Map<String, PaperId> first) {
    Optional<PaperId> copyOf =
        sha256
            .flatMap(hash -> Optional.ofNullable(first.putIfAbsent(hash, id)))
            .filter(other -> !other.equals(id));
    return new Likeness(sha256, copyOf, Optional.empty());
  }
}
