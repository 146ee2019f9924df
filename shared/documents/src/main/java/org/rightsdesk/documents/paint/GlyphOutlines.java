package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The outlines of characters, looked up once for each font of a document. */
final class GlyphOutlines {
  private final IdentityHashMap<PDFont, Map<Integer, GeneralPath>> known = new IdentityHashMap<>();

  /** The shape a character leaves, stretched as the painter stretches stand-in fonts. */
  Optional<Ink> ink(
      PDFont font, int code, Matrix rendering, Vector displacement, AffineTransform toPicture)
      throws IOException {
    GeneralPath path = outline(font, code);
    if (path.getCurrentPoint() == null) {
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
    return Optional.of(Ink.Outline.of(path, transform));
  }

  private GeneralPath outline(PDFont font, int code) throws IOException {
    Map<Integer, GeneralPath> ofFont = known.computeIfAbsent(font, key -> new HashMap<>());
    GeneralPath path = ofFont.get(code);
    if (path == null) {
      GeneralPath found = ((PDVectorFont) font).getNormalizedPath(code);
      path = found == null ? new GeneralPath() : found;
      ofFont.put(code, path);
    }
    return path;
  }
}
