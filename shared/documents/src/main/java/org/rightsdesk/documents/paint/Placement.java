package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.util.Optional;
import org.rightsdesk.documents.picture.PixelArea;

/**
 * Where a picture lies on the canvas, with its sides along the canvas's.
 *
 * @param area of the canvas that it covers
 * @param turned whether its rows run down the canvas
 * @param mirroredAcross whether what comes first along the canvas's rows is last in the picture
 * @param mirroredDown see {@code mirroredAcross}
 */
record Placement(PixelArea area, boolean turned, boolean mirroredAcross, boolean mirroredDown) {
  /** How far a side may run off the canvas's direction, in pixels. */
  private static final double ASKEW = 0.3;

  /** How much larger than its place a picture may be and still be painted pixel by pixel. */
  private static final double SAME = 1.01;

  private static final int LARGEST = 1 << 15;

  /** The place of the unit square, if its sides are upright and level. */
  static Optional<Placement> of(AffineTransform unitSquare) {
    boolean upright =
        Math.abs(unitSquare.getShearX()) < ASKEW && Math.abs(unitSquare.getShearY()) < ASKEW;
    boolean turned =
        Math.abs(unitSquare.getScaleX()) < ASKEW && Math.abs(unitSquare.getScaleY()) < ASKEW;
    if (upright == turned) {
      return Optional.empty();
    }
    double across = upright ? unitSquare.getScaleX() : unitSquare.getShearX();
    double down = upright ? unitSquare.getScaleY() : unitSquare.getShearY();
    double x = unitSquare.getTranslateX();
    double y = unitSquare.getTranslateY();
    PixelArea area =
        new PixelArea(
            middle(Math.min(x, x + across)),
            middle(Math.min(y, y + down)),
            middle(Math.max(x, x + across)),
            middle(Math.max(y, y + down)));
    if (area.isEmpty() || !isSensible(area)) {
      return Optional.empty();
    }
    return Optional.of(
        upright
            ? new Placement(area, false, across < 0, down > 0)
            : new Placement(area, true, across > 0, down < 0));
  }

  /**
   * Paints a picture here where the canvas is visible, and says whether it did.
   *
   * @param smooth whether the picture asks to be smoothed where it is made larger
   */
  boolean paint(Samples samples, boolean smooth, PixelArea visible, Canvas canvas) {
    int width = area.right() - area.left();
    int height = area.bottom() - area.top();
    Optional<Scaling> found =
        turned ? scaling(samples, height, width, smooth) : scaling(samples, width, height, smooth);
    if (found.isEmpty()) {
      return false;
    }
    Scaling scaling = found.get();
    int rows = turned ? width : height;
    for (int number = 0; number < rows; number++) {
      if (samples.channels() == 1) {
        paint(scaling.greys(number), number, visible, canvas);
      } else {
        paint(scaling.colours(number), number, visible, canvas);
      }
    }
    return true;
  }

  private static Optional<Scaling> scaling(Samples samples, int columns, int rows, boolean smooth) {
    double across = (double) samples.width() / columns;
    double down = (double) samples.height() / rows;
    if (across > SAME && down > SAME) {
      return across > Scaling.Mean.MOST || down > Scaling.Mean.MOST
          ? Optional.empty()
          : Optional.of(new Scaling.Mean(samples, columns, rows));
    }
    boolean same = across > 1 / SAME && down > 1 / SAME;
    boolean larger = across <= SAME && down <= SAME;
    return larger && (same || !smooth)
        ? Optional.of(new Scaling.Nearest(samples, columns, rows))
        : Optional.empty();
  }

  private void paint(byte[] greys, int number, PixelArea visible, Canvas canvas) {
    if (isLevel()) {
      PixelArea part = level(number, visible);
      if (!part.isEmpty()) {
        int from = part.left() - area.left();
        canvas.row(part.left(), part.top(), greys, from, part.right() - part.left());
      }
      return;
    }
    for (int i = 0; i < greys.length; i++) {
      int x = x(number, i);
      int y = y(number, i);
      if (visible.holds(x, y)) {
        canvas.pixel(x, y, greys[i]);
      }
    }
  }

  private void paint(int[] colours, int number, PixelArea visible, Canvas canvas) {
    if (isLevel()) {
      PixelArea part = level(number, visible);
      if (!part.isEmpty()) {
        int from = part.left() - area.left();
        canvas.row(part.left(), part.top(), colours, from, part.right() - part.left());
      }
      return;
    }
    for (int i = 0; i < colours.length; i++) {
      int x = x(number, i);
      int y = y(number, i);
      if (visible.holds(x, y)) {
        canvas.pixel(x, y, colours[i]);
      }
    }
  }

  /** Whether a row of the picture is one of the canvas, in the same direction. */
  private boolean isLevel() {
    return !turned && !mirroredAcross;
  }

  /** The part of a row that is visible. */
  private PixelArea level(int number, PixelArea visible) {
    int y = y(number, 0);
    return new PixelArea(
        Math.max(area.left(), visible.left()),
        Math.max(y, visible.top()),
        Math.min(area.right(), visible.right()),
        Math.min(y + 1, visible.bottom()));
  }

  /** Where a pixel of a row lies across the canvas. */
  private int x(int number, int pixel) {
    int along = turned ? number : pixel;
    return mirroredAcross ? area.right() - 1 - along : area.left() + along;
  }

  private int y(int number, int pixel) {
    int aside = turned ? pixel : number;
    return mirroredDown ? area.bottom() - 1 - aside : area.top() + aside;
  }

  private static boolean isSensible(PixelArea area) {
    return area.left() > -LARGEST
        && area.top() > -LARGEST
        && area.right() < LARGEST
        && area.bottom() < LARGEST;
  }

  /** The first pixel whose middle lies beyond. */
  private static int middle(double edge) {
    return (int) Math.ceil(edge - 0.5);
  }
}
