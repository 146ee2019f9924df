package org.rightsdesk.documents.paint;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType3;
import org.apache.pdfbox.util.Matrix;
import org.rightsdesk.documents.RefusalReason;

/**
 * The colours between two circles, and beyond them where the shading goes on (ISO 32000-2,
 * 8.7.4.5.4).
 *
 * <p>The painter's own goes wrong where neither circle holds the other, and beyond the larger.
 */
final class RadialPaint implements Paint {
  private static final int STEPS = 1_024;
  private static final int NOTHING = 0;

  private final AffineTransform toPage;
  private final float[] circles;
  private final boolean goesOnBefore;
  private final boolean goesOnAfter;
  private final int[] colours;
  private final int background;

  private RadialPaint(
      AffineTransform toPage,
      float[] circles,
      boolean goesOnBefore,
      boolean goesOnAfter,
      int[] colours,
      int background) {
    this.toPage = toPage;
    this.circles = circles;
    this.goesOnBefore = goesOnBefore;
    this.goesOnAfter = goesOnAfter;
    this.colours = colours;
    this.background = background;
  }

  /**
   * The paint of a shading.
   *
   * @param toPage the shading's space to the page's
   * @throws IOException if it has no circles, or a colour that cannot be worked out
   */
  static RadialPaint of(PDShadingType3 shading, Matrix toPage) throws IOException {
    COSArray circles = shading.getCoords();
    if (circles == null || circles.size() < 6) {
      throw new IOException("a shading without its circles");
    }
    float[] domain =
        shading.getDomain() == null ? new float[] {0, 1} : shading.getDomain().toFloatArray();
    int[] colours = new int[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      float at = domain[0] + (domain[1] - domain[0]) * i / STEPS;
      colours[i] = colour(shading.getColorSpace(), shading.evalFunction(at));
    }
    COSArray around = shading.getBackground();
    return new RadialPaint(
        toPage.createAffineTransform(),
        circles.toFloatArray(),
        goesOn(shading, 0),
        goesOn(shading, 1),
        colours,
        around == null ? NOTHING : colour(shading.getColorSpace(), around.toFloatArray()));
  }

  private static boolean goesOn(PDShadingType3 shading, int end) {
    COSArray extend = shading.getExtend();
    return extend != null && COSBoolean.TRUE.equals(extend.getObject(end));
  }

  private static int colour(PDColorSpace space, float[] components) throws IOException {
    int value = 0xFF;
    for (float part : space.toRGB(components)) {
      value = value << 8 | Math.round(Math.clamp(part, 0f, 1f) * 255);
    }
    return value;
  }

  @Override
  public int getTransparency() {
    return Transparency.TRANSLUCENT;
  }

  @Override
  public PaintContext createContext(
      ColorModel wanted,
      Rectangle device,
      Rectangle2D user,
      AffineTransform toDevice,
      RenderingHints hints) {
    AffineTransform transform = new AffineTransform(toDevice);
    transform.concatenate(toPage);
    try {
      return new Context(transform.createInverse());
    } catch (NoninvertibleTransformException e) {
      throw new PageFailure(RefusalReason.DAMAGED);
    }
  }

  /** The colour at a point of the shading's space. */
  private int at(double x, double y) {
    double toX = circles[3] - circles[0];
    double toY = circles[4] - circles[1];
    double growth = circles[5] - circles[2];
    double fromX = x - circles[0];
    double fromY = y - circles[1];
    double square = toX * toX + toY * toY - growth * growth;
    double half = fromX * toX + fromY * toY + circles[2] * growth;
    double rest = fromX * fromX + fromY * fromY - (double) circles[2] * circles[2];
    if (Math.abs(square) < 1e-9) {
      return half == 0 ? background : first(rest / (2 * half), Double.NaN);
    }
    double root = Math.sqrt(half * half - square * rest);
    double one = (half + root) / square;
    double other = (half - root) / square;
    return first(Math.max(one, other), Math.min(one, other));
  }

  /** The colour of the first of two circles through a point that is painted. */
  private int first(double later, double sooner) {
    if (isPainted(later)) {
      return colours[index(later)];
    }
    return isPainted(sooner) ? colours[index(sooner)] : background;
  }

  private boolean isPainted(double place) {
    boolean within =
        (place >= 0 && place <= 1) || (place < 0 && goesOnBefore) || (place > 1 && goesOnAfter);
    return within && circles[2] + place * (circles[5] - circles[2]) >= 0;
  }

  private static int index(double place) {
    return (int) Math.round(Math.clamp(place, 0.0, 1.0) * STEPS);
  }

  /** Paints the pixels of one area. */
  private final class Context implements PaintContext {
    private final AffineTransform toShading;

    Context(AffineTransform toShading) {
      this.toShading = toShading;
    }

    @Override
    public ColorModel getColorModel() {
      return ColorModel.getRGBdefault();
    }

    @Override
    public Raster getRaster(int left, int top, int width, int height) {
      WritableRaster raster = getColorModel().createCompatibleWritableRaster(width, height);
      double[] points = new double[2 * width];
      int[] row = new int[width];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          points[2 * x] = left + x + 0.5;
          points[2 * x + 1] = top + y + 0.5;
        }
        toShading.transform(points, 0, points, 0, width);
        Arrays.setAll(row, x -> at(points[2 * x], points[2 * x + 1]));
        raster.setDataElements(0, y, width, 1, row);
      }
      return raster;
    }

    @Override
    public void dispose() {
      // It holds nothing that has to be given back.
    }
  }
}
