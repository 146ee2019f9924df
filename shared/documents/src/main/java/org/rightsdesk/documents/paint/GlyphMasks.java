package org.rightsdesk.documents.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.documents.picture.PixelArea;

/**
 * The ink of characters in pixels, drawn once for each character, size and quarter of a pixel.
 *
 * <p>The same mask is painted with and looked for, so that what shows is found exactly.
 */
final class GlyphMasks {
  /** The parts of a pixel on which characters begin. */
  private static final int PHASES = 4;

  /** Characters larger than this in pixels are no writing, and are not looked at as such. */
  private static final double LARGEST = 1_500;

  /** The most bytes of a mask that is kept. */
  private static final int LARGEST_KEPT = 1 << 14;

  /** The most bytes of all masks kept together; beyond it all are drawn anew. */
  private static final int MOST_KEPT = 16 << 20;

  private final Map<Size, IdentityHashMap<Shape, @Nullable Mask[]>> kept = new HashMap<>();
  private int keptBytes;
  private Size lastSize = new Size(0, 0, 0, 0);
  private IdentityHashMap<Shape, @Nullable Mask[]> ofLastSize = new IdentityHashMap<>();

  /** How type is sized and turned. */
  private record Size(double a, double b, double c, double d) {
    boolean isOf(AffineTransform transform) {
      return a == transform.getScaleX()
          && b == transform.getShearY()
          && c == transform.getShearX()
          && d == transform.getScaleY();
    }
  }

  /**
   * The ink of a shape, from 0 to 255 a pixel, row by row.
   *
   * @param left of its first pixel from the pixel of the shape's origin
   * @param top see {@code left}
   * @param sum of all its ink
   * @param sumOfSquares see {@code sum}
   */
  @SuppressWarnings("ArrayRecordComponent") // Made once, only read, never compared.
  record Mask(int left, int top, int width, int height, byte[] ink, long sum, long sumOfSquares) {
    static Mask of(int left, int top, int width, int height, byte[] ink) {
      long sum = 0;
      long sumOfSquares = 0;
      for (byte one : ink) {
        long value = one & 0xFF;
        sum += value;
        sumOfSquares += value * value;
      }
      return new Mask(left, top, width, height, ink, sum, sumOfSquares);
    }
  }

  /** A mask at its place on the page. */
  record Placed(Mask mask, int left, int top) {
    int right() {
      return left + mask.width();
    }

    int bottom() {
      return top + mask.height();
    }

    /** The part of it that lies on a page; none if it lies beside it. */
    Optional<Placed> within(int width, int height) {
      PixelArea whole = new PixelArea(left, top, right(), bottom());
      PixelArea part = whole.within(width, height);
      if (part.equals(whole)) {
        return Optional.of(this);
      }
      if (part.isEmpty()) {
        return Optional.empty();
      }
      int across = part.right() - part.left();
      int down = part.bottom() - part.top();
      byte[] ink = new byte[across * down];
      for (int y = 0; y < down; y++) {
        int from = (part.top() - top + y) * mask.width() + part.left() - left;
        System.arraycopy(mask.ink(), from, ink, y * across, across);
      }
      return Optional.of(new Placed(Mask.of(0, 0, across, down, ink), part.left(), part.top()));
    }
  }

  /** The mask of a character where it stands; none if it is far too large. */
  Optional<Placed> place(Ink.Outline ink) {
    Rectangle2D bounds = ink.bounds();
    if (!(bounds.getWidth() <= LARGEST && bounds.getHeight() <= LARGEST)
        || !(Math.abs(bounds.getX()) < 1e6 && Math.abs(bounds.getY()) < 1e6)) {
      return Optional.empty();
    }
    AffineTransform transform = ink.toPicture();
    int x = (int) Math.round(transform.getTranslateX() * PHASES);
    int y = (int) Math.round(transform.getTranslateY() * PHASES);
    int phaseX = Math.floorMod(x, PHASES);
    int phaseY = Math.floorMod(y, PHASES);
    @Nullable Mask[] masks =
        ofSize(transform).computeIfAbsent(ink.outline(), _ -> new Mask[PHASES * PHASES]);
    Mask mask = masks[phaseY * PHASES + phaseX];
    if (mask == null) {
      mask = draw(ink.outline(), transform, phaseX, phaseY);
      if (mask.ink().length <= LARGEST_KEPT) {
        masks[phaseY * PHASES + phaseX] = mask;
        keptBytes += mask.ink().length;
      }
    }
    return Optional.of(
        new Placed(
            mask, Math.floorDiv(x, PHASES) + mask.left(), Math.floorDiv(y, PHASES) + mask.top()));
  }

  private IdentityHashMap<Shape, @Nullable Mask[]> ofSize(AffineTransform transform) {
    if (keptBytes > MOST_KEPT) {
      kept.clear();
      ofLastSize = new IdentityHashMap<>();
      keptBytes = 0;
    }
    if (!lastSize.isOf(transform) || kept.isEmpty()) {
      lastSize =
          new Size(
              transform.getScaleX(),
              transform.getShearY(),
              transform.getShearX(),
              transform.getScaleY());
      ofLastSize = kept.computeIfAbsent(lastSize, _ -> new IdentityHashMap<>());
    }
    return ofLastSize;
  }

  private static Mask draw(Shape outline, AffineTransform size, int phaseX, int phaseY) {
    AffineTransform place =
        new AffineTransform(
            size.getScaleX(),
            size.getShearY(),
            size.getShearX(),
            size.getScaleY(),
            phaseX / (double) PHASES,
            phaseY / (double) PHASES);
    Shape shape = place.createTransformedShape(outline);
    Rectangle2D bounds = shape.getBounds2D();
    int left = (int) Math.floor(bounds.getMinX()) - 1;
    int top = (int) Math.floor(bounds.getMinY()) - 1;
    int width = (int) Math.ceil(bounds.getMaxX()) + 1 - left;
    int height = (int) Math.ceil(bounds.getMaxY()) + 1 - top;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.translate(-left, -top);
    graphics.fill(shape);
    graphics.dispose();
    byte[] ink = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return Mask.of(left, top, width, height, ink);
  }
}
