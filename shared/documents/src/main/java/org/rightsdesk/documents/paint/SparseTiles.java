package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tiles of patterns of which few show and which the painter does not paint as meant.
 *
 * <p>The painter makes a picture that reaches from one tile to the next, which may be far larger
 * than the page, and repeats a part of it where that is too large. Within that picture it puts soft
 * masks upside down, where they would lie on the page.
 */
final class SparseTiles {
  /** The most pixels from one tile to the next that are left to the painter. */
  private static final double MOST_PIXELS = 16_000_000;

  private static final int MOST_TILES = 100;

  private final OverlappingTiles tiles;
  private final AffineTransform toPicture;
  private final IdentityHashMap<COSStream, COSStream> forms = new IdentityHashMap<>();

  /**
   * The tiles of one page.
   *
   * @param toPicture the page's space to pixels
   */
  SparseTiles(OverlappingTiles tiles, AffineTransform toPicture) {
    this.tiles = tiles;
    this.toPicture = toPicture;
  }

  /**
   * A tile that shows in few places.
   *
   * @param form what it shows
   * @param places where, from the pattern's own space to that of the page
   */
  record Few(COSStream form, List<Matrix> places) {}

  /**
   * The tiles that show where an area is filled; nothing where its colour is another, or left to
   * the painter.
   *
   * @param filled in the page's space
   * @param initial the space that patterns lie in to the page's
   */
  Optional<Few> shown(PDGraphicsState state, Rectangle2D filled, Matrix initial)
      throws IOException {
    PDColor colour = state.getNonStrokingColor();
    if (state.getNonStrokeAlphaConstant() != 1
        || !(colour.getColorSpace() instanceof PDPattern space)
        || !(space.getPattern(colour) instanceof PDTilingPattern pattern)
        || pattern.getPaintType() != PDTilingPattern.PAINT_COLORED
        || !(pattern.getCOSObject() instanceof COSStream tile)) {
      return Optional.empty();
    }
    Optional<List<Matrix>> places =
        places(
            pattern,
            Matrix.concatenate(initial, pattern.getMatrix()),
            filled.createIntersection(state.getCurrentClippingPath().getBounds2D()));
    if (places.isEmpty()) {
      return Optional.empty();
    }
    COSStream form = forms.get(tile);
    if (form == null) {
      form = tiles.form(tile);
      forms.put(tile, form);
    }
    return Optional.of(new Few(form, places.get()));
  }

  private Optional<List<Matrix>> places(PDTilingPattern pattern, Matrix toPage, Rectangle2D shown) {
    PDRectangle box = pattern.getBBox();
    double across = Math.abs(pattern.getXStep());
    double down = Math.abs(pattern.getYStep());
    AffineTransform transform = toPage.createAffineTransform();
    double pixels =
        across * down * Math.abs(transform.getDeterminant() * toPicture.getDeterminant());
    if (box == null
        || !(pixels >= MOST_PIXELS || hasMask(pattern.getResources()))
        || box.getWidth() > across
        || box.getHeight() > down) {
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

  private static boolean hasMask(@Nullable PDResources resources) {
    COSDictionary states =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
    return states != null
        && states.keySet().stream()
            .map(states::getCOSDictionary)
            .anyMatch(state -> state != null && state.getCOSDictionary(COSName.SMASK) != null);
  }
}
