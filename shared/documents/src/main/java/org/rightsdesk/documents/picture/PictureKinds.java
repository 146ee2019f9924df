package org.rightsdesk.documents.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import org.rightsdesk.documents.canonical.PictureKind;

/** Tells text from photographs, and grey from colour. */
final class PictureKinds {
  private static final int WHITE = 0xFFFFFF;

  /** White as Java's painter leaves it. */
  private static final int BLANK = 0xFF000000 | WHITE;

  /** How far the channels of a grey may lie apart. */
  private static final int GREY_TOLERANCE = 10;

  /** The share of pixels in middle tones above which greys are a photograph. */
  private static final double TONES_OF_A_PHOTOGRAPH = 0.25;

  private static final int DARKEST_MIDDLE = 40;
  private static final int LIGHTEST_MIDDLE = 234;

  /** The nearest of sixteen greys to each tone. */
  private static final byte[] NEAREST = nearest();

  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private PictureKinds() {}

  private static byte[] nearest() {
    byte[] nearest = new byte[256];
    for (int tone = 0; tone < 256; tone++) {
      nearest[tone] = (byte) ((tone + 8) / 17 * 17);
    }
    return nearest;
  }

  static PagePicture reduce(int width, int height, int[] rgb) {
    return reduce(width, height, rgb, new BitSet(height));
  }

  /** Reduces pixels and leaves them all white, by filling only the rows that were not. */
  static PagePicture takeOff(int width, int height, int[] rgb) {
    BitSet inked = new BitSet(height);
    PagePicture picture = reduce(width, height, rgb, inked);
    for (int y = inked.nextSetBit(0); y >= 0; y = inked.nextSetBit(y + 1)) {
      Arrays.fill(rgb, y * width, (y + 1) * width, BLANK);
    }
    return picture;
  }

  /** Reduces pixels and notes each row that may have more than white in it. */
  private static PagePicture reduce(int width, int height, int[] rgb, BitSet inked) {
    int[] blank = new int[width];
    Arrays.fill(blank, BLANK);
    byte[] samples = new byte[rgb.length];
    int middleTones = 0;
    for (int y = 0; y < height; y++) {
      int from = y * width;
      int to = from + width;
      if (Arrays.equals(rgb, from, to, blank, 0, width)) {
        Arrays.fill(samples, from, to, (byte) 0xFF);
        continue;
      }
      if (!isEven(rgb, from, to) && hasColour(rgb, from, to)) {
        inked.set(y, height);
        return colours(width, height, rgb);
      }
      inked.set(y);
      middleTones += middleTones(rgb, from, to);
      sixteenGreys(rgb, from, to, samples);
    }
    return middleTones > rgb.length * TONES_OF_A_PHOTOGRAPH
        ? greys(width, height, rgb)
        : new PagePicture(width, height, PictureKind.TEXT, samples);
  }

  /** Whether all channels of all pixels are the same; without a branch, so that it is fast. */
  private static boolean isEven(int[] rgb, int from, int to) {
    int differences = 0;
    for (int i = from; i < to; i++) {
      differences |= (rgb[i] ^ rgb[i] >> 8) & 0xFFFF;
    }
    return differences == 0;
  }

  private static boolean hasColour(int[] rgb, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isColour(rgb[i] & WHITE)) {
        return true;
      }
    }
    return false;
  }

  /** How many pixels are neither dark nor light, by the signs of two differences. */
  private static int middleTones(int[] rgb, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      int green = rgb[i] >> 8 & 0xFF;
      count += ((DARKEST_MIDDLE - 1 - green) & (green - LIGHTEST_MIDDLE - 1)) >>> 31;
    }
    return count;
  }

  private static void sixteenGreys(int[] rgb, int from, int to, byte[] samples) {
    for (int i = from; i < to; i++) {
      samples[i] = NEAREST[rgb[i] >> 8 & 0xFF];
    }
  }

  private static boolean isColour(int pixel) {
    int red = pixel >> 16;
    int green = pixel >> 8 & 0xFF;
    int blue = pixel & 0xFF;
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    return most - least > GREY_TOLERANCE;
  }

  private static PagePicture colours(int width, int height, int[] rgb) {
    byte[] samples = new byte[Math.multiplyExact(rgb.length, 3)];
    int at = 0;
    int i = 0;
    for (; i + 4 <= rgb.length; i += 4) {
      FOUR_BYTES.set(samples, at, rgb[i] << 8 | (rgb[i + 1] >> 16 & 0xFF));
      FOUR_BYTES.set(samples, at + 4, rgb[i + 1] << 16 | (rgb[i + 2] >> 8 & 0xFFFF));
      FOUR_BYTES.set(samples, at + 8, rgb[i + 2] << 24 | (rgb[i + 3] & WHITE));
      at += 12;
    }
    for (; i < rgb.length; i++) {
      samples[at++] = (byte) (rgb[i] >> 16);
      samples[at++] = (byte) (rgb[i] >> 8);
      samples[at++] = (byte) rgb[i];
    }
    return new PagePicture(width, height, PictureKind.COLOUR, samples);
  }

  private static PagePicture greys(int width, int height, int[] rgb) {
    byte[] samples = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      samples[i] = (byte) (rgb[i] >> 8);
    }
    return new PagePicture(width, height, PictureKind.GREY_PHOTOGRAPH, samples);
  }
}
