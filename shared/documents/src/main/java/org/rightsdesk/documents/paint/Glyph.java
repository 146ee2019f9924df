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
  /** Of a letter within a ligature, in parts of the type's size. */
  private static final double NARROWEST_LETTER = 0.1;

  /** The size of the type, in pixels; by a root, since a word asks for it many times. */
  double size() {
    return Math.sqrt(up.getX() * up.getX() + up.getY() * up.getY());
  }

  boolean isSpace() {
    return text.isBlank();
  }

  /**
   * Whether what the font says it means could be read in its ink: ligatures have room for their
   * letters, a dot has none for a name.
   */
  boolean hasRoomForItsText() {
    String letters = text.strip();
    double way = Math.hypot(advance.getX(), advance.getY());
    if (letters.codePointCount(0, letters.length()) < 2 || way == 0) {
      return true;
    }
    double width =
        ink.map(Ink::bounds)
            .map(
                area ->
                    (area.getWidth() * Math.abs(advance.getX())
                            + area.getHeight() * Math.abs(advance.getY()))
                        / way)
            .orElse(0.0);
    return width >= NARROWEST_LETTER * size() * letters.codePointCount(0, letters.length());
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
