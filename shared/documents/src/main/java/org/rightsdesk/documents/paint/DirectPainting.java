package org.rightsdesk.documents.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.documents.picture.PixelArea;

/**
 * Paints characters and pictures straight onto the canvas where they cover what is below them whole
 * and the clip is a rectangle, and lines and areas while the page is in greys; leaves all else to
 * the painter.
 */
final class DirectPainting {
  private final Canvas canvas;
  private final GlyphMasks masks;
  private final AffineTransform toPicture;
  private final Shortfalls shortfalls;
  private @Nullable Graphics2D page;
  private @Nullable PlainPaths paths;
  private boolean ended;
  private @Nullable List<Path2D> clipPaths;
  private Optional<Rectangle2D> clip = Optional.empty();
  private @Nullable PDColor lastColour;
  private Optional<Integer> lastValue = Optional.empty();

  DirectPainting(
      Canvas canvas, GlyphMasks masks, AffineTransform toPicture, Shortfalls shortfalls) {
    this.canvas = canvas;
    this.masks = masks;
    this.toPicture = toPicture;
    this.shortfalls = shortfalls;
  }

  /** Begins the page; what is painted by way of other graphics is for groups and patterns. */
  void begin(Graphics2D graphics) {
    page = graphics;
  }

  /** Leaves all of the page from here on to the painter, who knows about layers. */
  void end() {
    ended = true;
  }

  /** Notes that Java is about to paint. */
  void leave() {
    canvas.toColour();
  }

  /** Notes that the clip may be another, though it is the same object. */
  void clipChanged() {
    clipPaths = null;
  }

