package org.rightsdesk.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time as a function knows it: the machine's, in UTC.
 *
 * <p>Where {@code RIGHTSDESK_CLOCK_OFFSET_FILE} names a file, the ISO-8601 duration in it is added,
 * read anew each time, so that months can pass while one watches. No deployment sets it.
 */
public final class FunctionClock {
  private FunctionClock() {}

  /** The clock that the environment asks for. */
  public static Clock of(Environment environment) {
    return environment
        .optional("RIGHTSDESK_CLOCK_OFFSET_FILE")
        .<Clock>map(file -> new Moved(Path.of(file), ZoneOffset.UTC))
        .orElseGet(Clock::systemUTC);
  }

  private static final class Moved extends Clock {
    private final Path file;
    private final ZoneId zone;

    private Moved(Path file, ZoneId zone) {
      this.file = file;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Moved(file, other);
    }

    @Override
    public Instant instant() {
      try {
        return Instant.now().plus(Duration.parse(Files.readString(file).strip()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
