package org.rightsdesk.local.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Stands at a moment of the past while that is told, and else shows the time. */
final class StoryClock implements InstantSource {
  private final InstantSource present;
  private volatile Optional<Instant> past = Optional.empty();

  StoryClock(InstantSource present) {
    this.present = present;
  }

  @Override
  public Instant instant() {
    return past.orElseGet(present::instant);
  }

  /** Stands at the moment, or shows the time if it has not come yet. */
  void standAt(Instant moment) {
    past = Optional.of(moment).filter(wanted -> wanted.isBefore(present.instant()));
  }

  /** Shows the time from now on. */
  void go() {
    past = Optional.empty();
  }
}
