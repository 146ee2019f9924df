package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType1;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.util.Matrix;

/** Tries shadings before they are painted, since the painter leaves out without a word. */
final class ShadingCheck {
  private final Set<COSDictionary> tried = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Tries a colour, if it is a shading.
   *
   * @throws IOException if it would not be painted
   */
  void tryColour(PDColor colour) throws IOException {
    if (colour.getColorSpace() == null) {
      throw new IOException("a colour without a colour space");
    }
    if (colour.getColorSpace() instanceof PDPattern space
        && space.getPattern(colour) instanceof PDShadingPattern pattern) {
      PDShading shading = pattern.getShading();
      if (shading == null) {
        throw new IOException("a pattern without a shading");
      }
      tryShading(shading);
    }
  }

  /**
   * Tries the ends of a shading, or all points that it has.
   *
   * @throws IOException if it would not be painted
   */
  void tryShading(PDShading shading) throws IOException {
    if (!tried.add(shading.getCOSObject())) {
      return;
    }
    switch (shading) {
      case PDShadingType1 overPlane -> {
        float[] domain = ends(overPlane.getDomain(), 4);
        tryValue(shading, domain[0], domain[2]);
        tryValue(shading, domain[1], domain[3]);
      }
      case PDShadingType2 alongLine -> {
        float[] domain = ends(alongLine.getDomain(), 2);
        tryValue(shading, domain[0]);
        tryValue(shading, domain[1]);
      }
      default -> shading.getBounds(new AffineTransform(), new Matrix());
    }
  }

  private static float[] ends(COSArray domain, int count) {
    if (domain != null && domain.size() >= count) {
      return domain.toFloatArray();
    }
    return new float[] {0, 1, 0, 1};
  }

  private static void tryValue(PDShading shading, float... input) throws IOException {
    shading.getColorSpace().toRGB(shading.evalFunction(input));
  }
}
