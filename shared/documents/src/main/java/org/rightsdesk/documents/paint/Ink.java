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
    static Outline of(Shape outline, Rectangle2D ownBounds, AffineTransform toPicture) {
      return new Outline(outline, toPicture, transformed(ownBounds, toPicture));
    }

    private static Rectangle2D transformed(Rectangle2D box, AffineTransform transform) {
      double[] corners = {
        box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY(),
        box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY()
      };
      transform.transform(corners, 0, corners, 0, 4);
      Rectangle2D.Double bounds = new Rectangle2D.Double(corners[0], corners[1], 0, 0);
      for (int i = 2; i < corners.length; i += 2) {
        bounds.add(corners[i], corners[i + 1]);
      }
      return bounds;
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
