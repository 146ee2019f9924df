package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;

/** What can be known of a picture before it is decoded. */
final class Images {
  private static final List<COSName> MASKS = List.of(COSName.SMASK, COSName.MASK);

  /** What limits are counted in, and most pictures are stored in. */
  static final int BITS_OF_A_SAMPLE = 8;

  private Images() {}

  /** The bits of a pixel, if fewer than in a sample, while the picture can be read as it is. */
  static int bits(PDImage image) {
    return image.getBitsPerComponent() == 1 && !image.isStencil() ? 1 : BITS_OF_A_SAMPLE;
  }

  static boolean isJpeg(PDImage image) {
    if (image instanceof PDImageXObject object) {
      List<COSName> filters = object.getStream().getFilters();
      return filters != null
          && (filters.contains(COSName.DCT_DECODE) || filters.contains(COSName.JPX_DECODE));
    }
    return image instanceof PDInlineImage inline
        && (inline.getFilters().contains("DCTDecode") || inline.getFilters().contains("DCT"));
  }

  static void checkMasks(PDImage image, PaintLimits limits) throws IOException {
    COSDictionary dictionary = image.getCOSObject();
    for (COSName name : MASKS) {
      if (dictionary.getDictionaryObject(name) instanceof COSStream mask) {
        limits.beforeImage(
            mask.getInt(COSName.WIDTH), mask.getInt(COSName.HEIGHT), BITS_OF_A_SAMPLE);
      }
    }
  }
}
