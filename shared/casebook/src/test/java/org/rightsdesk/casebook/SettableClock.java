package org.rightsdesk.casebook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.rightsdesk.domain.clock.WorkingCalendar;

/** A clock that stands still until it is moved. */
public final class SettableClock implements InstantSource {
  private volatile Instant now;

  /** A clock that stands at nine in the morning of a day, UK time. */
  public SettableClock(LocalDate day) {
    now = morning(day);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** The day it is, UK time. */
  public LocalDate today() {
    return WorkingCalendar.dateOf(now);
  }

  /** Moves it on. */
  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  /** Moves it to nine in the morning of a day, UK time. */
  public synchronized void moveTo(LocalDate day) {
    now = morning(day);
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
