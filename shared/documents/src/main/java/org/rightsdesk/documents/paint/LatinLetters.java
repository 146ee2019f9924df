package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Stands in for the Latin letters and figures of fonts for Chinese and Japanese that are not in the
 * file, since the bundled font for these has none.
 */
final class LatinLetters {
  private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  /** The font to take instead. */
  PDFont font() {
    return font;
  }

  /** The code of the same letter in {@link #font}, for one that would otherwise be lost. */
  Optional<Integer> code(PDFont asked, int code) throws IOException {
    if (!(asked instanceof PDType0Font composite)
        || composite.isEmbedded()
        || composite.isDamaged()
        || composite.hasGlyph(code)) {
      return Optional.empty();
    }
    String text = GlyphText.of(composite, code);
    if (text.isBlank() || text.length() > 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(font.encode(text)[0] & 0xFF);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A letter's place, such that it is no wider than the page has room for. */
  Matrix fitted(int code, Matrix rendering, Vector displacement) throws IOException {
    float own = font.getWidth(code) / 1000;
    float wanted = displacement.getX();
    if (wanted <= 0 || own <= wanted) {
      return rendering;
    }
    return Matrix.getScaleInstance(wanted / own, 1).multiply(rendering);
  }
}
