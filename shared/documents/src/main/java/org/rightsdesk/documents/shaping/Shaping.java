package org.rightsdesk.documents.shaping;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.font.BundledFont;

/** Turns text into glyphs. */
public final class Shaping {
  private static final String MIRRORED = "()[]{}<>\u00AB\u00BB\u2039\u203A";

  private Shaping() {}

  /** Whether any bundled font has a glyph for a character, beside the font of the text. */
  public static boolean shows(BundledFont base, int point) {
    return FontChoice.has(base, point);
  }

  /**
   * The glyphs of a line, from left to right, parted where the font or the direction changes.
   *
   * @param rightToLeft whether the line is of a paragraph that is read from right to left
   */
  public static List<GlyphRun> line(BundledFont base, String text, boolean rightToLeft) {
    List<GlyphRun> runs = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (Writing.Stretch stretch : Writing.stretches(text, rightToLeft)) {
      String part = text.substring(stretch.start(), stretch.end());
      for (GlyphRun run : stretch(base, part, stretch.rightToLeft())) {
        runs.add(run);
        levels.add(stretch.level());
      }
    }
    return runs.size() > 1 ? Writing.leftToRight(runs, levels) : runs;
  }

  /** The runs of a text that is all read in one direction, in the order in which they are read. */
  private static List<GlyphRun> stretch(BundledFont base, String text, boolean rightToLeft) {
    List<GlyphRun> runs = new ArrayList<>();
    for (FontChoice.Part part : FontChoice.parts(base, text)) {
      runs.add(GlyphRun.of(part.font(), rightToLeft, clusters(part, rightToLeft)));
    }
    return runs;
  }

  private static List<Cluster> clusters(FontChoice.Part part, boolean rightToLeft) {
    return switch (part.font()) {
      case ARABIC -> new ArabicShaper().shape(part.text());
      case DEVANAGARI, BENGALI, GURMUKHI, TAMIL -> IndicShaper.of(part.font()).shape(part.text());
      default -> plain(part, rightToLeft);
    };
  }

  /** A glyph for each character. */
  private static List<Cluster> plain(FontChoice.Part part, boolean rightToLeft) {
    List<Cluster> clusters = new ArrayList<>();
    part.text()
        .codePoints()
        .forEach(
            point -> {
              int shown = rightToLeft ? mirrored(point) : point;
              int glyph = FontGlyphs.glyph(part.font(), shown);
              clusters.add(new Cluster(Character.toString(point), List.of(glyph)));
            });
    return clusters;
  }

  /** Brackets open towards what follows, which from right to left is on their other side. */
  private static int mirrored(int point) {
    int place = MIRRORED.indexOf(point);
    return place < 0 ? point : MIRRORED.charAt(place ^ 1);
  }
}
