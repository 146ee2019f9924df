package org.rightsdesk.documents.shaping;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.rightsdesk.documents.font.BundledFont;

/** The glyphs of one bundled font. */
public final class FontGlyphs {
  private FontGlyphs() {}

  /** The number of a character's glyph; 0 if the font has none. */
  public static int glyph(BundledFont font, int point) {
    try {
      return font.trueType().getUnicodeCmapLookup().getGlyphId(point);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** A glyph's advance in thousandths of the type's size. */
  public static int advance(BundledFont font, int glyph) {
    try {
      TrueTypeFont trueType = font.trueType();
      return Math.round(trueType.getAdvanceWidth(glyph) * 1000f / trueType.getUnitsPerEm());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** How many of a font's units are its type's size. */
  static int unitsPerEm(BundledFont font) {
    try {
      return font.trueType().getUnitsPerEm();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** A glyph's outline in the font's units, in a space whose y grows upwards. */
  static GeneralPath path(BundledFont font, int glyph) {
    try {
      GlyphData data = font.trueType().getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("a bundled font cannot be read", cause);
  }
}
