package org.rightsdesk.documents.picture;

import java.util.Arrays;
import org.rightsdesk.documents.canonical.PictureKind;

/** Encodes burned pictures for a PDF file: 4-bit grey and Flate for text, JPEG for photographs. */
public final class PictureEncoder {
  private PictureEncoder() {}

  /** Encodes a picture; the same pixels give the same bytes. */
  public static EncodedPicture encode(PagePicture picture) {
    byte[] bytes =
        picture.kind() == PictureKind.TEXT ? deflate(picture) : JpegEncoder.encode(picture);
    return new EncodedPicture(picture.width(), picture.height(), picture.kind(), bytes);
  }

  private static byte[] deflate(PagePicture picture) {
    int row = PngRows.bytesInRow(picture.width(), picture.kind());
    byte[] packed = new byte[row * picture.height()];
    for (int y = 0; y < picture.height(); y++) {
      if (isAsAbove(picture, y)) {
        System.arraycopy(packed, (y - 1) * row, packed, y * row, row);
      } else {
        PngRows.pack(picture.samples(), y * picture.width(), picture.width(), packed, y * row);
      }
    }
    return RowDeflater.deflate(packed, row);
  }

  private static boolean isAsAbove(PagePicture picture, int y) {
    int width = picture.width();
    int at = y * width;
    return y > 0
        && Arrays.equals(picture.samples(), at, at + width, picture.samples(), at - width, at);
  }
}
