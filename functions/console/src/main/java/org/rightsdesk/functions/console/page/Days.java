package org.rightsdesk.functions.console.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.web.page.DateText;

/** Dates as pages write them, in UK time. */
public final class Days {
  private static final DateTimeFormatter NAMED_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private Days() {}

  /** Such as "27 November 2026". */
  public static String day(LocalDate day) {
    return DateText.day(day);
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
    return DateText.day(day, today);
  }
}
