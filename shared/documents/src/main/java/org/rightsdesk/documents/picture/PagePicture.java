package org.rightsdesk.documents.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.rightsdesk.documents.canonical.PictureKind;

/**
 * The pixels of a page: 8-bit samples, row by row, one a pixel for greys and three for colour.
 *
 * <p>A picture of the kind {@link PictureKind#TEXT} holds only sixteen greys, multiples of 17. The
 * samples are the picture's own and may be painted over.
 */
public final class PagePicture {
  private final int width;
  private final int height;
  private final PictureKind kind;
  private final byte[] samples;

  /** A picture over these samples, which it keeps. */
  public PagePicture(int width, int height, PictureKind kind, byte[] samples) {
    if (samples.length != Math.multiplyExact(Math.multiplyExact(width, height), channels(kind))) {
      throw new IllegalArgumentException("the samples do not fill the picture");
    }
    this.width = width;
    this.height = height;
    this.kind = kind;
    this.samples = samples;
  }

  /** The picture of an image painted in RGB, of the plainest kind that shows the same. */
  public static PagePicture of(BufferedImage image) {
    return of(
        image.getWidth(),
        image.getHeight(),
        ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
  }

  /** The picture of pixels in RGB, row by row, of the plainest kind that shows the same. */
  public static PagePicture of(int width, int height, int[] rgb) {
    return PictureKinds.reduce(width, height, rgb);
  }

  /** The picture of greys from 0 to 255, row by row, which it keeps. */
  public static PagePicture of(int width, int height, byte[] greys) {
    return PictureKinds.reduce(width, height, greys);
  }

  /** Its width in pixels. */
  public int width() {
    return width;
  }

  /** Its height in pixels. */
  public int height() {
    return height;
  }

  /** What it is like. */
  public PictureKind kind() {
    return kind;
  }

  /** The samples themselves. */
  public byte[] samples() {
    return samples;
  }

  /** How many samples a pixel has. */
  public int channels() {
    return channels(kind);
  }

  /** Paints a rectangle black, where it lies within the picture. */
  public void blacken(PixelArea area) {
    PixelArea inside = area.within(width, height);
    for (int y = inside.top(); y < inside.bottom(); y++) {
      int row = y * width;
      java.util.Arrays.fill(
          samples,
          (row + inside.left()) * channels(),
          (row + inside.right()) * channels(),
          (byte) 0);
    }
  }

  /** How light a pixel is, from 0 to 255. */
  public int lightness(int x, int y) {
    int at = (y * width + x) * channels();
    if (channels() == 1) {
      return samples[at] & 0xFF;
    }
    return ((samples[at] & 0xFF) * 77
            + (samples[at + 1] & 0xFF) * 151
            + (samples[at + 2] & 0xFF) * 28)
        >> 8;
  }

  /** How light the pixels of a row are, from a pixel on, as many as there is room for. */
  public void lightness(int x, int y, int[] light) {
    int at = (y * width + x) * channels();
    if (kind == PictureKind.COLOUR) {
      for (int i = 0; i < light.length; i++) {
        light[i] = lightness(x + i, y);
      }
      return;
    }
    for (int i = 0; i < light.length; i++) {
      light[i] = samples[at + i] & 0xFF;
    }
  }

  static int channels(PictureKind kind) {
    return kind == PictureKind.COLOUR ? 3 : 1;
  }
}
