package org.rightsdesk.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of a records folder, wherever they are kept: a folder, or the keys of a store. */
@FunctionalInterface
public interface RecordsFiles {
  /** Opens a file; empty when there is none at that path. The caller closes it. */
  Optional<InputStream> open(RecordPath path) throws IOException;

  /**
   * What tells the content of a file from any other that it had, where that is cheaper to learn
   * than the content; empty where it is not, or there is no such file.
   */
  default Optional<String> version(RecordPath path) throws IOException {
    return Optional.empty();
  }
}
