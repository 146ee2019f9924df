package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes a stencil of too many pixels smaller while it is read, and loses no line of it. */
final class SmallerStencil {
  private SmallerStencil() {}

  /**
   * The stencil with one pixel for each square of them, painted where any of them is.
   *
   * @param step how many pixels a square has across and down
   */
  static PDImage of(PDImage stencil, int step) throws IOException {
    int width = (stencil.getWidth() + step - 1) / step;
    int height = (stencil.getHeight() + step - 1) / step;
    COSStream smaller = new COSStream();
    COSDictionary dictionary = stencil.getCOSObject();
    if (dictionary.containsKey(COSName.OC)) {
      smaller.setItem(COSName.OC, dictionary.getItem(COSName.OC));
    }
    smaller.setItem(COSName.SUBTYPE, COSName.IMAGE);
    smaller.setBoolean(COSName.IMAGE_MASK, true);
    smaller.setBoolean(COSName.INTERPOLATE, stencil.getInterpolate());
    smaller.setInt(COSName.BITS_PER_COMPONENT, 1);
    smaller.setInt(COSName.WIDTH, width);
    smaller.setInt(COSName.HEIGHT, height);
    try (InputStream rows = stencil.createInputStream();
        OutputStream out = smaller.createRawOutputStream()) {
      byte[] row = new byte[(stencil.getWidth() + 7) / 8];
      for (int y = 0; y < height; y++) {
        byte[] painted = new byte[(width + 7) / 8];
        for (int i = 0; i < step; i++) {
          int read = rows.readNBytes(row, 0, row.length);
          gather(row, Math.min(read * 8, stencil.getWidth()), paintedBit(stencil), step, painted);
        }
        for (int i = 0; i < painted.length; i++) {
          out.write(~painted[i]);
        }
      }
    }
    return new PDImageXObject(new PDStream(smaller), new PDResources());
  }

  private static int paintedBit(PDImage stencil) {
    COSArray decode = stencil.getDecode();
    return decode != null && decode.size() > 0 && decode.toFloatArray()[0] == 1 ? 1 : 0;
  }

  /** Sets a bit for each square in which one of the row's pixels is painted. */
  private static void gather(byte[] row, int count, int paintedBit, int step, byte[] painted) {
    int none = paintedBit == 1 ? 0 : 0xFF;
    for (int x = 0; x < count; x++) {
      int eight = row[x / 8] & 0xFF;
      if (eight == none) {
        x |= 7;
      } else if ((eight >> (7 - x % 8) & 1) == paintedBit) {
        int square = x / step;
        painted[square / 8] |= (byte) (0x80 >> square % 8);
      }
    }
  }
}
