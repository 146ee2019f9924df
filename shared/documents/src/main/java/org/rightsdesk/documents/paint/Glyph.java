package org.rightsdesk.documents.paint;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * One character as it was painted, in pixels of the page's picture.
 *
 * @param text what the font says it means; empty if it does not say
 * @param origin where it was set
 * @param advance the way to the next character's origin
 * @param up from the base line to the top of the type's size
 * @param ink the shape it left, if it has one
 * @param order its place among all characters of the page as they were painted
 */
record Glyph(
    String text, Point2D origin, Point2D advance, Point2D up, Optional<Ink> ink, int order) {

  /** The size of the type, in pixels. */
  double size() {
    return Math.hypot(up.getX(), up.getY());
  }

  boolean isSpace() {
    return text.isBlank();
  }

  /** The area of its body and its ink. */
  Rectangle2D bounds() {
    Rectangle2D.Double area = new Rectangle2D.Double(origin.getX(), origin.getY(), 0, 0);
    double[] rise = {-0.2, 0.75};
    for (double part : rise) {
      double x = origin.getX() + up.getX() * part;
      double y = origin.getY() + up.getY() * part;
      area.add(x, y);
      area.add(x + advance.getX(), y + advance.getY());
    }
    ink.ifPresent(shape -> area.add(shape.bounds()));
    return area;
  }
}
