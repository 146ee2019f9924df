package org.rightsdesk.domain.retention;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long a closed case is kept.
 *
 * @param afterClosure the time from the day of closure to the first day on which it is deleted
 */
public record RetentionSchedule(Period afterClosure) {
  /** Three years from closure (P 5.4.5, 5.8.2). */
  public static final RetentionSchedule POLICY = new RetentionSchedule(Period.ofYears(3));

  public RetentionSchedule {
    if (afterClosure.isNegative() || afterClosure.isZero()) {
      throw new IllegalArgumentException("a retention period has no length");
    }
  }

  /** The first day on which a case closed on this day is deleted. */
  public LocalDate disposalOn(LocalDate closedOn) {
    return closedOn.plus(afterClosure);
  }
}
