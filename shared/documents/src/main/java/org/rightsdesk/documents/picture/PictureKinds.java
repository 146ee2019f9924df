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

  private PictureKinds() {}

  static PagePicture reduce(int width, int height, int[] rgb) {
    int[] tones = new int[256];
    boolean colour = false;
    for (int pixel : rgb) {
      if ((pixel & WHITE) == WHITE) {
        continue;
      }
      int red = pixel >> 16 & 0xFF;
      int green = pixel >> 8 & 0xFF;
      int blue = pixel & 0xFF;
      if (red != green || green != blue) {
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (most - least > GREY_TOLERANCE) {
          colour = true;
          break;
        }
      }
      tones[green]++;
    }
    if (colour) {
      return colours(width, height, rgb);
    }
    return isPhotograph(tones, rgb.length)
        ? greys(width, height, rgb)
        : sixteenGreys(width, height, rgb);
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

  private static PagePicture sixteenGreys(int width, int height, int[] rgb) {
    byte[] nearest = new byte[256];
    for (int tone = 0; tone < 256; tone++) {
      nearest[tone] = (byte) ((tone + 8) / 17 * 17);
    }
    byte[] samples = new byte[rgb.length];
    Arrays.fill(samples, (byte) 0xFF);
    for (int i = 0; i < rgb.length; i++) {
      if ((rgb[i] & WHITE) != WHITE) {
        samples[i] = nearest[rgb[i] >> 8 & 0xFF];
      }
    }
    return new PagePicture(width, height, PictureKind.TEXT, samples);
  }
}
