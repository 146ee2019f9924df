package org.rightsdesk.functions.console.worklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.rightsdesk.casebook.WorkItem;

/** A line of the worklist with the group it stands in. */
record Line(WorkItem item, Group group) {
  /** When a case is due, as the list is grouped. */
  enum Group {
    OVERDUE("Overdue", "overdue"),
    TODAY("Due today", "today"),
    TOMORROW("Due tomorrow", "tomorrow"),
    WEEK("Due this week", "week"),
    LATER("Due later", "later"),
    NOT_RUNNING("Clock not running", "not-running");

    private final String words;
    private final String code;

    Group(String words, String code) {
      this.words = words;
      this.code = code;
    }

    String words() {
      return words;
    }

    /** As an address names it. */
    String code() {
      return code;
    }
  }

  static Line of(WorkItem item, LocalDate today) {
    return new Line(item, item.safeDue().map(due -> group(due, today)).orElse(Group.NOT_RUNNING));
  }

  private static Group group(LocalDate due, LocalDate today) {
    if (due.isBefore(today)) {
      return Group.OVERDUE;
    }
    if (due.equals(today)) {
      return Group.TODAY;
    }
    if (due.equals(today.plusDays(1))) {
      return Group.TOMORROW;
    }
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return due.isAfter(sunday) ? Group.LATER : Group.WEEK;
  }
}
