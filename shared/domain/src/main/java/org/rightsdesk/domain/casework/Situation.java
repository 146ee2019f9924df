package org.rightsdesk.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.rightsdesk.domain.clock.WorkingCalendar;

/**
 * Who wants something done, and when.
 *
 * @param now the moment; its day is taken in UK time
 */
public record Situation(Actor actor, Instant now) {
  /** The day it is, in UK time. */
  public LocalDate today() {
    return WorkingCalendar.dateOf(now);
  }
}
