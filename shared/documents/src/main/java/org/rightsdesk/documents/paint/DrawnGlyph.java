package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The shape that a character leaves on the picture when a program in its font draws it. */
final class DrawnGlyph {
  private final AffineTransform toPicture;
  private Optional<Path2D> filled = Optional.empty();
  private Optional<Ink> stencil = Optional.empty();

  /** A character on a page whose own space comes to the picture's pixels by a transform. */
  DrawnGlyph(AffineTransform toPicture) {
    this.toPicture = toPicture;
  }

  /** Notes a path that is filled, in the page's own space. */
  void fill(Path2D path) {
    filled.ifPresentOrElse(
        before -> before.append(path, false), () -> filled = Optional.of(new Path2D.Double(path)));
  }

  /** Notes a stencil that covers the unit square of a transform. */
  void stamp(BufferedImage image, AffineTransform unitSquare) {
    AffineTransform place = new AffineTransform(toPicture);
    place.concatenate(unitSquare);
    stencil = Optional.of(Ink.Stencil.of(image, place));
  }

  /** All that is filled, or the last stencil if nothing is. */
  Optional<Ink> ink() {
    return filled
        .<Ink>map(path -> Ink.Outline.of(path, path.getBounds2D(), toPicture))
        .or(() -> stencil);
  }
}
