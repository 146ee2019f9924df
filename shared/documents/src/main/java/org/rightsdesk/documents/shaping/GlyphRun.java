package org.rightsdesk.documents.shaping;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rightsdesk.documents.font.BundledFont;

/**
 * Glyphs of one font that stand side by side.
 *
 * @param rightToLeft whether the text is read from the last glyph to the first
 * @param glyphs from left to right
 */
public record GlyphRun(BundledFont font, boolean rightToLeft, List<ShapedGlyph> glyphs) {
  public GlyphRun {
    glyphs = List.copyOf(glyphs);
  }

  /** Clusters in the order in which they are read, set side by side in the direction of reading. */
  static GlyphRun of(BundledFont font, boolean rightToLeft, List<Cluster> clusters) {
    List<ShapedGlyph> glyphs = new ArrayList<>();
    for (Cluster cluster : clusters) {
      List<String> texts = shares(cluster);
      for (int i = 0; i < texts.size(); i++) {
        glyphs.add(new ShapedGlyph(cluster.glyphs().get(i), texts.get(i)));
      }
    }
    return new GlyphRun(font, rightToLeft, rightToLeft ? glyphs.reversed() : glyphs);
  }

  /** What the glyphs say from left to right: from right to left, the text from its end. */
  public String written() {
    return glyphs.stream().map(ShapedGlyph::text).collect(Collectors.joining());
  }

  /** The width in points at a size in points. */
  public double width(double size) {
    return glyphs.stream().mapToInt(glyph -> FontGlyphs.advance(font, glyph.number())).sum()
        * size
        / 1000;
  }

  /** Adds the outlines of the glyphs to a shape in a space whose y grows downwards. */
  public void outline(GeneralPath shape, double x, double baseline, double size) {
    double scale = size / FontGlyphs.unitsPerEm(font);
    double at = x;
    for (ShapedGlyph glyph : glyphs) {
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, baseline);
      shape.append(place.createTransformedShape(FontGlyphs.path(font, glyph.number())), false);
      at += FontGlyphs.advance(font, glyph.number()) * size / 1000;
    }
  }

  /**
   * Shares the characters of a cluster out among its glyphs in the order of reading, whichever
   * glyph shows which, so that the run reads as its text does.
   */
  private static List<String> shares(Cluster cluster) {
    int count = cluster.glyphs().size();
    String text = cluster.text();
    if (text.codePointCount(0, text.length()) < count) {
      text = Normalizer.normalize(text, Normalizer.Form.NFD);
    }
    List<String> shares = new ArrayList<>();
    int at = 0;
    for (int i = 1; i < count; i++) {
      if (at == text.length()) {
        shares.add(ShapedGlyph.NOTHING);
        continue;
      }
      int next = text.offsetByCodePoints(at, 1);
      shares.add(text.substring(at, next));
      at = next;
    }
    shares.add(at == text.length() ? ShapedGlyph.NOTHING : text.substring(at));
    return shares;
  }
}
