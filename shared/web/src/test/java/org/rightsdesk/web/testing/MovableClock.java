package org.rightsdesk.web.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {
  private Instant now;

  /** A clock that shows the moment. */
  public MovableClock(String moment) {
    this.now = Instant.parse(moment);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Moves the clock on. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
