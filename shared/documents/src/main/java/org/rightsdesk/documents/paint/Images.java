package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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

  private static final List<String> JPEG = List.of(COSName.DCT_DECODE.getName());
  private static final int START_OF_JPEG = 0xD8;

  private Images() {}

  static boolean isJpeg(PDImage image) {
    if (image instanceof PDImageXObject object) {
      List<COSName> filters = object.getStream().getFilters();
      return filters != null && filters.contains(COSName.DCT_DECODE);
    }
    return image instanceof PDInlineImage inline
        && (inline.getFilters().contains("DCTDecode") || inline.getFilters().contains("DCT"));
  }

  /** Whether a picture has no size, or claims to be a JPEG and holds no beginning of one. */
  static boolean isNothing(PDImage image) throws IOException {
    if (image.getWidth() < 1 || image.getHeight() < 1) {
      return true;
    }
    return image instanceof PDImageXObject object && isJpeg(image) && !holdsJpeg(object);
  }

  private static boolean holdsJpeg(PDImageXObject image) throws IOException {
    try (InputStream stream = image.getStream().createInputStream(JPEG)) {
      int before = 0;
      for (int next = stream.read(); next >= 0; next = stream.read()) {
        if (before == 0xFF && next == START_OF_JPEG) {
          return true;
        }
        before = next;
      }
      return false;
    }
  }

  /** Fails the page if a picture or one of its masks has more pixels than we read. */
  static void check(PDImage image, PaintLimits limits) throws IOException {
    limits.beforeImage(image.getWidth(), image.getHeight());
    for (COSStream mask : masks(image)) {
      limits.beforeImage(mask.getInt(COSName.WIDTH), mask.getInt(COSName.HEIGHT));
    }
  }

  /** Of how many pixels across and down a picture and its masks must be decoded to one. */
  static int step(PDImage image, PaintLimits limits) {
    int step = limits.step(image.getWidth(), image.getHeight());
    for (COSStream mask : masks(image)) {
      step = Math.max(step, limits.step(mask.getInt(COSName.WIDTH), mask.getInt(COSName.HEIGHT)));
    }
    return Math.min(step, Math.min(image.getWidth(), image.getHeight()));
  }

  /** The streams of a picture and its masks; none where it stands within the page's content. */
  static List<COSStream> parts(PDImage image) {
    List<COSStream> parts = new ArrayList<>(masks(image));
    if (image.getCOSObject() instanceof COSStream stream) {
      parts.add(stream);
    }
    return parts;
  }

  private static List<COSStream> masks(PDImage image) {
    COSDictionary dictionary = image.getCOSObject();
    return MASKS.stream()
        .map(dictionary::getDictionaryObject)
        .filter(COSStream.class::isInstance)
        .map(COSStream.class::cast)
        .toList();
  }
}
