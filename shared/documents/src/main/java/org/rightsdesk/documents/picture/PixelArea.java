package org.rightsdesk.documents.picture;

import org.rightsdesk.documents.canonical.Box;

/** A rectangle of whole pixels; right and bottom are just outside. */
public record PixelArea(int left, int top, int right, int bottom) {
  /** The smallest area of whole pixels around a box of points. */
  public static PixelArea around(Box box, double pixelsPerPointX, double pixelsPerPointY) {
    return new PixelArea(
        (int) Math.floor(box.x() * pixelsPerPointX + 1e-6),
        (int) Math.floor(box.y() * pixelsPerPointY + 1e-6),
        (int) Math.ceil(box.right() * pixelsPerPointX - 1e-6),
        (int) Math.ceil(box.bottom() * pixelsPerPointY - 1e-6));
  }

  /** The part of it that lies in a picture of this size; empty if none. */
  public PixelArea within(int width, int height) {
    int newLeft = Math.clamp(left, 0, width);
    int newTop = Math.clamp(top, 0, height);
    return new PixelArea(
        newLeft, newTop, Math.clamp(right, newLeft, width), Math.clamp(bottom, newTop, height));
  }

  /** The area with each pair of pixels that it holds one of, in both directions. */
  public PixelArea inPairs() {
    return new PixelArea(left & ~1, top & ~1, right + (right & 1), bottom + (bottom & 1));
  }

  /** Whether a pixel is one of its own. */
  public boolean holds(int x, int y) {
    return x >= left && x < right && y >= top && y < bottom;
  }

  /** Whether it holds no pixel. */
  public boolean isEmpty() {
    return right <= left || bottom <= top;
  }
}
