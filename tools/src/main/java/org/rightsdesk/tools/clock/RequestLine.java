package org.rightsdesk.tools.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.domain.clock.Clarification;
import org.rightsdesk.domain.clock.ClockFacts;
import org.rightsdesk.domain.clock.Requirement;
import org.rightsdesk.domain.rights.Right;

/** Reads the facts of one request from a line of the table. */
final class RequestLine {
  /** The columns of the table, in their order. */
  static final List<String> COLUMNS =
      List.of("received", "identity_complete", "pauses", "extended");

  private RequestLine() {}

  /**
   * Returns the facts on a line.
   *
   * @throws BadLineException if a field is missing, wrong, or leaves the dates open
   */
  static ClockFacts facts(String line, Right right) throws BadLineException {
    List<String> fields = CsvLine.fields(line);
    if (fields.size() != COLUMNS.size()) {
      throw new BadLineException(
          "there must be "
              + COLUMNS.size()
              + " fields ("
              + String.join(",", COLUMNS)
              + "), and there are "
              + fields.size());
    }
    if (fields.get(0).isEmpty()) {
      throw new BadLineException("received is empty");
    }
    ClockFacts facts = ClockFacts.of(right, date("received", fields.get(0)));
    if (!fields.get(1).isEmpty()) {
      LocalDate complete = date("identity_complete", fields.get(1));
      facts = facts.withIdentity(new Requirement.Met(complete));
    }
    return facts
        .withClarifications(clarifications(fields.get(2)))
        .withExtended(extended(fields.get(3)));
  }

  private static List<Clarification> clarifications(String pauses) throws BadLineException {
    List<Clarification> clarifications = new ArrayList<>();
    int at = 0;
    while (at < pauses.length()) {
      int space = pauses.indexOf(' ', at);
      if (space < 0) {
        space = pauses.length();
      }
      if (space > at) {
        clarifications.add(clarification(pauses.substring(at, space)));
      }
      at = space + 1;
    }
    return clarifications;
  }

  private static Clarification clarification(String pause) throws BadLineException {
    int slash = pause.indexOf('/');
    if (slash < 0) {
      throw new BadLineException(
          "a pause is written asked/answered, and " + BadLineException.shown(pause) + " is not");
    }
    LocalDate asked = date("the first day of a pause", pause.substring(0, slash));
    String end = pause.substring(slash + 1);
    if (end.isEmpty()) {
      throw new BadLineException(
          "the pause from " + asked + " has no end, so there are no dates yet");
    }
    LocalDate answered = date("the last day of a pause", end);
    if (answered.isBefore(asked)) {
      throw new BadLineException(
          "the pause from " + asked + " ends before it begins, on " + answered);
    }
    return Clarification.answered(asked, answered);
  }

  private static boolean extended(String value) throws BadLineException {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "", "no" -> false;
      default ->
          throw new BadLineException(
              "extended is yes or empty, and not " + BadLineException.shown(value));
    };
  }

  private static LocalDate date(String what, String value) throws BadLineException {
    String message = what + " is not a date like 2026-03-31: " + BadLineException.shown(value);
    if (!hasShapeOfDate(value)) {
      throw new BadLineException(message);
    }
    try {
      return LocalDate.of(number(value, 0, 4), number(value, 5, 7), number(value, 8, 10));
    } catch (DateTimeException exception) {
      throw new BadLineException(message + ", which is not in the calendar");
    }
  }

  private static boolean hasShapeOfDate(String value) {
    return value.length() == 10
        && isDigits(value, 0, 4)
        && value.charAt(4) == '-'
        && isDigits(value, 5, 7)
        && value.charAt(7) == '-'
        && isDigits(value, 8, 10);
  }

  private static boolean isDigits(String value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }
}
