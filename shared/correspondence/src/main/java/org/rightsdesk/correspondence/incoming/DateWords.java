package org.rightsdesk.correspondence.incoming;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.correspondence.PrintableText;

/** Reads the dates that mail programs write in English, as days in Europe/London. */
final class DateWords {
  /** Where the organisation's days begin and end. */
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final int MAX_LENGTH = 200;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
          + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern ISO =
      Pattern.compile("\\b(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + MONTH + ",?[ -](\\d{4}|\\d{2})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
  private static final Pattern NUMBERS =
      Pattern.compile("\\b(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)? ?(am|pm|a\\.m\\.|p\\.m\\.)?"
              + " ?\\(?([+-]\\d{2}:?\\d{2}|[a-z]{1,4}\\b)?");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("gmt", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("ut", "Z"),
          Map.entry("z", "Z"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"));

  private DateWords() {}

  /** Returns the first date in the words, or nothing when there is none that we can read. */
  static Optional<WrittenDate> read(String words) {
    String shown = PrintableText.onOneLine(words);
    String cut = shown.length() > MAX_LENGTH ? shown.substring(0, MAX_LENGTH) : shown;
    String plain = cut.replaceAll("[\\p{Z}\\s]+", " ").toLowerCase(Locale.ROOT);
    List<LocalDate> written = matchingWeekday(plain, dates(plain));
    if (written.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> days = written.stream().map(day -> inLondon(day, plain)).distinct().toList();
    return Optional.of(new WrittenDate(cut, days));
  }

  private static List<LocalDate> dates(String plain) {
    List<LocalDate> dates = new ArrayList<>();
    Matcher iso = ISO.matcher(plain.replaceAll("(?<=\\d)t(?=\\d)", " "));
    Matcher dayFirst = DAY_FIRST.matcher(plain);
    Matcher monthFirst = MONTH_FIRST.matcher(plain);
    Matcher numbers = NUMBERS.matcher(plain);
    if (iso.find()) {
      add(dates, iso.group(1), number(iso.group(2)), iso.group(3));
    } else if (dayFirst.find()) {
      add(dates, dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    } else if (monthFirst.find()) {
      add(dates, monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    } else if (numbers.find()) {
      add(dates, numbers.group(4), number(numbers.group(3)), numbers.group(1));
      add(dates, numbers.group(4), number(numbers.group(1)), numbers.group(3));
    }
    return dates.stream().distinct().toList();
  }

  private static void add(List<LocalDate> dates, String year, int month, String day) {
    int fullYear = year.length() == 2 ? 2000 + number(year) : number(year);
    if (fullYear < FIRST_YEAR || fullYear > LAST_YEAR) {
      return;
    }
    try {
      dates.add(LocalDate.of(fullYear, month, number(day)));
    } catch (DateTimeException noSuchDay) {
      // Numbers that are no date in this order may be one in the other.
      return;
    }
  }

  /** A weekday beside the date decides its order, when it agrees with only one. */
  private static List<LocalDate> matchingWeekday(String plain, List<LocalDate> dates) {
    Matcher matcher = WEEKDAY.matcher(plain);
    if (dates.size() < 2 || !matcher.find()) {
      return dates;
    }
    DayOfWeek weekday = DayOfWeek.of(WEEKDAYS.indexOf(matcher.group(1)) + 1);
    List<LocalDate> agreeing =
        dates.stream().filter(date -> date.getDayOfWeek() == weekday).toList();
    return agreeing.isEmpty() ? dates : agreeing;
  }

  /** Moves a day to the London day, when the words give a time and an offset. */
  private static LocalDate inLondon(LocalDate day, String plain) {
    Matcher matcher = TIME.matcher(plain.replaceAll("(?<=\\d)t(?=\\d)", " "));
    if (!matcher.find() || matcher.group(5) == null) {
      return day;
    }
    String zone = matcher.group(5);
    String offset =
        zone.startsWith("+") || zone.startsWith("-") ? zone : ZONES.getOrDefault(zone, "");
    if (offset.isEmpty()) {
      return day;
    }
    try {
      LocalTime time = LocalTime.of(hour(matcher), number(matcher.group(2)));
      return OffsetDateTime.of(day, time, ZoneOffset.of(offset))
          .atZoneSameInstant(LONDON)
          .toLocalDate();
    } catch (DateTimeException noSuchTime) {
      return day;
    }
  }

  private static int hour(Matcher time) {
    int hour = number(time.group(1));
    if (time.group(4) == null) {
      return hour;
    }
    return hour % 12 + (time.group(4).startsWith("p") ? 12 : 0);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
