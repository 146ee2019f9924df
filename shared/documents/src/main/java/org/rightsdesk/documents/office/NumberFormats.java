package org.rightsdesk.documents.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.RefusedFile;

/**
 * How a workbook shows its numbers: as days, times or shares of a hundred, and with the words and
 * currency signs of their format. No digit that the file has is left out, though its programs may
 * show fewer.
 */
final class NumberFormats {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY_OF_WEEK =
      DateTimeFormatter.ofPattern("EEEE", Locale.UK);
  private static final int SECONDS_A_DAY = 86_400;

  /** The last day that the format knows, 31 December 9999. */
  private static final int LAST_DAY = 2_958_465;

  /** Programs write more digits than a number of theirs holds. */
  private static final MathContext DIGITS = new MathContext(15);

  /** The most that the format has. */
  private static final int MOST_DECIMALS = 30;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> cellFormats = new ArrayList<>();
  private final boolean from1904;

  private NumberFormats(boolean from1904) {
    this.from1904 = from1904;
  }

  /** Reads the formats of a workbook; it need not have any. */
  static NumberFormats read(Optional<XmlPart> styles, boolean from1904) throws RefusedFile {
    NumberFormats formats = new NumberFormats(from1904);
    if (styles.isPresent()) {
      XmlPart xml = styles.get();
      xml.children(name -> formats.readList(name, xml));
    }
    return formats;
  }

  private void readList(String list, XmlPart xml) throws RefusedFile {
    xml.children(
        name -> {
          int format = whole(xml.attribute("numFmtId").orElse("0"));
          if (name.equals("numFmt")) {
            codes.put(format, xml.attribute("formatCode").orElse(""));
          } else if (list.equals("cellXfs")) {
            cellFormats.add(format);
          }
          xml.skip();
        });
  }

  /** A number as the workbook shows it; what is no number stays as it is. */
  String shown(String number, String style) {
    BigDecimal value;
    try {
      value = new BigDecimal(number.strip());
    } catch (NumberFormatException e) {
      return number;
    }
    if (value.precision() - value.scale() > 300 || value.scale() > 400) {
      return number;
    }
    int cell = whole(style);
    int format = cell < cellFormats.size() ? cellFormats.get(cell) : 0;
    FormatCode code = FormatCode.of(codes.getOrDefault(format, builtIn(format)), value.signum());
    boolean inRange = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(LAST_DAY)) < 0;
    if ((code.isDay() || code.isTime()) && inRange) {
      return moment(value.doubleValue(), code);
    }
    String digits =
        code.isShare()
            ? plain(value.movePointRight(2), code.decimals()) + "%"
            : plain(value, code.decimals());
    boolean negative = digits.startsWith("-");
    return (negative ? "-" : "")
        + code.before()
        + (negative ? digits.substring(1) : digits)
        + code.after();
  }

  private static String builtIn(int format) {
    return switch (format) {
      case 2, 4, 39, 40, 43, 44 -> "0.00";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> "d/m/y";
      case 18 -> "h:m am/pm";
      case 19 -> "h:m:s am/pm";
      case 20, 32, 34, 55 -> "h:m";
      case 21, 33, 35, 45, 46, 47, 56 -> "h:m:s";
      case 22 -> "d/m/y h:m";
      default -> "";
    };
  }

  /** A day counted from 1900 or 1904; the first count believes that 1900 had a leap day. */
  private String moment(double value, FormatCode code) {
    long seconds = Math.round(value * SECONDS_A_DAY);
    long days = seconds / SECONDS_A_DAY;
    LocalDateTime start =
        from1904
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            : LocalDateTime.of(1899, 12, days < 61 ? 31 : 30, 0, 0);
    LocalDateTime moment = start.plusSeconds(seconds);
    boolean hasTime = seconds % SECONDS_A_DAY != 0;
    String shownSeconds = code.hasSeconds() && moment.getSecond() != 0 ? ":ss" : "";
    String time = code.isHalfDays() ? "h:mm" + shownSeconds + " a" : "HH:mm" + shownSeconds;
    boolean ofADay = code.isDay() || (code.isHalfDays() && days > 0);
    if (!ofADay && days > 0) {
      return days * 24 + moment.getHour() + written(":mm" + shownSeconds, moment);
    }
    if (!ofADay) {
      return written(time, moment);
    }
    String shown =
        DAY.format(moment) + (code.isTime() && hasTime ? written(" " + time, moment) : "");
    return code.isDayOfWeek() ? DAY_OF_WEEK.format(moment) + " " + shown : shown;
  }

  private static String written(String pattern, LocalDateTime moment) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(moment);
  }

  private static String plain(BigDecimal value, int decimals) {
    BigDecimal shown = value.round(DIGITS);
    BigDecimal shortest = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    return shortest.scale() < decimals && decimals <= MOST_DECIMALS
        ? shortest.setScale(decimals).toPlainString()
        : shortest.toPlainString();
  }

  private static int whole(String number) {
    return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
  }
}
