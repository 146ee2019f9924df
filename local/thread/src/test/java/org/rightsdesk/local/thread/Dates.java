package org.rightsdesk.local.thread;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as letters and pages write them. */
final class Dates {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Dates() {}

  static String words(LocalDate date) {
    return FORMAT.format(date);
  }

  /** The first date after the words. */
  static LocalDate after(String words, String text) {
    Matcher found =
        Pattern.compile(Pattern.quote(words) + "\\s+(?:\\p{Alpha}+ )?(\\d{1,2} \\p{Alpha}+ \\d{4})")
            .matcher(text);
    if (!found.find()) {
      throw new AssertionError("no date after «" + words + "» in: " + text);
    }
    return LocalDate.parse(found.group(1), FORMAT);
  }
}
