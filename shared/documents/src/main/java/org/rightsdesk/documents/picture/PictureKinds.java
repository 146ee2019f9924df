package org.rightsdesk.documents.picture;

import java.util.Arrays;
import org.rightsdesk.documents.canonical.PictureKind;

/** Tells text from photographs, and grey from colour. */
final class PictureKinds {
  /** Most pixels of most pages, which say nothing of what the page is like. */
  private static final int WHITE = 0xFFFFFF;

  /** How far the channels of a grey may lie apart. */
  private static final int GREY_TOLERANCE = 10;

  /** The share of pixels in middle tones above which greys are a photograph. */
  private static final double TONES_OF_A_PHOTOGRAPH = 0.25;

  /**
   * Some pixels of ground, as Java's painter leaves it: most of most pages is passed over by it.
   */
  private static final int[] BLANK = blank();

  /** The nearest of sixteen greys to each tone. */
  private static final byte[] NEAREST = nearest();

  private PictureKinds() {}

  private static int[] blank() {
    int[] blank = new int[32];
    Arrays.fill(blank, 0xFF000000 | WHITE);
    return blank;
  }

  private static byte[] nearest() {
    byte[] nearest = new byte[256];
    for (int tone = 0; tone < 256; tone++) {
      nearest[tone] = (byte) ((tone + 8) / 17 * 17);
    }
    return nearest;
  }

  static PagePicture reduce(int width, int height, int[] rgb) {
    int[] tones = new int[256];
    byte[] samples = new byte[rgb.length];
    Arrays.fill(samples, (byte) 0xFF);
    for (int from = 0; from < rgb.length; from += BLANK.length) {
      int to = Math.min(from + BLANK.length, rgb.length);
      if (Arrays.mismatch(rgb, from, to, BLANK, 0, to - from) >= 0
          && !sixteenGreys(rgb, from, to, samples, tones)) {
        return colours(width, height, rgb);
      }
    }
    return isPhotograph(tones, rgb.length)
        ? greys(width, height, rgb)
        : new PagePicture(width, height, PictureKind.TEXT, samples);
  }

  /** Takes pixels down to sixteen greys and counts their tones; stops at the first in colour. */
  private static boolean sixteenGreys(int[] rgb, int from, int to, byte[] samples, int[] tones) {
    for (int i = from; i < to; i++) {
      int pixel = rgb[i] & WHITE;
      if (pixel == WHITE) {
        continue;
      }
      int green = pixel >> 8 & 0xFF;
      if (pixel != green * 0x010101 && isColour(pixel)) {
        return false;
      }
      tones[green]++;
      samples[i] = NEAREST[green];
    }
    return true;
  }

  private static boolean isColour(int pixel) {
    int red = pixel >> 16;
    int green = pixel >> 8 & 0xFF;
    int blue = pixel & 0xFF;
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    return most - least > GREY_TOLERANCE;
  }

  private static boolean isPhotograph(int[] tones, int pixels) {
    int middle = 0;
    for (int tone = 40; tone < 235; tone++) {
      middle += tones[tone];
    }
    return middle > pixels * TONES_OF_A_PHOTOGRAPH;
  }

  private static PagePicture colours(int width, int height, int[] rgb) {
    byte[] samples = new byte[Math.multiplyExact(rgb.length, 3)];
    int at = 0;
    for (int pixel : rgb) {
      samples[at++] = (byte) (pixel >> 16);
      samples[at++] = (byte) (pixel >> 8);
      samples[at++] = (byte) pixel;
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
