package org.rightsdesk.domain.clock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A question to the requester, without which the information cannot be identified (D8).
 *
 * @param asked the day it was asked
 * @param answered the day it was answered, if it has been
 */
public record Clarification(LocalDate asked, Optional<LocalDate> answered) {
  public Clarification {
    if (answered.isPresent() && answered.get().isBefore(asked)) {
      throw new IllegalArgumentException(
          "a clarification asked on " + asked + " cannot be answered on " + answered.get());
    }
  }

  /** A question that has been answered. */
  public static Clarification answered(LocalDate asked, LocalDate answered) {
    return new Clarification(asked, Optional.of(answered));
  }

  /** A question still waiting for its answer. */
  public static Clarification open(LocalDate asked) {
    return new Clarification(asked, Optional.empty());
  }

  /** Says whether the answer is still awaited. */
  public boolean isOpen() {
    return answered.isEmpty();
  }

  /** Returns the first day on which a request left unanswered may be closed (D12). */
  public LocalDate mayCloseFrom() {
    return asked.plusMonths(1);
  }
}
