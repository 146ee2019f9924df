package org.rightsdesk.documents.conversion;

import java.nio.file.Path;
import java.util.Optional;
import org.rightsdesk.domain.casework.Room;

/**
 * A file as it was found.
 *
 * @param file where it lies; it is only read
 * @param name what it was called, for the record; never used as a path
 * @param password the password to open it with, where one is known
 * @param room the most files that may be taken out of it; a file that holds more is refused
 */
public record Source(Path file, String name, Optional<String> password, int room) {
  /** A file without a password, that lay in no other. */
  public static Source of(Path file, String name) {
    return new Source(file, name, Optional.empty(), Room.MOST);
  }

  /** The same file, to be opened with a password. */
  public Source withPassword(String known) {
    return new Source(file, name, Optional.of(known), room);
  }

  /** The same file as it is once its lock is opened. */
  Source unlocked(Path opened) {
    return new Source(opened, name, password, room);
  }

  /** The same file, with room for this many others. */
  public Source withRoom(int files) {
    return new Source(file, name, password, files);
  }

  @Override
  public String toString() {
    return "Source[masked]";
  }
}
