package org.rightsdesk.documents.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.rightsdesk.documents.font.BundledFont;

/** Measures and outlines text in one bundled font. */
public final class TypeFace {
  private final BundledFont bundled;

  /** The face of a font. */
  public TypeFace(BundledFont bundled) {
    this.bundled = bundled;
  }

  /** The font. */
  public BundledFont font() {
    return bundled;
  }

  /** The number of a character's glyph; 0 if the font has none. */
  public int glyph(int point) {
    try {
      CmapLookup lookup = bundled.trueType().getUnicodeCmapLookup();
      return lookup.getGlyphId(point);
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled font cannot be read", e);
    }
  }

  /** Whether the font can show a character. */
  public boolean has(int point) {
    return glyph(point) != 0;
  }

  /** A glyph's advance in thousandths of the type's size. */
  public int advance(int glyph) {
    try {
      TrueTypeFont font = bundled.trueType();
      return Math.round(font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled font cannot be read", e);
    }
  }

  /** The width of a text in points at a size in points. */
  public double width(String text, double size) {
    return text.codePoints().map(point -> advance(glyph(point))).sum() * size / 1000;
  }

  /** The outline of a text that begins at a point, in a space whose y grows downwards. */
  public GeneralPath outline(String text, double x, double baseline, double size) {
    GeneralPath outline = new GeneralPath();
    double at = x;
    double scale = size / unitsPerEm();
    for (int point : text.codePoints().toArray()) {
      int glyph = glyph(point);
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, baseline);
      outline.append(place.createTransformedShape(path(glyph)), false);
      at += advance(glyph) * size / 1000;
    }
    return outline;
  }

  private int unitsPerEm() {
    try {
      return bundled.trueType().getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled font cannot be read", e);
    }
  }

  private GeneralPath path(int glyph) {
    try {
      GlyphData data = bundled.trueType().getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled font cannot be read", e);
    }
  }
}
