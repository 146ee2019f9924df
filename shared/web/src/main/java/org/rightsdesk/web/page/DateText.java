package org.rightsdesk.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as pages say them, in UK time. */
public final class DateText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private DateText() {}

  /** Such as "27 November 2026". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Such as "27 November 2026 (in 5 days)". */
  public static String day(LocalDate date, LocalDate today) {
    return day(date) + " (" + distance(ChronoUnit.DAYS.between(today, date)) + ")";
  }

  /** Such as "27 November 2026 at 14:05". */
  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  private static String distance(long days) {
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
