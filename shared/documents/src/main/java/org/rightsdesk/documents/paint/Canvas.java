package org.rightsdesk.documents.paint;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

/**
 * The pixels that pages are painted on, one after the other, so that each need not be made anew.
 *
 * <p>What covers what is below it whole is painted here directly, which takes a fraction of the
 * time of Java's own painting; all else goes by way of {@link #image}.
 */
final class Canvas {
  /** White as Java fills it in, which is opaque though nothing asks for that. */
  private static final int WHITE = 0xFFFFFFFF;

  /** The part of a pixel that is seen. */
  private static final int COLOUR = 0xFFFFFF;

  private static final int[] MASKS = {0xFF0000, 0xFF00, 0xFF};

  /** The most pixels that are kept for the next page. */
  private static final int MOST_KEPT = 8_000_000;

  private int[] pixels = new int[0];
  private boolean white;
  private int width;
  private int height;

  /** Begins a white page of this size; what was painted before is gone. */
  void begin(int pageWidth, int pageHeight) {
    width = pageWidth;
    height = pageHeight;
    int count = Math.multiplyExact(width, height);
    if (pixels.length != count) {
      pixels = new int[count];
      white = false;
    }
    if (!white) {
      Arrays.fill(pixels, WHITE);
    }
    white = false;
  }

  /** An image over the page's pixels, in RGB. */
  BufferedImage image() {
    return new BufferedImage(
        new DirectColorModel(24, MASKS[0], MASKS[1], MASKS[2]),
        Raster.createPackedRaster(
            new DataBufferInt(pixels, pixels.length), width, height, width, MASKS, new Point(0, 0)),
        false,
        null);
  }

  /** Takes the page off in pixels of its own; the canvas is white then. */
  PagePicture picture() {
    PagePicture picture = PagePicture.takenOff(width, height, pixels);
    white = true;
    if (pixels.length > MOST_KEPT) {
      pixels = new int[0];
    }
    return picture;
  }

  /** The whole page. */
  PixelArea whole() {
    return new PixelArea(0, 0, width, height);
  }

  /** Lays a colour through a mask, which must lie within the page. */
  void ink(GlyphMasks.Placed placed, int colour) {
    GlyphMasks.Mask mask = placed.mask();
    byte[] ink = mask.ink();
    int from = 0;
    for (int y = 0; y < mask.height(); y++) {
      int at = (placed.top() + y) * width + placed.left();
      for (int end = from + mask.width(); from < end; from++, at++) {
        int cover = ink[from] & 0xFF;
        if (cover == 0xFF) {
          pixels[at] = colour;
        } else if (cover > 0) {
          pixels[at] = mixed(pixels[at], colour, cover);
        }
      }
    }
  }

  /** Sets pixels of a row, which must lie within the page. */
  void row(int x, int y, int[] colours, int from, int count) {
    System.arraycopy(colours, from, pixels, y * width + x, count);
  }

  /** Sets one pixel, which must lie within the page. */
  void pixel(int x, int y, int colour) {
    pixels[y * width + x] = colour;
  }

  private static int mixed(int below, int above, int cover) {
    if (above == 0 && (below & COLOUR) == COLOUR) {
      return (255 - cover) * 0x010101;
    }
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel = (below >> shift & 0xFF) * (255 - cover) + (above >> shift & 0xFF) * cover;
      mixed |= ((channel * 257 + 32_896) >> 16) << shift;
    }
    return mixed;
  }
}
