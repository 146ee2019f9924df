package org.rightsdesk.documents.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.HashMap;
import java.util.Map;
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

  private static final int LARGEST_MASK = 1_500;

  private final PagePicture picture;
  private final Map<MaskKey, Mask> masks = new HashMap<>();

  GlyphVisibility(PagePicture picture) {
    this.picture = picture;
  }

  /** The shape of a character and where on a pixel it begins, in halves. */
  private record MaskKey(
      Shape outline, double a, double b, double c, double d, int halfX, int halfY) {}

  /** The ink of a shape, from 0 to 255 a pixel. */
  @SuppressWarnings("ArrayRecordComponent") // Made once, only read, never compared.
  private record Mask(int width, int height, byte[] ink) {}

  /** Whether it shows. A character without ink never does. */
  boolean shows(Glyph glyph) {
    return glyph.ink().map(ink -> shows(ink, glyph.size())).orElse(false);
  }

  private boolean shows(Ink ink, double size) {
    Rectangle2D bounds = ink.bounds();
    if (size < LEAST_INK
        || bounds.getWidth() > LARGEST_MASK
        || bounds.getHeight() > LARGEST_MASK
        || bounds.getMaxX() < 0
        || bounds.getMaxY() < 0
        || bounds.getMinX() > picture.width()
        || bounds.getMinY() > picture.height()) {
      return false;
    }
    double left = Math.floor(bounds.getMinX() * 2) / 2;
    double top = Math.floor(bounds.getMinY() * 2) / 2;
    int pixelLeft = (int) Math.floor(left) - 1;
    int pixelTop = (int) Math.floor(top) - 1;
    return likeness(mask(ink, left, top), pixelLeft, pixelTop);
  }

  private Mask mask(Ink ink, double left, double top) {
    int halfX = left == Math.floor(left) ? 0 : 1;
    int halfY = top == Math.floor(top) ? 0 : 1;
    return switch (ink) {
      case Ink.Outline outline -> {
        AffineTransform t = outline.toPicture();
        MaskKey key =
            new MaskKey(
                outline.outline(),
                t.getScaleX(),
                t.getShearY(),
                t.getShearX(),
                t.getScaleY(),
                halfX,
                halfY);
        yield masks.computeIfAbsent(key, unused -> draw(ink, halfX, halfY));
      }
      case Ink.Stencil _ -> draw(ink, halfX, halfY);
    };
  }

  private static Mask draw(Ink ink, int halfX, int halfY) {
    Rectangle2D bounds = ink.bounds();
    int width = (int) Math.ceil(bounds.getWidth() + 0.5) + 2;
    int height = (int) Math.ceil(bounds.getHeight() + 0.5) + 2;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            1 + halfX / 2.0 - bounds.getMinX(), 1 + halfY / 2.0 - bounds.getMinY());
    switch (ink) {
      case Ink.Outline outline -> {
        place.concatenate(outline.toPicture());
        graphics.fill(place.createTransformedShape(outline.outline()));
      }
      case Ink.Stencil stencil -> {
        place.concatenate(stencil.toPicture());
        BufferedImage source = stencil.stencil();
        place.translate(0, 1);
        place.scale(1.0 / source.getWidth(), -1.0 / source.getHeight());
        graphics.drawImage(whitened(source), place, null);
      }
    }
    graphics.dispose();
    return new Mask(width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
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

  private boolean likeness(Mask mask, int left, int top) {
    double count = 0;
    double sumInk = 0;
    double sumLight = 0;
    double sumInkInk = 0;
    double sumLightLight = 0;
    double sumInkLight = 0;
    int fromY = Math.max(0, -top);
    int toY = Math.min(mask.height(), picture.height() - top);
    int fromX = Math.max(0, -left);
    int toX = Math.min(mask.width(), picture.width() - left);
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) {
        int ink = mask.ink()[y * mask.width() + x] & 0xFF;
        int light = picture.lightness(left + x, top + y);
        count++;
        sumInk += ink;
        sumLight += light;
        sumInkInk += (double) ink * ink;
        sumLightLight += (double) light * light;
        sumInkLight += (double) ink * light;
      }
    }
    double inkVariance = sumInkInk * count - sumInk * sumInk;
    double lightVariance = sumLightLight * count - sumLight * sumLight;
    if (count < 4 || inkVariance <= 0 || lightVariance <= 0) {
      return false;
    }
    double covariance = sumInkLight * count - sumInk * sumLight;
    double contrast = Math.abs(covariance / inkVariance) * 255;
    double likeness = Math.abs(covariance) / Math.sqrt(inkVariance * lightVariance);
    return contrast >= LEAST_CONTRAST && likeness >= LEAST_LIKENESS;
  }
}
