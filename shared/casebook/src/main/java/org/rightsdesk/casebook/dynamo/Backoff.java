package org.rightsdesk.casebook.dynamo;

import java.util.random.RandomGenerator;

/** How long to wait before something that lost a race is tried again. */
@FunctionalInterface
public interface Backoff {
  /**
   * Waits.
   *
   * @param tried how often it has been tried, from 1
   */
  void pause(int tried);

  /** Waits a random time, of at most 20 milliseconds at first and of at most a second at last. */
  static Backoff jittered(RandomGenerator random) {
    return tried -> {
      try {
        Thread.sleep(random.nextLong(Math.min(1000L, 10L << Math.min(tried, 10)) + 1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting to try again", e);
      }
    };
  }
}
