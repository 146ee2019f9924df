package org.rightsdesk.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.rightsdesk.domain.clock.ClockFacts;
import org.rightsdesk.domain.clock.Requirement;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.rights.Right;

/** Days in the past, reckoned from today. */
record Days(WorkingCalendar calendar, LocalDate today) {
  private static final int LONGEST_MONTH = 40;

  /** So many days before today. */
  LocalDate ago(int days) {
    return today.minusDays(days);
  }

  /** The working day on or after a day, or today if that is yet to come. */
  LocalDate working(LocalDate day) {
    LocalDate next = calendar.sameOrNextWorkingDay(day);
    return next.isAfter(today) ? today : next;
  }

  /** The last working day of this week; once it is tomorrow or over, the next after tomorrow. */
  LocalDate laterThisWeek() {
    LocalDate afterTomorrow = calendar.sameOrNextWorkingDay(today.plusDays(2));
    LocalDate last = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    while (last.isAfter(afterTomorrow) && !calendar.isWorkingDay(last)) {
      last = last.minusDays(1);
    }
    return last.isAfter(afterTomorrow) ? last : afterTomorrow;
  }

  /** The last day from which a month is over before that day. */
  LocalDate startOverBefore(LocalDate day) {
    LocalDate start = day;
    while (!due(start).isBefore(day)) {
      start = start.minusDays(1);
    }
    return start;
  }

  /** The first day from which a month is not over before that day. */
  LocalDate startDueFrom(LocalDate day) {
    LocalDate start = day.minusDays(LONGEST_MONTH);
    while (due(start).isBefore(day)) {
      start = start.plusDays(1);
    }
    return start;
  }

  private LocalDate due(LocalDate start) {
    ClockFacts facts =
        ClockFacts.of(Right.ACCESS, start.minusDays(2)).withIdentity(new Requirement.Met(start));
    return TimeLimit.of(facts, calendar, today).safeDue().date();
  }
}
