package org.rightsdesk.local.cloud.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Real time plus an offset, which only grows and is kept in a file that the functions read too.
 *
 * <p>The file holds an ISO-8601 duration and is replaced whole.
 */
public final class MovableClock extends Clock {

  private final Path file;
  private final Clock real;
  private Duration offset;

  /** Takes up the offset in the file, or starts without one. */
  public MovableClock(Path file, Clock real) throws IOException {
    this.file = file;
    this.real = real;
    this.offset = Duration.ZERO;
    if (Files.exists(file)) {
      this.offset = Duration.parse(Files.readString(file).strip());
    } else {
      moveTo(real.instant());
    }
  }

  /** The file with the offset, for {@code RIGHTSDESK_CLOCK_OFFSET_FILE}. */
  public Path file() {
    return file;
  }

  /** Moves the clock on to this instant; never back. */
  public synchronized void moveTo(Instant instant) {
    Duration further = Duration.between(real.instant(), instant);
    if (further.compareTo(offset) > 0) {
      offset = further;
    }
    try {
      Path whole =
          Files.writeString(file.resolveSibling(file.getFileName() + ".new"), offset + "\n");
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Instant instant() {
    return real.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? this : Clock.offset(real.withZone(zone), offset);
  }
}
