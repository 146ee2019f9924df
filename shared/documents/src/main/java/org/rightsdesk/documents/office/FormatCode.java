package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the part of a number format that holds for one number says (ISO/IEC 29500-1, 18.8.31).
 *
 * @param before words and currency signs in front of the number
 * @param after those behind it
 * @param marks its placeholders, in lower case
 */
record FormatCode(String before, String after, String marks) {
  /** A currency, a condition or a colour in brackets, but no count of hours, minutes or seconds. */
  private static final Pattern PIECE =
      Pattern.compile(
          "\"(?<quoted>[^\"]*)\"|\\\\(?<escaped>.)|\\[\\$(?<currency>[^\\]-]*)[^\\]]*]"
              + "|(?<sign>\\p{Sc})|\\[(?![hmsHMS]+])[^\\]]*]|_.|\\*.|(?<end>;)|(?<mark>.)",
          Pattern.DOTALL);

  /** What stands for the morning or the afternoon, and what for it among the marks. */
  private static final Pattern HALVES = Pattern.compile("am/pm|a/p");

  private static final String HALF_OF_DAY = "hp";

  private static final Pattern SIGN = Pattern.compile("^[-\u2212(]");

  /** Reads the part of a format for a number of this sign, which is -1, 0 or 1. */
  static FormatCode of(String format, int sign) {
    List<FormatCode> parts = parts(format);
    if (sign == 0 && parts.size() > 2) {
      return parts.get(2);
    }
    return sign < 0 && parts.size() > 1 ? parts.get(1) : parts.getFirst();
  }

  private static List<FormatCode> parts(String format) {
    List<FormatCode> parts = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (Matcher piece = PIECE.matcher(format + ";"); piece.find(); ) {
      if (piece.group("end") != null) {
        parts.add(
            new FormatCode(
                said(before), said(after), HALVES.matcher(marks).replaceAll(HALF_OF_DAY)));
        before.setLength(0);
        after.setLength(0);
        marks.setLength(0);
      } else if (piece.group("mark") != null) {
        marks.append(piece.group("mark").toLowerCase(Locale.ROOT));
      } else {
        StringBuilder place = marks.toString().isBlank() ? before : after;
        for (String name : List.of("quoted", "escaped", "currency", "sign")) {
          place.append(piece.group(name) == null ? "" : piece.group(name));
        }
      }
    }
    return parts;
  }

  /** Brackets, dashes and spaces only place a number, or say its sign, which it has already. */
  private static String said(StringBuilder literals) {
    String words = SIGN.matcher(literals).replaceFirst("");
    return words.codePoints().anyMatch(FormatCode::speaks) ? words : "";
  }

  private static boolean speaks(int character) {
    return Character.isLetter(character)
        || Character.getType(character) == Character.CURRENCY_SYMBOL;
  }

  /** Whether numbers are shown as days. */
  boolean isDay() {
    return !isGeneral()
        && (has("y") || has("d") || (has("m") && !has("h") && !has("s")))
        && !marks.contains("[m");
  }

  /** Whether numbers are shown with a time of the day, or as hours. */
  boolean isTime() {
    return !isGeneral() && (has("h") || has("s") || marks.contains("[m"));
  }

  /** Whether hours are counted from midnight and from noon. */
  boolean isHalfDays() {
    return has(HALF_OF_DAY);
  }

  /** Whether seconds are shown. */
  boolean hasSeconds() {
    return has("s");
  }

  /** Whether the day of the week is shown. */
  boolean isDayOfWeek() {
    return has("ddd");
  }

  /** Whether numbers are shown as shares of a hundred. */
  boolean isShare() {
    return has("%");
  }

  /** How many digits are shown behind the point at least. */
  int decimals() {
    int point = marks.indexOf('.');
    int digit = point + 1;
    while (point >= 0 && digit < marks.length() && marks.charAt(digit) == '0') {
      digit++;
    }
    return point < 0 ? 0 : digit - point - 1;
  }

  private boolean isGeneral() {
    return has("general");
  }

  private boolean has(String mark) {
    return marks.contains(mark);
  }
}
