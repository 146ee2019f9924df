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
    return placed
        .flatMap(whole -> whole.within(picture.width(), picture.height()))
        .map(this::isLike)
        .orElse(false);
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
    GlyphMasks.Mask mask = GlyphMasks.Mask.of(0, 0, width, height, ink);
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

  /** Whether the picture is like a mask that lies within it. */
  private boolean isLike(GlyphMasks.Placed placed) {
    GlyphMasks.Mask mask = placed.mask();
    byte[] ink = mask.ink();
    int width = mask.width();
    boolean colour = picture.channels() > 1;
    byte[] light = colour ? lightness(placed) : picture.samples();
    int row = colour ? width : picture.width();
    int first = colour ? 0 : placed.top() * row + placed.left();
    long sumLight = 0;
    long sumLightLight = 0;
    long sumInkLight = 0;
    for (int y = 0; y < mask.height(); y++) {
      int from = first + y * row;
      int rowLight = 0;
      long rowProducts = 0;
      for (int x = 0; x < width; x++) {
        int one = light[from + x] & 0xFF;
        rowLight += one;
        // Its product with the ink above, and with itself below, where a row has room for it.
        rowProducts += one * ((ink[y * width + x] & 0xFFL) << Integer.SIZE | one);
      }
      sumLight += rowLight;
      sumLightLight += (int) rowProducts;
      sumInkLight += rowProducts >> Integer.SIZE;
    }
    long count = ink.length;
    double inkVariance = (double) mask.sumOfSquares() * count - (double) mask.sum() * mask.sum();
    double lightVariance = (double) sumLightLight * count - (double) sumLight * sumLight;
    if (count < 4 || inkVariance <= 0 || lightVariance <= 0) {
      return false;
    }
    double covariance = (double) sumInkLight * count - (double) mask.sum() * sumLight;
    double contrast = Math.abs(covariance / inkVariance) * 255;
    double likeness = Math.abs(covariance) / Math.sqrt(inkVariance * lightVariance);
    return contrast >= LEAST_CONTRAST && likeness >= LEAST_LIKENESS;
  }

  private byte[] lightness(GlyphMasks.Placed placed) {
    byte[] light = new byte[placed.mask().ink().length];
    int i = 0;
    for (int y = placed.top(); y < placed.bottom(); y++) {
      for (int x = placed.left(); x < placed.right(); x++) {
        light[i++] = (byte) picture.lightness(x, y);
      }
    }
    return light;
  }
}
