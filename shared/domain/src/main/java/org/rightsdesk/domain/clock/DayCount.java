package org.rightsdesk.domain.clock;

import java.time.LocalDate;

/** Which days of a clarification do not count. */
enum DayCount {
  /** The law's reading: from the day of asking to the day of answering, both left out. */
  BOTH_ENDS("both days included"),
  /** The careful reading: on the day of answering the clock already runs again. */
  ANSWERING_DAY_RUNS("the day of answering counted as running");

  private final String words;

  DayCount(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  LocalDate lastDayLeftOut(LocalDate answered) {
    return switch (this) {
      case BOTH_ENDS -> answered;
      case ANSWERING_DAY_RUNS -> answered.minusDays(1);
    };
  }
}
