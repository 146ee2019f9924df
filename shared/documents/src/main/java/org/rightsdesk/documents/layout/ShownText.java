package org.rightsdesk.documents.layout;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.shaping.Joiners;
import org.rightsdesk.documents.shaping.Shaping;

/**
 * A text as it can be shown: a character without a glyph stands there as its code, such as
 * [U+1F600].
 *
 * @param text with the codes
 * @param missing the characters without a glyph, in the order of their codes
 */
public record ShownText(String text, SortedSet<Integer> missing) {
  public ShownText {
    missing = Collections.unmodifiableSortedSet(missing);
  }

  /** A text in a font, and in those of other scripts for what the font lacks. */
  public static ShownText of(String text, BundledFont font) {
    StringBuilder shown = new StringBuilder();
    SortedSet<Integer> missing = new TreeSet<>();
    int before = 0;
    for (int point : text.codePoints().toArray()) {
      if (isSilent(point)) {
        shown.append(Joiners.matters(before, point) ? Character.toString(point) : "");
      } else if (Shaping.shows(font, point)) {
        shown.appendCodePoint(point);
      } else {
        shown.append(String.format("[U+%04X]", point));
        missing.add(point);
      }
      before = point;
    }
    return new ShownText(shown.toString(), missing);
  }

  /** Whether a character has no shape of its own and says nothing. */
  static boolean isSilent(int point) {
    return Character.getType(point) == Character.FORMAT || isVariationSelector(point);
  }

  private static boolean isVariationSelector(int point) {
    return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
  }
}
