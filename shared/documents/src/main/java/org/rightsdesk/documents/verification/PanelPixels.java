package org.rightsdesk.documents.verification;

import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.picture.PixelArea;

/** Looks whether panels are black in the picture as a reader decodes it. */
final class PanelPixels {
  /**
   * How light a pixel of a JPEG may be within a block of a panel's edge: strong blue beside it
   * makes most.
   */
  private static final int EDGE_LIGHT = 140;

  /** How light a pixel of a JPEG may be farther in. */
  private static final int INNER_LIGHT = 16;

  private static final int BLOCK = 16;

  private PanelPixels() {}

  /** The lightness of each pixel of a decoded picture. */
  private interface Pixels {
    int lightness(int x, int y) throws FileFault;
  }

  /** Looks into the picture of a page, all of whose bytes must be accounted for. */
  static void check(WrittenFile file, PdfValue reference, ExpectedPage expected) throws FileFault {
    PdfValue.Dictionary picture = file.dictionary(reference);
    int width = whole(picture, "Width");
    int height = whole(picture, "Height");
    boolean jpeg = whole(picture, "BitsPerComponent") == 8;
    if (!jpeg) {
      int row = (width + 1) / 2;
      byte[] samples = PackedRows.unpack(file.stream(file.object(reference)), row, height);
      Pixels pixels = packed(samples, row);
      check(expected, width, height, _ -> pixels, false);
      return;
    }
    JpegRows rows = JpegRows.of(file.stream(file.object(reference)), width, height);
    check(
        expected, width, height, area -> rows.decoded(area.top(), area.bottom())::lightness, true);
  }

  /** Decodes a picture, or at least an area of it. */
  private interface Decoding {
    Pixels pixels(PixelArea area) throws FileFault;
  }

  private static void check(
      ExpectedPage expected, int width, int height, Decoding decoding, boolean jpeg)
      throws FileFault {
    double across = width / expected.pictureWidth();
    double down = height / expected.pictureHeight();
    for (Box panel : expected.panels()) {
      PixelArea area = PixelArea.around(panel, across, down).within(width, height);
      if (area.isEmpty() || !isBlack(decoding.pixels(area), area, jpeg)) {
        throw new FileFault("a panel is not black in the picture");
      }
    }
  }

  private static boolean isBlack(Pixels pixels, PixelArea area, boolean jpeg) throws FileFault {
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

  private static Pixels packed(byte[] samples, int row) {
    return (x, y) -> {
      int pair = samples[y * row + x / 2] & 0xFF;
      return (x % 2 == 0 ? pair >> 4 : pair & 0x0F) * 17;
    };
  }

  private static int whole(PdfValue.Dictionary picture, String key) throws FileFault {
    if (picture.entries().get(key) instanceof PdfValue.Numeral number) {
      return (int) number.value();
    }
    throw new FileFault("a picture has no " + key);
  }
}
