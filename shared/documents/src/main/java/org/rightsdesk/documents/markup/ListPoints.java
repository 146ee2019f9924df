package org.rightsdesk.documents.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightsdesk.documents.text.Numerals;

/** Says what stands before the points of one list, as browsers number them (HTML, 4.4.5). */
final class ListPoints {
  /** What stands before a point that has no number. */
  static final String BULLET = "-";

  /** Longer numbers would not fit, and browsers cut them too. */
  private static final Pattern WHOLE = Pattern.compile("\\s*([+-]?[0-9]{1,9})(?![0-9])");

  private static final Pattern STYLE =
      Pattern.compile(
          "list-style(?:-type)?\\s*:[^;:]{0,60}?(decimal|(?:lower|upper)-(?:alpha|latin|roman))");

  /** The styles that have another name as an attribute. */
  private static final Map<String, String> TYPES =
      Map.of(
          "decimal", "1",
          "lower-alpha", "a",
          "lower-latin", "a",
          "upper-alpha", "A",
          "upper-latin", "A",
          "lower-roman", "i",
          "upper-roman", "I");

  private final boolean numbered;
  private final String type;
  private final int step;
  private int next;

  /** The points of a list. */
  ListPoints(Element list) {
    this.numbered = list.normalName().equals("ol");
    boolean reversed = list.hasAttr("reversed");
    this.type = type(list).orElse("1");
    this.step = reversed ? -1 : 1;
    this.next = whole(list, "start").orElseGet(() -> reversed ? points(list) : 1);
  }

  private static int points(Element list) {
    return (int) list.children().stream().filter(child -> child.normalName().equals("li")).count();
  }

  /** The number of the next point, or a bullet where the list has none. */
  String next(Element point) {
    if (!numbered) {
      return BULLET;
    }
    int number = whole(point, "value").orElse(next);
    next = number + step;
    return written(number, type(point).orElse(type)) + ".";
  }

  /** Whether its points have numbers, which say more than bullets do. */
  boolean isNumbered() {
    return numbered;
  }

  private static Optional<String> type(Element element) {
    Matcher style = STYLE.matcher(element.attr("style").toLowerCase(Locale.ROOT));
    Optional<String> styled =
        style.find() ? Optional.ofNullable(TYPES.get(style.group(1))) : Optional.empty();
    return styled.or(() -> Optional.of(element.attr("type")).filter(TYPES::containsValue));
  }

  private static Optional<Integer> whole(Element element, String attribute) {
    Matcher whole = WHOLE.matcher(element.attr(attribute));
    return whole.lookingAt() ? Optional.of(Integer.parseInt(whole.group(1))) : Optional.empty();
  }

  private static String written(int number, String type) {
    return switch (type) {
      case "a" -> Numerals.letters(number);
      case "A" -> Numerals.capitals(Numerals.letters(number));
      case "i" -> Numerals.roman(number);
      case "I" -> Numerals.capitals(Numerals.roman(number));
      default -> String.valueOf(number);
    };
  }
}
