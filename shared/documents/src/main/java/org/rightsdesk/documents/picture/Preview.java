package org.rightsdesk.documents.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rightsdesk.documents.canonical.PictureKind;

/** Makes the smaller picture of a page for screens. */
public final class Preview {
  /** The widest that a preview may be, in pixels. */
  public static final int MOST_WIDTH = 1_200;

  /** The most bytes that a preview should have; a larger one is made smaller again. */
  public static final int MOST_BYTES = 1 << 20;

  private static final int LEAST_WIDTH = 300;

  private Preview() {}

  /** Writes the preview as PNG. */
  public static void write(PagePicture picture, Path file) throws IOException {
    int width = Math.min(MOST_WIDTH, picture.width());
    PngWriter.write(reduced(picture, width), file);
    while (Files.size(file) > MOST_BYTES && width > LEAST_WIDTH) {
      width = width * 3 / 4;
      PngWriter.write(reduced(picture, width), file);
    }
  }

  /** The picture at another width, each pixel the mean of those that it stands for. */
  static PagePicture reduced(PagePicture picture, int width) {
    if (width >= picture.width()) {
      return picture;
    }
    int height = Math.max(1, (int) ((long) picture.height() * width / picture.width()));
    int channels = picture.channels();
    byte[] samples = new byte[width * height * channels];
    for (int y = 0; y < height; y++) {
      int top = (int) ((long) y * picture.height() / height);
      int bottom = Math.max(top + 1, (int) ((long) (y + 1) * picture.height() / height));
      for (int x = 0; x < width; x++) {
        int left = (int) ((long) x * picture.width() / width);
        int right = Math.max(left + 1, (int) ((long) (x + 1) * picture.width() / width));
        for (int channel = 0; channel < channels; channel++) {
          int mean = mean(picture, left, top, right, bottom, channel);
          if (picture.kind() == PictureKind.TEXT) {
            mean = (mean + 8) / 17 * 17;
          }
          samples[(y * width + x) * channels + channel] = (byte) mean;
        }
      }
    }
    return new PagePicture(width, height, picture.kind(), samples);
  }

  private static int mean(
      PagePicture picture, int left, int top, int right, int bottom, int channel) {
    int sum = 0;
    int channels = picture.channels();
    for (int y = top; y < bottom; y++) {
      int at = (y * picture.width() + left) * channels + channel;
      for (int x = left; x < right; x++) {
        sum += picture.samples()[at] & 0xFF;
        at += channels;
      }
    }
    return sum / ((right - left) * (bottom - top));
  }
}
