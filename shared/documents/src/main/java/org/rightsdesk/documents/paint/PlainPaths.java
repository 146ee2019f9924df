package org.rightsdesk.documents.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * Paints lines and areas of one grey onto a page that is in greys, by Java's own painter and just
 * as PDFBox would have it paint them in colour.
 */
final class PlainPaths {
  /** The thinnest line, in points, as PDFBox has it. */
  private static final float THINNEST = 0.25f;

  /** The greatest limit that Java's painter takes. */
  private static final float GREATEST_MITER = Short.MAX_VALUE;

  private final Graphics2D graphics;
  private final RenderingHints hints;

  /**
   * Paths on an image, placed and smoothed as on the page.
   *
   * @param greys the image's own graphics
   */
  PlainPaths(Graphics2D greys, Graphics2D page) {
    graphics = greys;
    graphics.setTransform(page.getTransform());
    hints = page.getRenderingHints();
  }

  /**
   * Fills a path; a rectangle of more than a point has no soft edges, so that none shows between.
   */
  void fill(Shape path, int grey, Shape clip) {
    begin(grey, clip);
    Rectangle2D bounds = path.getBounds2D();
    if (bounds.getWidth() > 1 && bounds.getHeight() > 1 && new Area(path).isRectangular()) {
      graphics.setRenderingHint(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    }
    graphics.fill(path);
  }

  /** Draws a path with a stroke. */
  void draw(Shape path, BasicStroke stroke, int grey, Shape clip) {
    begin(grey, clip);
    graphics.setStroke(stroke);
    graphics.draw(path);
  }

  private void begin(int grey, Shape clip) {
    graphics.setRenderingHints(hints);
    graphics.setClip(clip);
    graphics.setColor(new Color(grey, grey, grey));
  }

  /**
   * The stroke of a line that is not broken.
   *
   * @param width in points
   */
  static Optional<BasicStroke> stroke(PDGraphicsState state, float width) {
    if (state.getLineDashPattern().getDashArray().length > 0) {
      return Optional.empty();
    }
    float limit = state.getMiterLimit();
    return Optional.of(
        new BasicStroke(
            Math.max(THINNEST, width),
            Math.clamp(state.getLineCap(), 0, 2),
            Math.clamp(state.getLineJoin(), 0, 2),
            limit < 1 ? 10 : Math.min(limit, GREATEST_MITER)));
  }
}
