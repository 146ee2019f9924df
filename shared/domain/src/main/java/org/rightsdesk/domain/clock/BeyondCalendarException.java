package org.rightsdesk.domain.clock;

import java.time.LocalDate;

/** Says that a date lies outside the years whose public holidays are known. */
public final class BeyondCalendarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BeyondCalendarException(Nation nation, LocalDate date, int firstYear, int lastYear) {
    super(
        "the public holidays of "
            + nation.title()
            + " are known from "
            + firstYear
            + " to "
            + lastYear
            + ", and "
            + date
            + " lies outside those years");
  }
}
