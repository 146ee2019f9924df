package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.rightsdesk.documents.canonical.CanonicalRecord;

/**
 * How a page of a PDF comes to be seen: crop box, user unit, rotation.
 *
 * @param width as seen, in points
 * @param height as seen, in points
 * @param pixelWidth of the page's picture
 * @param pixelHeight see {@code pixelWidth}
 * @param unitScale pixels for each unit of the page's own space
 * @param pixelsPerPoint pixels for each point as seen
 * @param toPicture from the page's own space to pixels
 */
record PageGeometry(
    double width,
    double height,
    int pixelWidth,
    int pixelHeight,
    float unitScale,
    double pixelsPerPoint,
    AffineTransform toPicture) {
  /** The most pixels that we paint a page with; a larger page is painted with fewer an inch. */
  private static final double MOST_PIXELS = 30_000_000;

  /** The fewest dots an inch at which a page can still be read. */
  private static final double LEAST_RESOLUTION = 36;

  /** The longest side that the format allows, in points. */
  private static final double LONGEST = 14_400 * 75.0;

  /** Gives a page whose box is empty the size that other readers show such pages with. */
  static void giveSize(PDPage page) {
    if (isEmpty(page.getMediaBox())) {
      page.setMediaBox(PDRectangle.LETTER);
    }
    if (isEmpty(page.getCropBox())) {
      page.setCropBox(page.getMediaBox());
    }
  }

  private static boolean isEmpty(PDRectangle box) {
    return box.getWidth() == 0 || box.getHeight() == 0;
  }

  static PageGeometry of(PDPage page) {
    PDRectangle crop = page.getCropBox();
    double unit = userUnit(page);
    int turn = page.getRotation();
    boolean sideways = turn == 90 || turn == 270;
    double width = (sideways ? crop.getHeight() : crop.getWidth()) * unit;
    double height = (sideways ? crop.getWidth() : crop.getHeight()) * unit;
    if (!(width >= 1) || !(height >= 1) || width > LONGEST || height > LONGEST) {
      throw new PageFailure(org.rightsdesk.documents.RefusalReason.DAMAGED);
    }
    double resolution =
        Math.min(CanonicalRecord.RESOLUTION, 72 * Math.sqrt(MOST_PIXELS / (width * height)));
    if (resolution < LEAST_RESOLUTION) {
      throw new PageFailure(org.rightsdesk.documents.RefusalReason.TOO_MANY_PIXELS);
    }
    float scale = (float) (resolution / 72 * unit);
    AffineTransform toPicture = turned(turn, crop, scale);
    toPicture.translate(0, crop.getHeight());
    toPicture.scale(1, -1);
    toPicture.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    int across = pixels(crop.getWidth(), scale);
    int down = pixels(crop.getHeight(), scale);
    return new PageGeometry(
        width,
        height,
        sideways ? down : across,
        sideways ? across : down,
        scale,
        scale / unit,
        toPicture);
  }

  /** Whether the page is so large that it is painted with fewer dots an inch than others. */
  boolean isReduced() {
    return Math.round(pixelsPerPoint * 72) < CanonicalRecord.RESOLUTION;
  }

  /** Whole pixels only, so that no line of them is half painted. */
  private static int pixels(float length, float scale) {
    return (int) Math.max(1, Math.floor(length * scale));
  }

  private static AffineTransform turned(int turn, PDRectangle crop, float scale) {
    AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
    switch (turn) {
      case 90 -> transform.translate(crop.getHeight(), 0);
      case 180 -> transform.translate(crop.getWidth(), crop.getHeight());
      case 270 -> transform.translate(0, crop.getWidth());
      default -> {
        return transform;
      }
    }
    transform.quadrantRotate(turn / 90);
    return transform;
  }

  private static double userUnit(PDPage page) {
    if (page.getCOSObject().getDictionaryObject(COSName.getPDFName("UserUnit"))
            instanceof COSNumber number
        && number.floatValue() > 0.01
        && number.floatValue() <= 75) {
      return number.floatValue();
    }
    return 1;
  }
}
