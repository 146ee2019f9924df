package org.rightsdesk.web.session;

import java.time.Instant;

/** Counts attempts in one place for every copy of a function. */
public interface Counters {
  /**
   * Adds one and answers the new count, in one step that no other caller can come between.
   *
   * <p>A counter begins at one when it is new, or when the time it was to be kept until has come;
   * only then does {@code keepUntil} take effect.
   */
  long increment(String key, Instant now, Instant keepUntil);

  /** Forgets the counter. */
  void clear(String key);
}
