package org.rightsdesk.documents.paint;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Draws the border of a link along the edge of its rectangle, as poppler does; the painter draws it
 * within, over what is linked, and may lose a side. Nothing but lines is drawn.
 */
final class LinkBorders {
  private static final float[] USUAL_DASHES = {3, 3};

  /** How far beside the line may be painted on, so that no side falls to rounding. */
  private static final float SPARE = 1;

  private LinkBorders() {}

  /** Gives a link that does not say what it looks like its border. */
  static void give(PDAnnotationLink link) throws IOException {
    PDAppearanceDictionary own = link.getAppearance();
    PDRectangle edge = link.getRectangle();
    PDColor colour = link.getColor();
    float width = width(link);
    boolean isSeen = width > 0 && (colour == null || colour.getComponents().length > 0);
    if (edge == null || !isSeen || (own != null && own.getNormalAppearance() != null)) {
      return;
    }
    float aside = width / 2 + SPARE;
    PDRectangle around =
        new PDRectangle(
            edge.getLowerLeftX() - aside,
            edge.getLowerLeftY() - aside,
            edge.getWidth() + 2 * aside,
            edge.getHeight() + 2 * aside);
    PDAppearanceStream border = new PDAppearanceStream(new COSStream());
    border.setBBox(around);
    try (PDAppearanceContentStream content = new PDAppearanceContentStream(border)) {
      content.setStrokingColor(
          colour == null ? new PDColor(new float[] {0}, PDDeviceGray.INSTANCE) : colour);
      content.setLineWidth(width);
      float[] dashes = dashes(link);
      if (dashes.length > 0) {
        content.setLineDashPattern(dashes, 0);
      }
      content.moveTo(edge.getLowerLeftX(), edge.getLowerLeftY());
      content.lineTo(edge.getUpperRightX(), edge.getLowerLeftY());
      if (!isOf(link, PDBorderStyleDictionary.STYLE_UNDERLINE)) {
        content.lineTo(edge.getUpperRightX(), edge.getUpperRightY());
        content.lineTo(edge.getLowerLeftX(), edge.getUpperRightY());
        content.closePath();
      }
      content.stroke();
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(border);
    link.setAppearance(appearance);
    link.setRectangle(around);
  }

  private static float width(PDAnnotationLink link) {
    PDBorderStyleDictionary style = link.getBorderStyle();
    if (style != null) {
      return style.getWidth();
    }
    COSArray border = border(link);
    if (border == null) {
      return 1;
    }
    return border.size() > 2 && border.getObject(2) instanceof COSNumber width
        ? width.floatValue()
        : 0;
  }

  private static float[] dashes(PDAnnotationLink link) {
    COSDictionary style = link.getCOSObject().getCOSDictionary(COSName.BS);
    COSBase dashes;
    if (style != null) {
      if (!isOf(link, PDBorderStyleDictionary.STYLE_DASHED)) {
        return new float[0];
      }
      dashes = style.getDictionaryObject(COSName.D);
    } else {
      COSArray border = border(link);
      if (border == null || border.size() < 4) {
        return new float[0];
      }
      dashes = border.getObject(3);
    }
    if (!(dashes instanceof COSArray array)) {
      return USUAL_DASHES;
    }
    float[] lengths = array.toFloatArray();
    float sum = 0;
    for (float length : lengths) {
      sum += length;
    }
    return sum > 0 ? lengths : new float[0];
  }

  private static @Nullable COSArray border(PDAnnotationLink link) {
    return link.getCOSObject().getCOSArray(COSName.BORDER);
  }

  private static boolean isOf(PDAnnotationLink link, String style) {
    PDBorderStyleDictionary border = link.getBorderStyle();
    return border != null && style.equals(border.getStyle());
  }
}
