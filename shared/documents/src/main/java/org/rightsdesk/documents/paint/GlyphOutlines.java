package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The outlines and meanings of characters, looked up once for each font of a document. */
final class GlyphOutlines {
  private final IdentityHashMap<PDFont, Map<Integer, Known>> known = new IdentityHashMap<>();

  /** What does not change from one use of a character to the next. */
  private record Known(GeneralPath path, Rectangle2D bounds, String text) {}

  /** The shape a character leaves, stretched as the painter stretches stand-in fonts. */
  Optional<Ink> ink(
      PDFont font, int code, Matrix rendering, Vector displacement, AffineTransform toPicture)
      throws IOException {
    Known character = of(font, code);
    if (character.path().getCurrentPoint() == null) {
      return Optional.empty();
    }
    AffineTransform transform = new AffineTransform(toPicture);
    transform.concatenate(rendering.createAffineTransform());
    transform.concatenate(font.getFontMatrix().createAffineTransform());
    if (!font.isEmbedded()
        && !font.isVertical()
        && !font.isStandard14()
        && font.hasExplicitWidth(code)) {
      float own = font.getWidthFromFont(code);
      float wanted = displacement.getX() * 1000;
      if (wanted > 0 && own > 0) {
        transform.scale(wanted / own, 1);
      }
    }
    return Optional.of(Ink.Outline.of(character.path(), character.bounds(), transform));
  }

  /** What a font says that a character means, empty if it does not say. */
  String text(PDFont font, int code) throws IOException {
    return of(font, code).text();
  }

  private Known of(PDFont font, int code) throws IOException {
    Map<Integer, Known> ofFont = known.computeIfAbsent(font, _ -> new HashMap<>());
    Known character = ofFont.get(code);
    if (character == null) {
      GeneralPath found = ((PDVectorFont) font).getNormalizedPath(code);
      GeneralPath path = found == null ? new GeneralPath() : found;
      character = new Known(path, path.getBounds2D(), GlyphText.of(font, code));
      ofFont.put(code, character);
    }
    return character;
  }
}
