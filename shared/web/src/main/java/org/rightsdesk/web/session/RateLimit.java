package org.rightsdesk.web.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.rightsdesk.domain.digest.Sha256;

/**
 * Lets something happen so many times in a stretch of time for one key (A5, A12).
 *
 * <p>Keys are hashed before they are counted, so that an address is nowhere kept.
 */
public final class RateLimit {
  private final String name;
  private final long most;
  private final Duration stretch;
  private final Counters counters;
  private final InstantSource clock;

  /** A limit of its own name: at most {@code most} times a stretch, counted from the first. */
  public RateLimit(
      String name, long most, Duration stretch, Counters counters, InstantSource clock) {
    this.name = name;
    this.most = most;
    this.stretch = stretch;
    this.counters = counters;
    this.clock = clock;
  }

  /** Counts one more for the key and answers whether it is within the limit. */
  public boolean allows(String key) {
    Instant now = clock.instant();
    String place = "rate#" + name + "#" + Sha256.hex("rate:" + name + ":" + key);
    return counters.increment(place, now, now.plus(stretch)) <= most;
  }
}
