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

  /** How far the channels of a grey may lie apart. */
  private static final int GREY_TOLERANCE = 10;

  /** The share of pixels in middle tones above which greys are a photograph. */
  private static final double TONES_OF_A_PHOTOGRAPH = 0.25;

  private static final int DARKEST_MIDDLE = 40;
  private static final int LIGHTEST_MIDDLE = 234;

  /** The lower byte of each of four pairs. */
  private static final long BYTES = 0x00FF_00FF_00FF_00FFL;

  /** One in each of four pairs of bytes. */
  private static final long ONES = 0x0001_0001_0001_0001L;

  /** The upper bit of each of four pairs of bytes. */
  private static final long TOPS = ONES << 15;

  private static final long WHITES = -1;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private PictureKinds() {}

  static PagePicture reduce(int width, int height, int[] rgb) {
    byte[] greys = new byte[rgb.length];
    for (int from = 0; from < rgb.length; from += width) {
      int to = from + width;
      if (!isEven(rgb, from, to) && hasColour(rgb, from, to)) {
        return colours(width, height, rgb);
      }
      for (int i = from; i < to; i++) {
        greys[i] = (byte) (rgb[i] >> 8);
      }
    }
    return reduce(width, height, greys);
  }

  /** The picture of greys, which it keeps. */
  static PagePicture reduce(int width, int height, byte[] greys) {
    byte[] blank = new byte[width];
    Arrays.fill(blank, (byte) 0xFF);
    BitSet inked = new BitSet(height);
    int middleTones = 0;
    for (int y = 0; y < height; y++) {
      int from = y * width;
      if (!Arrays.equals(greys, from, from + width, blank, 0, width)) {
        inked.set(y);
        middleTones += middleTones(greys, from, from + width);
      }
    }
    if (middleTones > greys.length * TONES_OF_A_PHOTOGRAPH) {
      return new PagePicture(width, height, PictureKind.GREY_PHOTOGRAPH, greys);
    }
    for (int y = inked.nextSetBit(0); y >= 0; y = inked.nextSetBit(y + 1)) {
      toSixteenGreys(greys, y * width, (y + 1) * width);
    }
    return new PagePicture(width, height, PictureKind.TEXT, greys);
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

  /** How many samples are neither dark nor light; eight at a time, of which most are white. */
  private static int middleTones(byte[] greys, int from, int to) {
    int count = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(greys, i);
      if (eight != WHITES) {
        count += Long.bitCount(middleTones(eight & BYTES));
        count += Long.bitCount(middleTones(eight >>> 8 & BYTES));
      }
    }
    for (; i < to; i++) {
      count += Long.bitCount(middleTones(greys[i] & 0xFFL) & 1L << 15);
    }
    return count;
  }

  /** The upper bit of each pair of bytes whose lower one is a middle tone. */
  private static long middleTones(long four) {
    long notDark = four + TOPS - DARKEST_MIDDLE * ONES;
    long tooLight = four + TOPS - (LIGHTEST_MIDDLE + 1) * ONES;
    return notDark & ~tooLight & TOPS;
  }

  private static void toSixteenGreys(byte[] greys, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(greys, i);
      if (eight != WHITES) {
        long nearest = nearest(eight & BYTES) | nearest(eight >>> 8 & BYTES) << 8;
        EIGHT_BYTES.set(greys, i, nearest);
      }
    }
    for (; i < to; i++) {
      greys[i] = (byte) nearest(greys[i] & 0xFF);
    }
  }

  /** The nearest of sixteen greys to each of four; dividing by 17 without a division. */
  private static long nearest(long four) {
    long sixteenths = (four * 15 + 135 * ONES) >>> 8 & 0x0F * ONES;
    return sixteenths << 4 | sixteenths;
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
}
