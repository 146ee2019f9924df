package org.rightsdesk.documents.paint;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

/**
 * The pixels that pages are painted on, one after the other.
 *
 * <p>What covers what is below it whole is painted here directly, which takes a fraction of the
 * time of Java's own painting; all else goes by way of {@link #image}. As long as neither that nor
 * a colour is asked for, the page is painted in greys, a byte a pixel.
 */
final class Canvas {
  private static final int WHITE = 0xFFFFFF;
  private static final long WHITES = -1;
  private static final int[] MASKS = {0xFF0000, 0xFF00, 0xFF};

  /** What makes a colour of a grey. */
  private static final int EACH_CHANNEL = 0x010101;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The most pixels that are kept for the next page. */
  private static final int MOST_KEPT = 8_000_000;

  private byte[] greys = new byte[0];
  private int[] pixels = new int[0];
  private boolean inColour;
  private int width;
  private int height;

  /** Begins a white page of this size; what was painted before is gone. */
  void begin(int pageWidth, int pageHeight) {
    width = pageWidth;
    height = pageHeight;
    greys = new byte[Math.multiplyExact(width, height)];
    Arrays.fill(greys, (byte) 0xFF);
    if (pixels.length != greys.length) {
      pixels = new int[greys.length];
    }
    inColour = false;
  }

  /** An image over the page's pixels, in RGB; {@link #toColour} comes before it is painted on. */
  BufferedImage image() {
    return new BufferedImage(
        new DirectColorModel(24, MASKS[0], MASKS[1], MASKS[2]),
        Raster.createPackedRaster(
            new DataBufferInt(pixels, pixels.length), width, height, width, MASKS, new Point(0, 0)),
        false,
        null);
  }

  /** An image over the page's pixels as long as they are greys. */
  BufferedImage greyImage() {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(greys, greys.length),
            width,
            height,
            width,
            1,
            new int[] {0},
            new Point(0, 0));
    return new BufferedImage(model, raster, false, null);
  }

  /** Whether the page is in greys, and still is when this colour is laid on it. */
  boolean staysGrey(int colour) {
    return !inColour && isGrey(colour);
  }

  /** Moves what is painted to where the image is and colours are; later calls do nothing. */
  void toColour() {
    if (!inColour) {
      byte[] blank = new byte[width];
      Arrays.fill(blank, (byte) 0xFF);
      for (int from = 0; from < greys.length; from += width) {
        int to = from + width;
        if (Arrays.equals(greys, from, to, blank, 0, width)) {
          Arrays.fill(pixels, from, to, WHITE);
        } else {
          for (int i = from; i < to; i++) {
            pixels[i] = (greys[i] & 0xFF) * EACH_CHANNEL;
          }
        }
      }
      greys = new byte[0]; // A page may be so large that there is no room for both to the end.
      inColour = true;
    }
  }

  /** Takes the page off; nothing may be painted before another begins. */
  PagePicture picture() {
    PagePicture picture =
        inColour ? PagePicture.of(width, height, pixels) : PagePicture.of(width, height, greys);
    greys = new byte[0];
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
    if (staysGrey(colour)) {
      inkGrey(placed, colour & 0xFF);
    } else {
      toColour();
      inkColour(placed, colour);
    }
  }

  private void inkGrey(GlyphMasks.Placed placed, int grey) {
    GlyphMasks.Mask mask = placed.mask();
    byte[] ink = mask.ink();
    int from = 0;
    for (int y = 0; y < mask.height(); y++) {
      int at = (placed.top() + y) * width + placed.left();
      int end = from + mask.width();
      for (; grey == 0 && from + Long.BYTES <= end; from += Long.BYTES, at += Long.BYTES) {
        blacken(at, ink, from);
      }
      for (; from < end; from++, at++) {
        inkGrey(at, grey, ink[from] & 0xFF);
      }
    }
  }

  /** Lays black on eight pixels at once, which are nearly always white. */
  private void blacken(int at, byte[] ink, int from) {
    long cover = (long) EIGHT_BYTES.get(ink, from);
    if ((long) EIGHT_BYTES.get(greys, at) == WHITES) {
      EIGHT_BYTES.set(greys, at, ~cover);
    } else if (cover != 0) {
      for (int i = 0; i < Long.BYTES; i++) {
        inkGrey(at + i, 0, ink[from + i] & 0xFF);
      }
    }
  }

  private void inkGrey(int at, int grey, int cover) {
    if (cover > 0) {
      greys[at] = (byte) mixed(greys[at] & 0xFF, grey, cover);
    }
  }

  private void inkColour(GlyphMasks.Placed placed, int colour) {
    GlyphMasks.Mask mask = placed.mask();
    byte[] ink = mask.ink();
    int from = 0;
    for (int y = 0; y < mask.height(); y++) {
      int at = (placed.top() + y) * width + placed.left();
      for (int end = from + mask.width(); from < end; from++, at++) {
        int cover = ink[from] & 0xFF;
        if (cover > 0) {
          int below = pixels[at];
          pixels[at] =
              mixed(below >> 16 & 0xFF, colour >> 16 & 0xFF, cover) << 16
                  | mixed(below >> 8 & 0xFF, colour >> 8 & 0xFF, cover) << 8
                  | mixed(below & 0xFF, colour & 0xFF, cover);
        }
      }
    }
  }

  /** Sets pixels of a row, which must lie within the page. */
  void row(int x, int y, int[] colours, int from, int count) {
    toColour();
    System.arraycopy(colours, from, pixels, y * width + x, count);
  }

  /** Sets pixels of a row to greys; see {@link #row(int, int, int[], int, int)}. */
  void row(int x, int y, byte[] tones, int from, int count) {
    int at = y * width + x;
    if (inColour) {
      for (int i = 0; i < count; i++) {
        pixels[at + i] = (tones[from + i] & 0xFF) * EACH_CHANNEL;
      }
    } else {
      System.arraycopy(tones, from, greys, at, count);
    }
  }

  /** Sets one pixel, which must lie within the page. */
  void pixel(int x, int y, int colour) {
    if (staysGrey(colour)) {
      greys[y * width + x] = (byte) colour;
    } else {
      toColour();
      pixels[y * width + x] = colour;
    }
  }

  /** Sets one pixel to a grey; see {@link #pixel(int, int, int)}. */
  void pixel(int x, int y, byte grey) {
    pixel(x, y, (grey & 0xFF) * EACH_CHANNEL);
  }

  private static boolean isGrey(int colour) {
    return (colour & WHITE) == (colour & 0xFF) * EACH_CHANNEL;
  }

  /** A channel with another laid over it; the whole cover leaves nothing of what is below. */
  private static int mixed(int below, int above, int cover) {
    return ((below * (255 - cover) + above * cover) * 257 + 32_896) >> 16;
  }
}
