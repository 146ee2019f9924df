package org.rightsdesk.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.Parameters;

/**
 * A date in three inputs. A month may be a number or a name, whole or shortened.
 *
 * @param called how a sentence about it begins, such as "Date of birth"
 * @param missing what is said when all three are empty; without it the date may stay empty
 * @param earliest the first day accepted, and what is said of an earlier one
 * @param latest the last day accepted, and what is said of a later one
 * @param birthday whether a browser may fill in the person's date of birth
 */
public record DateField(
    String name,
    String label,
    String called,
    Optional<String> hint,
    Optional<String> missing,
    Optional<Bound> earliest,
    Optional<Bound> latest,
    boolean birthday)
    implements Field<Optional<LocalDate>> {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** A day that an answer may not be beyond, with the sentence for one that is. */
  public record Bound(LocalDate day, String words) {}

  /** A date that must be given. */
  public static DateField required(String name, String label, String called, String missing) {
    return new DateField(
        name,
        label,
        called,
        Optional.empty(),
        Optional.of(missing),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** A date that may stay empty. */
  public static DateField optional(String name, String label, String called) {
    return new DateField(
        name,
        label,
        called,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** This field with the hint. */
  public DateField hint(String text) {
    return new DateField(
        name, label, called, Optional.of(text), missing, earliest, latest, birthday);
  }

  /** This field refusing days before the one given. */
  public DateField notBefore(LocalDate day, String words) {
    return new DateField(
        name, label, called, hint, missing, Optional.of(new Bound(day, words)), latest, birthday);
  }

  /** This field refusing days after the one given. */
  public DateField notAfter(LocalDate day, String words) {
    return new DateField(
        name, label, called, hint, missing, earliest, Optional.of(new Bound(day, words)), birthday);
  }

  /** This field as a date of birth, which a browser may fill in. */
  public DateField ofBirth() {
    return new DateField(name, label, called, hint, missing, earliest, latest, true);
  }

  /** The name of the day's input, which the field's name itself is the id of. */
  public String dayInput() {
    return name + "-day";
  }

  /** The name of the month's input. */
  public String monthInput() {
    return name + "-month";
  }

  /** The name of the year's input. */
  public String yearInput() {
    return name + "-year";
  }

  @Override
  public List<String> inputs() {
    return List.of(dayInput(), monthInput(), yearInput());
  }

  @Override
  public Reading<Optional<LocalDate>> read(Parameters typed) {
    String day = Typed.line(typed, dayInput());
    String month = Typed.line(typed, monthInput());
    String year = Typed.line(typed, yearInput());
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return missing
          .<Reading<Optional<LocalDate>>>map(words -> Reading.bad(dayInput(), words))
          .orElseGet(() -> new Reading.Good<>(Optional.empty()));
    }
    List<String> absent = new ArrayList<>();
    Optional<String> firstAbsent = Optional.empty();
    for (Part part :
        List.of(
            new Part("day", dayInput(), day),
            new Part("month", monthInput(), month),
            new Part("year", yearInput(), year))) {
      if (part.typed().isEmpty()) {
        absent.add(part.noun());
        firstAbsent = firstAbsent.or(() -> Optional.of(part.input()));
      }
    }
    if (firstAbsent.isPresent()) {
      return Reading.bad(
          firstAbsent.get(), called + " must include a " + String.join(" and ", absent));
    }
    return real(day, month, year);
  }

  private record Part(String noun, String input, String typed) {}

  private Reading<Optional<LocalDate>> real(String day, String month, String year) {
    int dayNumber = number(day, 2);
    int monthNumber = month(month);
    int yearNumber = number(year, 4);
    if (year.chars().allMatch(c -> c >= '0' && c <= '9') && year.length() != 4) {
      return Reading.bad(yearInput(), "Year must include 4 numbers");
    }
    LocalDate date;
    try {
      date = LocalDate.of(yearNumber, monthNumber, dayNumber);
    } catch (DateTimeException notOnTheCalendar) {
      return Reading.bad(
          wrongInput(dayNumber, monthNumber, yearNumber), called + " must be a real date");
    }
    if (earliest.isPresent() && date.isBefore(earliest.get().day())) {
      return Reading.bad(dayInput(), earliest.get().words());
    }
    if (latest.isPresent() && date.isAfter(latest.get().day())) {
      return Reading.bad(dayInput(), latest.get().words());
    }
    return new Reading.Good<>(Optional.of(date));
  }

  private String wrongInput(int day, int month, int year) {
    if (day >= 1 && day <= 31 && (month < 1 || month > 12)) {
      return monthInput();
    }
    if (day >= 1 && day <= 31 && year < 0) {
      return yearInput();
    }
    return dayInput();
  }

  private static int number(String text, int mostDigits) {
    if (text.length() > mostDigits
        || text.isEmpty()
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.MIN_VALUE;
    }
    return Integer.parseInt(text);
  }

  private static int month(String text) {
    String lowered = text.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (lowered.length() >= 3) {
      for (int i = 0; i < MONTHS.size(); i++) {
        if (MONTHS.get(i).startsWith(lowered) || (lowered.equals("sept") && i == 8)) {
          return i + 1;
        }
      }
    }
    return number(lowered, 2);
  }

  @Override
  public Map<String, List<String>> type(Optional<LocalDate> answer) {
    return answer
        .map(
            date ->
                Map.of(
                    dayInput(), List.of(String.valueOf(date.getDayOfMonth())),
                    monthInput(), List.of(String.valueOf(date.getMonthValue())),
                    yearInput(), List.of(String.valueOf(date.getYear()))))
        .orElseGet(Map::of);
  }
}
