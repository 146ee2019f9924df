package org.rightsdesk.documents.conversion;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.rightsdesk.domain.casework.Room;

/**
 * A file as it was found.
 *
 * @param file where it lies; it is only read
 * @param name what it was called, for the record; never used as a path
 * @param password the password to open it with, where one is known
 * @param room the most files that may be taken out of it; a file that holds more is refused
 * @param time how long converting it may take, where that is bounded; a file that takes longer is
 *     refused
 */
public record Source(
    Path file, String name, Optional<String> password, int room, Optional<Duration> time) {
  /** A file without a password, that lay in no other, and may take as long as it takes. */
  public static Source of(Path file, String name) {
    return new Source(file, name, Optional.empty(), Room.MOST, Optional.empty());
  }

  /** The same file, to be opened with a password. */
  public Source withPassword(String known) {
    return new Source(file, name, Optional.of(known), room, time);
  }

  /** The same file as it is once its lock is opened. */
  Source unlocked(Path opened) {
    return new Source(opened, name, password, room, time);
  }

  /** The same file, with room for this many others. */
  public Source withRoom(int files) {
    return new Source(file, name, password, files, time);
  }

  /** The same file, to be converted in no more than this. */
  public Source within(Duration most) {
    return new Source(file, name, password, room, Optional.of(most));
  }

  @Override
  public String toString() {
    return "Source[masked]";
  }
}
