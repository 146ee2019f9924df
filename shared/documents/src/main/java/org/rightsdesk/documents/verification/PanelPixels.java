package org.rightsdesk.documents.verification;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.picture.PixelArea;

/** Looks whether panels are black in the picture as a reader decodes it. */
final class PanelPixels {
  /** How light a pixel of a JPEG may be within a block of a panel's edge. */
  private static final int EDGE_LIGHT = 110;

  /** How light a pixel of a JPEG may be farther in. */
  private static final int INNER_LIGHT = 16;

  private static final int BLOCK = 16;

  private PanelPixels() {}

  /** The lightness of each pixel of a decoded picture. */
  private interface Pixels {
    int lightness(int x, int y);
  }

  static void check(WrittenFile file, PdfValue reference, ExpectedPage expected) throws FileFault {
    PdfValue.Dictionary picture = file.dictionary(reference);
    int width = whole(picture, "Width");
    int height = whole(picture, "Height");
    boolean jpeg = whole(picture, "BitsPerComponent") == 8;
    Pixels pixels =
        jpeg
            ? jpeg(file.stream(file.object(reference)), width, height)
            : packed(file.inflated(file.object(reference)), width, height);
    double across = width / expected.pictureWidth();
    double down = height / expected.pictureHeight();
    for (Box panel : expected.panels()) {
      PixelArea area = PixelArea.around(panel, across, down).within(width, height);
      if (area.isEmpty() || !isBlack(pixels, area, jpeg)) {
        throw new FileFault("a panel is not black in the picture");
      }
    }
  }

  private static boolean isBlack(Pixels pixels, PixelArea area, boolean jpeg) {
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        int light = pixels.lightness(x, y);
        if (light == 0) {
          continue;
        }
        boolean inner =
            x >= area.left() + BLOCK
                && x < area.right() - BLOCK
                && y >= area.top() + BLOCK
                && y < area.bottom() - BLOCK;
        if (!jpeg || light > (inner ? INNER_LIGHT : EDGE_LIGHT)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Pixels packed(byte[] samples, int width, int height) throws FileFault {
    int row = (width + 1) / 2;
    if (samples.length != (long) row * height) {
      throw new FileFault("a picture has more or less than its pixels");
    }
    return (x, y) -> {
      int pair = samples[y * row + x / 2] & 0xFF;
      return (x % 2 == 0 ? pair >> 4 : pair & 0x0F) * 17;
    };
  }

  private static Pixels jpeg(byte[] bytes, int width, int height) throws FileFault {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      if (image == null || image.getWidth() != width || image.getHeight() != height) {
        throw new FileFault("a picture has another size");
      }
      return (x, y) -> {
        int rgb = image.getRGB(x, y);
        return Math.max(rgb >> 16 & 0xFF, Math.max(rgb >> 8 & 0xFF, rgb & 0xFF));
      };
    } catch (IOException e) {
      throw new FileFault("a picture cannot be decoded");
    }
  }

  private static int whole(PdfValue.Dictionary picture, String key) throws FileFault {
    if (picture.entries().get(key) instanceof PdfValue.Numeral number) {
      return (int) number.value();
    }
    throw new FileFault("a picture has no " + key);
  }
}
