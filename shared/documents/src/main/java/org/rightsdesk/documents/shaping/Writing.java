package org.rightsdesk.documents.shaping;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** The direction in which text is read: the Unicode Bidirectional Algorithm. */
public final class Writing {
  private Writing() {}

  /**
   * A part of a line that is read in one direction.
   *
   * @param start its first character in the text
   * @param end the character after it
   * @param level even if it is read from left to right, odd if from right to left; a part of a
   *     higher level stands within one of a lower
   */
  public record Stretch(int start, int end, int level) {
    /** Whether it is read from right to left. */
    public boolean rightToLeft() {
      return level % 2 == 1;
    }
  }

  /** Whether a paragraph is read from right to left: whether its first letter is. */
  public static boolean isRightToLeft(String paragraph) {
    return mixes(paragraph)
        && !new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** The parts of a paragraph in the order in which they are read. */
  public static List<Stretch> stretches(String paragraph, boolean rightToLeft) {
    if (paragraph.isEmpty()) {
      return List.of();
    }
    if (!rightToLeft && !mixes(paragraph)) {
      return List.of(new Stretch(0, paragraph.length(), 0));
    }
    int direction = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    Bidi bidi = new Bidi(paragraph, direction);
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < bidi.getRunCount(); i++) {
      stretches.add(new Stretch(bidi.getRunStart(i), bidi.getRunLimit(i), bidi.getRunLevel(i)));
    }
    return stretches;
  }

  /** Parts of one line, in the order in which they are read, put into their order on the page. */
  public static <T> List<T> leftToRight(List<T> parts, List<Integer> levels) {
    if (levels.stream().allMatch(level -> level == 0)) {
      return parts;
    }
    byte[] depths = new byte[parts.size()];
    Integer[] places = new Integer[parts.size()];
    for (int i = 0; i < places.length; i++) {
      depths[i] = levels.get(i).byteValue();
      places[i] = i;
    }
    Bidi.reorderVisually(depths, 0, places, 0, places.length);
    List<T> ordered = new ArrayList<>();
    for (int place : places) {
      ordered.add(parts.get(place));
    }
    return ordered;
  }

  /**
   * A word as its characters stand from left to right.
   *
   * <p>That is how readers of PDF expect a text to be written: they turn round what is read from
   * right to left.
   */
  public static String leftToRight(String word) {
    if (!mixes(word)) {
      return word;
    }
    List<String> characters = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (Stretch stretch : stretches(word, isRightToLeft(word))) {
      word.substring(stretch.start(), stretch.end())
          .codePoints()
          .forEach(
              point -> {
                characters.add(Character.toString(point));
                levels.add(stretch.level());
              });
    }
    return String.join("", leftToRight(characters, levels));
  }

  private static boolean mixes(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }
}
