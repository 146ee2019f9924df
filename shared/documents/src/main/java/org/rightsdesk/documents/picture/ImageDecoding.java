package org.rightsdesk.documents.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes picture files from outside into plain pixels, upright and no larger than asked for. */
public final class ImageDecoding {
  private ImageDecoding() {}

  /**
   * Decodes a file whose header has been read and found small enough.
   *
   * @param file all of it
   * @param format "jpeg" or "png"
   * @param header as read from it
   * @param mostAcross the greatest width and height of the result, once upright
   * @param mostDown see {@code mostAcross}
   * @return an image in RGB on white
   * @throws IOException if it cannot be decoded
   */
  public static BufferedImage decode(
      byte[] file, String format, ImageHeader header, int mostAcross, int mostDown)
      throws IOException {
    boolean sideways = Orientation.isSideways(header.orientation());
    int width = sideways ? header.height() : header.width();
    int height = sideways ? header.width() : header.height();
    double scale = Math.min(1, Math.min((double) mostAcross / width, (double) mostDown / height));
    int step = Math.max(1, (int) Math.floor(1 / (scale * 2)));
    BufferedImage stored = read(file, format, step);
    BufferedImage upright =
        new BufferedImage(
            Math.max(1, (int) Math.round(width * scale)),
            Math.max(1, (int) Math.round(height * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = upright.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform place =
        AffineTransform.getScaleInstance(
            upright.getWidth() / (double) (sideways ? stored.getHeight() : stored.getWidth()),
            upright.getHeight() / (double) (sideways ? stored.getWidth() : stored.getHeight()));
    place.concatenate(
        Orientation.upright(header.orientation(), stored.getWidth(), stored.getHeight()));
    graphics.drawImage(stored, place, null);
    graphics.dispose();
    return upright;
  }

  private static BufferedImage read(byte[] file, String format, int step) throws IOException {
    boolean jpeg = format.equals("jpeg");
    try {
      return decoded(file, format, step);
    } catch (IOException | RuntimeException e) {
      if (!jpeg) {
        throw new IOException("the picture is damaged", e);
      }
    }
    try {
      // A colour profile that cannot be read takes nothing from the picture but the last shade.
      return decoded(JpegSegments.withoutApplications(file), format, step);
    } catch (RuntimeException e) {
      throw new IOException("the picture is damaged", e);
    }
  }

  private static BufferedImage decoded(byte[] file, String format, int step) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      throw new IOException("no decoder for " + format);
    }
    ImageReader reader = readers.next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      ImageReadParam parameters = reader.getDefaultReadParam();
      parameters.setSourceSubsampling(step, step, 0, 0);
      return format.equals("jpeg") && reader.getRawImageType(0) == null
          ? fourInks(reader.readRaster(0, parameters), JpegSegments.areInksAsLightness(file))
          : evenGreys(reader.read(0, parameters));
    } finally {
      reader.dispose();
    }
  }

  /** Pictures in printing inks, as some scanners write them, stored inverted. */
  private static BufferedImage fourInks(Raster raster, boolean asLightness) throws IOException {
    if (raster.getNumBands() != 4) {
      throw new IOException("a picture with " + raster.getNumBands() + " channels");
    }
    BufferedImage image =
        new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] inks = new int[4];
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        raster.getPixel(x, y, inks);
        if (asLightness) {
          separate(inks);
        }
        int red = inks[0] * inks[3] / 255;
        int green = inks[1] * inks[3] / 255;
        int blue = inks[2] * inks[3] / 255;
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  /** Turns lightness and two colours into three inks, as the JPEG format has it. */
  private static void separate(int[] inks) {
    double light = inks[0];
    double blueness = inks[1] - 128.0;
    double redness = inks[2] - 128.0;
    inks[0] = ink(light + 1.402 * redness);
    inks[1] = ink(light - 0.344136 * blueness - 0.714136 * redness);
    inks[2] = ink(light + 1.772 * blueness);
  }

  private static int ink(double light) {
    return Math.clamp(Math.round(255 - light), 0, 255);
  }

  /** Java would lighten greys that come with transparency; this keeps them as they are stored. */
  private static BufferedImage evenGreys(BufferedImage image) {
    Raster raster = image.getRaster();
    if (raster.getNumBands() != 2) {
      return image;
    }
    int shift = raster.getSampleModel().getSampleSize(0) - 8;
    BufferedImage even =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] sample = new int[2];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        raster.getPixel(x, y, sample);
        int grey = sample[0] >> shift;
        even.setRGB(x, y, sample[1] >> shift << 24 | grey << 16 | grey << 8 | grey);
      }
    }
    return even;
  }
}
