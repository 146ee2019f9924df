package org.rightsdesk.documents.paint;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The shape that a character leaves on the picture. */
sealed interface Ink {
  /** Where it lies, in pixels of the page's picture. */
  Rectangle2D bounds();

  /**
   * A filled outline.
   *
   * @param outline in the font's own units, shared by all uses of the character
   * @param toPicture from these units to pixels
   */
  record Outline(Shape outline, AffineTransform toPicture, Rectangle2D bounds) implements Ink {
    static Outline of(Shape outline, AffineTransform toPicture) {
      Rectangle2D bounds = toPicture.createTransformedShape(outline.getBounds2D()).getBounds2D();
      return new Outline(outline, toPicture, bounds);
    }
  }

  /**
   * A small stencil, as bitmap fonts have.
   *
   * @param stencil opaque where there is ink
   * @param toPicture from the unit square to pixels
   */
  record Stencil(BufferedImage stencil, AffineTransform toPicture, Rectangle2D bounds)
      implements Ink {
    static Stencil of(BufferedImage stencil, AffineTransform toPicture) {
      Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
      return new Stencil(stencil, toPicture, toPicture.createTransformedShape(unit).getBounds2D());
    }
  }
}
