package org.rightsdesk.domain.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the steps towards one date, and what is awaited on the way. */
final class Trail {
  private final RuleSet rules;
  private final List<Step> steps = new ArrayList<>();
  private ClockState state = ClockState.RUNNING;

  Trail(RuleSet rules) {
    this.rules = rules;
  }

  void step(Rule rule, LocalDate reached, String sentence) {
    add(rule, reached, sentence, Optional.empty());
  }

  void holiday(Rule rule, LocalDate reached, String sentence, Holiday holiday) {
    add(rule, reached, sentence, Optional.of(holiday));
  }

  void notStarted() {
    state = ClockState.NOT_STARTED;
  }

  /** Notes an open clarification: a clock that has not started cannot also be paused. */
  void paused() {
    if (state == ClockState.RUNNING) {
      state = ClockState.PAUSED;
    }
  }

  Explanation endingOn(LocalDate date) {
    return new Explanation(date, state, steps);
  }

  private void add(Rule rule, LocalDate reached, String sentence, Optional<Holiday> holiday) {
    steps.add(new Step(rule, rules.authorityOf(rule), sentence, reached, holiday));
  }
}
