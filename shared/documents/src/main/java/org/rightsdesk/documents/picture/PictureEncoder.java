package org.rightsdesk.documents.picture;

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
    return RowDeflater.deflate(
        PngRows.packed(picture, 0), PngRows.bytesInRow(picture.width(), picture.kind()));
  }
}
