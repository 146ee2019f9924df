package org.rightsdesk.documents.shaping;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.font.BundledFont;

/** Joins Arabic letters, as chapter 9.2 of the Unicode standard says. */
final class ArabicShaper {
  /** The most letters that become one sign. */
  private static final int LONGEST_LIGATURE = 4;

  /** The zero width space, which has a glyph without a shape; those of the joiners have one. */
  private static final int BLANK = 0x200B;

  private final int blank = FontGlyphs.glyph(BundledFont.ARABIC, BLANK);
  private final Substitutions substitutions = Substitutions.of(BundledFont.ARABIC, "arab");

  /** A letter with its marks. */
  private record Letter(String text, Joining joining, int glyph, List<Integer> marks) {}

  List<Cluster> shape(String text) {
    List<Letter> letters = letters(text);
    List<Integer> joined = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      boolean before = i > 0 && joins(letters.get(i - 1), letters.get(i));
      boolean after = i + 1 < letters.size() && joins(letters.get(i), letters.get(i + 1));
      List<Integer> glyph = new ArrayList<>(List.of(letters.get(i).glyph()));
      substitutions.apply(List.of(form(before, after)), glyph);
      joined.addAll(glyph);
    }
    return ligated(letters, joined);
  }

  private List<Letter> letters(String text) {
    List<Letter> letters = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      List<Integer> marks = new ArrayList<>();
      while (end < text.length() && Joining.of(text.codePointAt(end)) == Joining.TRANSPARENT) {
        marks.add(FontGlyphs.glyph(BundledFont.ARABIC, text.codePointAt(end)));
        end += Character.charCount(text.codePointAt(end));
      }
      substitutions.apply(List.of("ccmp"), marks);
      int glyph = Joiners.is(point) ? blank : FontGlyphs.glyph(BundledFont.ARABIC, point);
      letters.add(new Letter(text.substring(at, end), Joining.of(point), glyph, marks));
      at = end;
    }
    return letters;
  }

  private static boolean joins(Letter before, Letter after) {
    return before.joining().forwards() && after.joining().backwards();
  }

  private static String form(boolean before, boolean after) {
    if (before) {
      return after ? "medi" : "fina";
    }
    return after ? "init" : "isol";
  }

  /** Letters that are always written as one sign become one cluster. */
  private List<Cluster> ligated(List<Letter> letters, List<Integer> joined) {
    List<Cluster> clusters = new ArrayList<>();
    int at = 0;
    while (at < letters.size()) {
      int end = Math.min(letters.size(), at + LONGEST_LIGATURE);
      while (end > at + 1 && !substitutions.has("rlig", List.copyOf(joined.subList(at, end)))) {
        end--;
      }
      List<Integer> glyphs = new ArrayList<>(joined.subList(at, end));
      substitutions.apply(List.of("rlig"), glyphs);
      StringBuilder text = new StringBuilder();
      for (Letter letter : letters.subList(at, end)) {
        text.append(letter.text());
        glyphs.addAll(letter.marks());
      }
      // A sign without a shape for each letter that has none left: readers of PDF differ in the
      // order in which they take several letters of one glyph.
      while (glyphs.size() < text.codePoints().count()) {
        glyphs.add(blank);
      }
      clusters.add(new Cluster(text.toString(), glyphs));
      at = end;
    }
    return clusters;
  }
}