  /** Paints a character and says whether it did. */
  boolean glyph(@Nullable Graphics2D graphics, PDGraphicsState state, Optional<Ink> ink)
      throws IOException {
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER) {
      return true;
    }
    if (mode != RenderingMode.FILL
        || !isPlain(graphics, state, state.getNonStrokeAlphaConstant())) {
      return false;
    }
    if (ink.isEmpty()) {
      return true;
    }
    Optional<Integer> colour = colour(state.getNonStrokingColor());
    Optional<PixelArea> inside = clip(state).map(DirectPainting::within);
    if (colour.isEmpty() || inside.isEmpty() || !(ink.get() instanceof Ink.Outline outline)) {
      return false;
    }
    Optional<GlyphMasks.Placed> placed = masks.place(outline);
    if (placed.isEmpty() || !holds(inside.get(), placed.get())) {
      return false;
    }
    canvas.ink(placed.get(), colour.get());
    return true;
  }

  /**
   * Paints a picture and says whether it did.
   *
   * @param step the pixels of the picture for each that is painted, across and down
   */
  boolean image(@Nullable Graphics2D graphics, PDGraphicsState state, PDImage image, int step)
      throws IOException {
    if (!isPlain(graphics, state, state.getNonStrokeAlphaConstant())
        || state.getTransfer() != null
        || image.isStencil()) {
      return false;
    }
    Optional<PixelArea> visible = clip(state).map(DirectPainting::rounded);
    AffineTransform unitSquare = state.getCurrentTransformationMatrix().createAffineTransform();
    unitSquare.preConcatenate(toPicture);
    Optional<Placement> placement = Placement.of(unitSquare);
    if (visible.isEmpty() || placement.isEmpty()) {
      return false;
    }
    Optional<Samples> samples = PlainImages.read(image, step, shortfalls);
    return samples.isPresent()
        && placement.get().paint(samples.get(), image.getInterpolate(), visible.get(), canvas);
  }

  /** Fills a path in a grey and says whether it did. */
  boolean fill(@Nullable Graphics2D graphics, PDGraphicsState state, Shape path)
      throws IOException {
    if (graphics == null || !isPlain(graphics, state, state.getNonStrokeAlphaConstant())) {
      return false;
    }
    Optional<Integer> grey = colour(state.getNonStrokingColor()).filter(canvas::staysGrey);
    if (grey.isEmpty()) {
      return false;
    }
    paths(graphics).fill(path, grey.get() & 0xFF, clipShape(state));
    return true;
  }

  /**
   * Draws a path in a grey and says whether it did.
   *
   * @param width of the line in points
   */
  boolean stroke(@Nullable Graphics2D graphics, PDGraphicsState state, Shape path, float width)
      throws IOException {
    if (graphics == null || !isPlain(graphics, state, state.getAlphaConstant())) {
      return false;
    }
    Optional<Integer> grey = value(state.getStrokingColor()).filter(canvas::staysGrey);
    Optional<BasicStroke> stroke = PlainPaths.stroke(state, width);
    if (grey.isEmpty() || stroke.isEmpty()) {
      return false;
    }
    paths(graphics).draw(path, stroke.get(), grey.get() & 0xFF, clipShape(state));
    return true;
  }

  /** The clip on the page; a rectangle as such, since any other shape takes Java far longer. */
  private static Shape clipShape(PDGraphicsState state) {
    Area area = state.getCurrentClippingPath();
    return area.isRectangular() ? area.getBounds2D() : area;
  }

  private PlainPaths paths(Graphics2D graphics) {
    if (paths == null) {
      paths = new PlainPaths(canvas.greyImage().createGraphics(), graphics);
    }
    return paths;
  }

  private boolean isPlain(@Nullable Graphics2D graphics, PDGraphicsState state, double alpha) {
    return !ended
        && graphics == page
        && state.getSoftMask() == null
        && alpha == 1
        && state.getBlendMode().equals(BlendMode.NORMAL);
  }

  /** A colour as it is on the canvas, if it is one that covers. */
  private Optional<Integer> colour(PDColor colour) throws IOException {
    if (colour != lastColour) {
      lastValue = value(colour);
      lastColour = colour;
    }
    return lastValue;
  }

  private static Optional<Integer> value(PDColor colour) throws IOException {
    PDColorSpace space = colour.getColorSpace();
    if (space == null || space instanceof PDPattern || isNoInk(space)) {
      return Optional.empty();
    }
    float[] rgb = space.toRGB(colour.getComponents());
    return Optional.of(new Color(part(rgb[0]), part(rgb[1]), part(rgb[2])).getRGB() & 0xFFFFFF);
  }

  /** Whether it is the one ink that leaves nothing on the page. */
  private static boolean isNoInk(PDColorSpace space) {
    return space instanceof PDSeparation separation && separation.getColorantName().equals("None");
  }

  private static float part(float value) {
    return Math.clamp(value, 0f, 1f);
  }

  /** The clip in pixels, if it is a rectangle. */
  private Optional<Rectangle2D> clip(PDGraphicsState state) {
    List<Path2D> paths = state.getCurrentClippingPaths();
    if (paths != clipPaths) {
      Area area = state.getCurrentClippingPath();
      boolean upright = toPicture.getShearX() == 0 || toPicture.getScaleX() == 0;
      clip =
          area.isRectangular() && !area.isEmpty() && upright
              ? Optional.of(onCanvas(area.getBounds2D()))
              : Optional.empty();
      clipPaths = paths;
    }
    return clip;
  }

  private Rectangle2D onCanvas(Rectangle2D area) {
    PixelArea whole = canvas.whole();
    return toPicture
        .createTransformedShape(area)
        .getBounds2D()
        .createIntersection(new Rectangle2D.Double(0, 0, whole.right(), whole.bottom()));
  }

  /** The pixels that lie within it whole. */
  private static PixelArea within(Rectangle2D area) {
    return new PixelArea(
        (int) Math.ceil(area.getMinX() - 1e-3),
        (int) Math.ceil(area.getMinY() - 1e-3),
        (int) Math.floor(area.getMaxX() + 1e-3),
        (int) Math.floor(area.getMaxY() + 1e-3));
  }

  /** The pixels whose middle lies within it. */
  private static PixelArea rounded(Rectangle2D area) {
    return new PixelArea(
        (int) Math.ceil(area.getMinX() - 0.5),
        (int) Math.ceil(area.getMinY() - 0.5),
        (int) Math.ceil(area.getMaxX() - 0.5),
        (int) Math.ceil(area.getMaxY() - 0.5));
  }

  private static boolean holds(PixelArea area, GlyphMasks.Placed placed) {
    return placed.left() >= area.left()
        && placed.top() >= area.top()
        && placed.right() <= area.right()
        && placed.bottom() <= area.bottom();
  }
}
