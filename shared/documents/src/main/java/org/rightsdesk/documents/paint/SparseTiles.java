package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.util.Matrix;

/**
 * Finds the tiles of patterns that lie so far apart that few of them show.
 *
 * <p>The painter makes a picture that reaches from one tile to the next, which may be far larger
 * than the page, and repeats a part of it where that is too large.
 */
final class SparseTiles {
  /** The most pixels from one tile to the next that are left to the painter. */
  private static final double MOST_PIXELS = 16_000_000;

  private static final int MOST_TILES = 100;

  private SparseTiles() {}

  /**
   * The places of the tiles that show, from the pattern's own space to that of the page; nothing
   * where the pattern is left to the painter.
   *
   * @param toPage the pattern's space to the page's
   * @param toPicture the page's space to pixels
   * @param shown the part of the page that is filled
   */
  static Optional<List<Matrix>> shown(
      PDTilingPattern pattern, Matrix toPage, AffineTransform toPicture, Rectangle2D shown) {
    PDRectangle box = pattern.getBBox();
    double across = Math.abs(pattern.getXStep());
    double down = Math.abs(pattern.getYStep());
    AffineTransform transform = toPage.createAffineTransform();
    double pixels =
        across * down * Math.abs(transform.getDeterminant() * toPicture.getDeterminant());
    if (box == null || pixels < MOST_PIXELS || box.getWidth() > across || box.getHeight() > down) {
      return Optional.empty();
    }
    Rectangle2D area;
    try {
      area = transform.createInverse().createTransformedShape(shown).getBounds2D();
    } catch (NoninvertibleTransformException e) {
      return Optional.empty();
    }
    double left = Math.ceil((area.getMinX() - box.getUpperRightX()) / across);
    double right = Math.floor((area.getMaxX() - box.getLowerLeftX()) / across);
    double bottom = Math.ceil((area.getMinY() - box.getUpperRightY()) / down);
    double top = Math.floor((area.getMaxY() - box.getLowerLeftY()) / down);
    if ((right - left + 1) * (top - bottom + 1) > MOST_TILES) {
      return Optional.empty();
    }
    List<Matrix> places = new ArrayList<>();
    for (double y = bottom; y <= top; y++) {
      for (double x = left; x <= right; x++) {
        Matrix place = toPage.clone();
        place.translate((float) (x * across), (float) (y * down));
        places.add(place);
      }
    }
    return Optional.of(places);
  }
}
