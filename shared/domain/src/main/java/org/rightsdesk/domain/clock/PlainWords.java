package org.rightsdesk.domain.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** Writes dates and numbers of days as a resident would read them. */
final class PlainWords {
  private PlainWords() {}

  static String date(LocalDate date) {
    return weekday(date.getDayOfWeek())
        + " "
        + date.getDayOfMonth()
        + " "
        + month(date.getMonth())
        + " "
        + date.getYear();
  }

  static String weekday(DayOfWeek day) {
    return capitalised(day.name());
  }

  static String month(Month month) {
    return capitalised(month.name());
  }

  static String days(long days) {
    if (days == 1) {
      return "1 day";
    }
    return days + " days";
  }

  private static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
