package org.rightsdesk.documents.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;
import org.rightsdesk.documents.picture.PagePicture;

/**
 * Whether a character's own shape shows in the finished picture.
 *
 * <p>It is looked for in the pixels themselves, so whatever hides a character (a box, a picture, a
 * clip, its colour, its size) hides it here too.
 */
final class GlyphVisibility {
  /** The least height of ink that anybody could read, in pixels. */
  private static final double LEAST_INK = 3;

  /** The least difference in lightness between ink and ground. */
  private static final double LEAST_CONTRAST = 18;

  /** How closely the picture must follow the shape, as a correlation. */
  private static final double LEAST_LIKENESS = 0.3;

  private static final int LARGEST_STENCIL = 1_500;

  private final PagePicture picture;
  private final GlyphMasks masks;

  GlyphVisibility(PagePicture picture, GlyphMasks masks) {
    this.picture = picture;
    this.masks = masks;
  }

  /** Whether it shows. A character without ink never does. */
  boolean shows(Glyph glyph) {
    return glyph.ink().map(ink -> shows(ink, glyph.size())).orElse(false);
  }

  private boolean shows(Ink ink, double size) {
    Rectangle2D bounds = ink.bounds();
    if (size < LEAST_INK
        || bounds.getMaxX() < 0
        || bounds.getMaxY() < 0
        || bounds.getMinX() > picture.width()
        || bounds.getMinY() > picture.height()) {
      return false;
    }
    Optional<GlyphMasks.Placed> placed =
        switch (ink) {
          case Ink.Outline outline -> masks.place(outline);
          case Ink.Stencil stencil -> place(stencil);
        };
    return placed.map(this::likeness).orElse(false);
  }

  private static Optional<GlyphMasks.Placed> place(Ink.Stencil stencil) {
    Rectangle2D bounds = stencil.bounds();
    if (!(bounds.getWidth() <= LARGEST_STENCIL && bounds.getHeight() <= LARGEST_STENCIL)) {
      return Optional.empty();
    }
    int left = (int) Math.floor(bounds.getMinX()) - 1;
    int top = (int) Math.floor(bounds.getMinY()) - 1;
    int width = (int) Math.ceil(bounds.getMaxX()) + 1 - left;
    int height = (int) Math.ceil(bounds.getMaxY()) + 1 - top;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform place = AffineTransform.getTranslateInstance(-left, -top);
    place.concatenate(stencil.toPicture());
    BufferedImage source = stencil.stencil();
    place.translate(0, 1);
    place.scale(1.0 / source.getWidth(), -1.0 / source.getHeight());
    graphics.drawImage(whitened(source), place, null);
    graphics.dispose();
    byte[] ink = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    GlyphMasks.Mask mask = new GlyphMasks.Mask(0, 0, width, height, ink);
    return Optional.of(new GlyphMasks.Placed(mask, left, top));
  }

  private static BufferedImage whitened(BufferedImage stencil) {
    BufferedImage white =
        new BufferedImage(stencil.getWidth(), stencil.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < stencil.getHeight(); y++) {
      for (int x = 0; x < stencil.getWidth(); x++) {
        white.setRGB(x, y, stencil.getRGB(x, y) | 0xFFFFFF);
      }
    }
    return white;
  }

  private boolean likeness(GlyphMasks.Placed placed) {
    GlyphMasks.Mask mask = placed.mask();
    int fromX = Math.max(0, -placed.left());
    int toX = Math.min(mask.width(), picture.width() - placed.left());
    int fromY = Math.max(0, -placed.top());
    int toY = Math.min(mask.height(), picture.height() - placed.top());
    if (fromX >= toX || fromY >= toY) {
      return false;
    }
    long sumInk = 0;
    long sumLight = 0;
    long sumInkInk = 0;
    long sumLightLight = 0;
    long sumInkLight = 0;
    int[] light = new int[toX - fromX];
    for (int y = fromY; y < toY; y++) {
      picture.lightness(placed.left() + fromX, placed.top() + y, light);
      int at = y * mask.width() + fromX;
      int rowInk = 0;
      int rowLight = 0;
      int rowInkInk = 0;
      int rowLightLight = 0;
      int rowInkLight = 0;
      for (int x = 0; x < light.length; x++) {
        int ink = mask.ink()[at + x] & 0xFF;
        rowInk += ink;
        rowLight += light[x];
        rowInkInk += ink * ink;
        rowLightLight += light[x] * light[x];
        rowInkLight += ink * light[x];
      }
      sumInk += rowInk;
      sumLight += rowLight;
      sumInkInk += rowInkInk;
      sumLightLight += rowLightLight;
      sumInkLight += rowInkLight;
    }
    long count = (long) light.length * (toY - fromY);
    double inkVariance = (double) sumInkInk * count - (double) sumInk * sumInk;
    double lightVariance = (double) sumLightLight * count - (double) sumLight * sumLight;
    if (count < 4 || inkVariance <= 0 || lightVariance <= 0) {
      return false;
    }
    double covariance = (double) sumInkLight * count - (double) sumInk * sumLight;
    double contrast = Math.abs(covariance / inkVariance) * 255;
    double likeness = Math.abs(covariance) / Math.sqrt(inkVariance * lightVariance);
    return contrast >= LEAST_CONTRAST && likeness >= LEAST_LIKENESS;
  }
}
