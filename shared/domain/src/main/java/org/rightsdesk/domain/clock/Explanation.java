package org.rightsdesk.domain.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * A date with the steps that led to it.
 *
 * @param date the date: its whole day belongs to the period
 * @param state whether the date is settled
 * @param steps the steps in order; the last one reaches the date
 */
public record Explanation(LocalDate date, ClockState state, List<Step> steps) {
  public Explanation {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !steps.getLast().date().equals(date)) {
      throw new IllegalArgumentException("the steps do not lead to " + date);
    }
  }
}
