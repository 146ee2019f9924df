package org.rightsdesk.functions.console.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rightsdesk.domain.clock.WorkingCalendar;

/** Dates as pages write them, in UK time. */
public final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter NAMED_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private Days() {}

  /** Such as "27 November 2026". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as "Friday 27 November 2026". */
  public static String named(LocalDate day) {
    return NAMED_DAY.format(day);
  }

  /** Such as "27 November 2026, 09:30". */
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(WorkingCalendar.ZONE));
  }

  /** Such as "27 November 2026 (in 5 days)". */
  public static String near(LocalDate day, LocalDate today) {
    return day(day) + " (" + distance(day, today) + ")";
  }

  /** Such as "in 5 days" or "2 days ago". */
  public static String distance(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    if (days == 1) {
      return "tomorrow";
    }
    if (days == -1) {
      return "yesterday";
    }
    if (days < 0) {
      return -days + " days ago";
    }
    return "in " + days + " days";
  }
}
