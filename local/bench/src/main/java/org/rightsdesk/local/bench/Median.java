package org.rightsdesk.local.bench;

import java.time.Duration;
import java.util.List;

/** The middle one of several times, which a single slow one does not move. */
final class Median {
  private Median() {}

  /** In milliseconds; of an even number the later of the two in the middle. */
  static long millis(List<Duration> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow().toMillis();
  }
}
