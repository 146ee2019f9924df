package org.rightsdesk.tools.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.domain.clock.Nation;
import org.rightsdesk.domain.rights.Right;

/**
 * What was asked for on the command line.
 *
 * @param nation whose public holidays count
 * @param right the right that every request of the table exercises
 * @param explain whether the steps are written instead of the dates
 * @param help whether only the usage is wanted
 */
record ClockOptions(Nation nation, Right right, boolean explain, boolean help) {
  static final String USAGE =
      """
      usage: rightsdesk clock [--calendar NATION] [--right RIGHT] [--explain]

      Reads a table of requests from standard input, with the header
        received,identity_complete,pauses,extended
      Dates are written 2026-03-31. Pauses are asked/answered pairs with a space between.
      Extended is yes or empty. Writes a table of the same number of lines, with the header
        statutory_latest,safe_due,policy_due,extension_notice_by
      A line that cannot be read is left empty, and its number and the reason go to standard error.

        --calendar NATION  whose public holidays count:
                           %s
        --right RIGHT      what is asked for:
                           %s
        --explain          write the steps that lead to each date instead
      If none is given: england-and-wales, and access.
      """;

  /** Says what is wrong with the command line. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  /**
   * Reads the command line. A value follows its option, or stands behind an equals sign.
   *
   * @throws UsageException if it holds an unknown option or value
   */
  static ClockOptions of(List<String> arguments) throws UsageException {
    ClockOptions options = new ClockOptions(Nation.ENGLAND_AND_WALES, Right.ACCESS, false, false);
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      boolean joined = argument.startsWith("--") && equals > 0;
      String name = joined ? argument.substring(0, equals) : argument;
      if (takesValue(name)) {
        if (!joined && i + 1 == arguments.size()) {
          throw new UsageException(name + " needs a value");
        }
        String value = joined ? argument.substring(equals + 1) : arguments.get(++i);
        options = options.with(name, value);
      } else {
        options = options.with(argument);
      }
    }
    return options;
  }

  private static boolean takesValue(String name) {
    return name.equals("--calendar") || name.equals("--right");
  }

  private ClockOptions with(String name, String value) throws UsageException {
    if (name.equals("--calendar")) {
      return new ClockOptions(nation(value), right, explain, help);
    }
    return new ClockOptions(nation, right(value), explain, help);
  }

  private ClockOptions with(String flag) throws UsageException {
    return switch (flag) {
      case "--explain" -> new ClockOptions(nation, right, true, help);
      case "--help", "-h" -> new ClockOptions(nation, right, explain, true);
      default -> throw new UsageException("unknown option " + BadLineException.shown(flag));
    };
  }

  private static Nation nation(String value) throws UsageException {
    return Nation.withCode(value)
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown calendar "
                        + BadLineException.shown(value)
                        + "; it is one of "
                        + nations()));
  }

  private static Right right(String value) throws UsageException {
    for (Right right : Right.values()) {
      if (code(right).equals(value)) {
        return right;
      }
    }
    throw new UsageException(
        "unknown right " + BadLineException.shown(value) + "; it is one of " + rights());
  }

  static String nations() {
    List<String> codes = new ArrayList<>();
    for (Nation nation : Nation.values()) {
      codes.add(nation.code());
    }
    return String.join(", ", codes);
  }

  static String rights() {
    List<String> codes = new ArrayList<>();
    for (Right right : Right.values()) {
      codes.add(code(right));
    }
    return String.join(", ", codes);
  }

  private static String code(Right right) {
    return right.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
