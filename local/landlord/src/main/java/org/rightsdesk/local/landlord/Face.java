package org.rightsdesk.local.landlord;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces of the generated documents, from the fonts that come with the generator. */
enum Face {
  SANS("LiberationSans-Regular"),
  SANS_BOLD("LiberationSans-Bold"),
  SERIF("LiberationSerif-Regular"),
  SERIF_BOLD("LiberationSerif-Bold"),
  SERIF_ITALIC("LiberationSerif-Italic"),
  MONO("LiberationMono-Regular"),
  MONO_BOLD("LiberationMono-Bold");

  private static final Map<Face, TrueTypeFont> READ = new EnumMap<>(Face.class);

  private final String file;

  Face(String file) {
    this.file = file;
  }

  private TrueTypeFont font() {
    return READ.computeIfAbsent(this, Face::read);
  }

  private static TrueTypeFont read(Face face) {
    try (InputStream bytes = Face.class.getResourceAsStream("/liberation/" + face.file + ".ttf")) {
      if (bytes == null) {
        throw new IllegalStateException("there is no font " + face.file);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      font.setEnableGsub(false);
      return font;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The face for use in one document, of which only what is used is put in. */
  PDFont in(PDDocument document) throws IOException {
    return PDType0Font.load(document, font(), true);
  }

  /** How wide text of that size is. */
  float width(String text, float size) throws IOException {
    TrueTypeFont font = font();
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    int units = 0;
    for (int index = 0; index < text.length(); index++) {
      units += font.getAdvanceWidth(glyphs.getGlyphId(text.charAt(index)));
    }
    return units * size / font.getUnitsPerEm();
  }

  /** Draws text into a picture by its outlines, so that no font of the machine is needed. */
  void draw(Graphics2D graphics, String text, double x, double y, double size) throws IOException {
    TrueTypeFont font = font();
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    double scale = size / font.getUnitsPerEm();
    double at = x;
    for (int point : text.codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(point);
      GeneralPath outline = outline(font, glyph);
      AffineTransform place = AffineTransform.getTranslateInstance(at, y);
      place.scale(scale, -scale);
      graphics.fill(place.createTransformedShape(outline));
      at += font.getAdvanceWidth(glyph) * scale;
    }
  }

  private static GeneralPath outline(TrueTypeFont font, int glyph) throws IOException {
    if (font.getGlyph().getGlyph(glyph) == null) {
      return new GeneralPath();
    }
    return font.getGlyph().getGlyph(glyph).getPath();
  }
}
