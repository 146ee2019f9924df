package org.rightsdesk.documents.office;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the head or foot of a sheet's pages, where it lies among codes (ISO/IEC 29500-1,
 * 18.3.1.39).
 */
final class PageEdge {
  /** A font, a colour, a size, or one letter; of two signs the second is meant. */
  private static final Pattern CODE =
      Pattern.compile("&(?:\"[^\"]*\"|[Kk][0-9A-Fa-f+-]{6}|[0-9]{1,3}|(?<code>.))", Pattern.DOTALL);

  private PageEdge() {}

  /** Its words; what programs put there anew for each page is named in brackets. */
  static String read(String coded, String sheet) {
    StringJoiner places = new StringJoiner(" | ");
    StringBuilder words = new StringBuilder();
    Matcher code = CODE.matcher(coded);
    int from = 0;
    while (code.find()) {
      words.append(coded, from, code.start());
      from = code.end();
      String letter = code.group("code") == null ? "" : code.group("code");
      if (letter.matches("[LCRlcr]")) {
        endPlace(words, places);
      } else {
        words.append(meant(letter, sheet));
      }
    }
    words.append(coded, from, coded.length());
    endPlace(words, places);
    return places.toString();
  }

  private static void endPlace(StringBuilder words, StringJoiner places) {
    if (!words.toString().isBlank()) {
      places.add(words.toString().strip());
    }
    words.setLength(0);
  }

  private static String meant(String letter, String sheet) {
    return switch (letter) {
      case "P", "p" -> "[number of the page]";
      case "N", "n" -> "[number of pages]";
      case "D", "d" -> "[day of printing]";
      case "T", "t" -> "[time of printing]";
      case "F", "f" -> "[name of the file]";
      case "Z", "z" -> "[folder of the file]";
      case "G", "g" -> "[picture]";
      case "A", "a" -> sheet;
      case "&" -> "&";
      default -> "";
    };
  }
}
