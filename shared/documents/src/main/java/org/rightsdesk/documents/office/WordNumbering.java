package org.rightsdesk.documents.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.text.Numerals;

/** Counts the points of the lists of a Word document, which are numbered only when it is shown. */
final class WordNumbering {
  private static final String BULLET = "-";
  private static final int MOST_LEVELS = 9;

  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
  private final Map<String, String> listOfNumber = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  private WordNumbering() {}

  /**
   * How the points of one depth are numbered.
   *
   * @param pattern the number with those above it, such as {@code %1.%2.}
   */
  private record Level(int start, String format, String pattern) {}

  /** Reads how lists are numbered; a document need not have any. */
  static WordNumbering read(Optional<XmlPart> part) throws RefusedFile {
    WordNumbering numbering = new WordNumbering();
    if (part.isPresent()) {
      XmlPart xml = part.get();
      xml.children(name -> numbering.definition(name, xml));
    }
    return numbering;
  }

  private void definition(String name, XmlPart xml) throws RefusedFile {
    switch (name) {
      case "abstractNum" -> {
        Map<Integer, Level> levels = new TreeMap<>();
        lists.put(xml.attribute("abstractNumId").orElse(""), levels);
        xml.children(inner -> level(inner, xml, levels));
      }
      case "num" -> {
        String number = xml.attribute("numId").orElse("");
        xml.children(
            inner -> {
              if (inner.equals("abstractNumId")) {
                listOfNumber.put(number, xml.attribute("val").orElse(""));
              }
              xml.skip();
            });
      }
      default -> xml.skip();
    }
  }

  private static void level(String name, XmlPart xml, Map<Integer, Level> levels)
      throws RefusedFile {
    if (!name.equals("lvl")) {
      xml.skip();
      return;
    }
    int depth = whole(xml.attribute("ilvl").orElse("0"));
    Map<String, String> values = new HashMap<>();
    xml.children(
        inner -> {
          values.put(inner, xml.attribute("val").orElse(""));
          xml.skip();
        });
    levels.put(
        depth,
        new Level(
            whole(values.getOrDefault("start", "1")),
            values.getOrDefault("numFmt", "decimal"),
            values.getOrDefault("lvlText", "")));
  }

  /** The number of the next point of a list at a depth; a bullet where it has none. */
  String next(String number, String depth) {
    String list = listOfNumber.getOrDefault(number, "");
    Map<Integer, Level> levels = lists.getOrDefault(list, Map.of());
    int at = Math.min(whole(depth), MOST_LEVELS - 1);
    Level level = levels.get(at);
    if (level == null || level.format().equals("bullet") || level.format().equals("none")) {
      return BULLET;
    }
    int[] count = counts.computeIfAbsent(list, _ -> new int[MOST_LEVELS]);
    count[at]++;
    for (int deeper = at + 1; deeper < MOST_LEVELS; deeper++) {
      count[deeper] = 0;
    }
    String shown = level.pattern();
    for (int i = 0; i <= at; i++) {
      Level above = levels.getOrDefault(i, level);
      int reached = above.start() + Math.max(0, count[i] - 1);
      shown = shown.replace("%" + (i + 1), written(reached, above.format()));
    }
    return shown.isBlank() ? BULLET : shown;
  }

  /** A number as a format writes it. */
  static String written(int number, String format) {
    return switch (format) {
      case "lowerLetter" -> Numerals.repeatedLetters(number);
      case "upperLetter" -> Numerals.capitals(Numerals.repeatedLetters(number));
      case "lowerRoman" -> Numerals.roman(number);
      case "upperRoman" -> Numerals.capitals(Numerals.roman(number));
      default -> String.valueOf(number);
    };
  }

  private static int whole(String number) {
    return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
  }
}
