package org.rightsdesk.documents.conversion;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as it was found.
 *
 * @param file where it lies; it is only read
 * @param name what it was called, for the record; never used as a path
 * @param password the password to open it with, where one is known
 */
public record Source(Path file, String name, Optional<String> password) {
  /** A file without a password. */
  public static Source of(Path file, String name) {
    return new Source(file, name, Optional.empty());
  }

  @Override
  public String toString() {
    return "Source[masked]";
  }
}
