package org.rightsdesk.documents.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Decodes the pages of a TIFF file, one at a time, upright and on white. For one thread only. */
public final class TiffPages implements AutoCloseable {
  private static final int EIGHT_BITS = 8;
  private static final int PIXELS_OF_A_BAND = 16_000_000;

  /** How many times smaller than the most a page made smaller is: its picture is large, too. */
  private static final int SMALLER_THAN_MOST = 4;

  private final ImageInputStream input;
  private final ImageReader reader;
  private final long mostPixels;

  private TiffPages(ImageInputStream input, ImageReader reader, long mostPixels) {
    this.input = input;
    this.reader = reader;
    this.mostPixels = mostPixels;
  }

  /**
   * Opens a file whose directories have been read and found small enough.
   *
   * @param mostPixels of a page that is decoded at once; a larger one is decoded in bands, and made
   *     smaller band by band
   */
  public static TiffPages open(Path file, long mostPixels) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
    if (!readers.hasNext()) {
      throw new IOException("no decoder for TIFF");
    }
    ImageInputStream input = new FileImageInputStream(file.toFile());
    ImageReader reader = readers.next();
    reader.setInput(input, false, true);
    return new TiffPages(input, reader, mostPixels);
  }

  /**
   * Decodes a page.
   *
   * @param number from 1
   * @param width of the picture that is wanted, in pixels, once it is upright
   * @param height of the picture that is wanted
   * @throws IOException if it cannot be decoded
   */
  public BufferedImage decode(int number, TiffFile.Page page, int width, int height)
      throws IOException {
    BufferedImage stored;
    try {
      if (reader.getWidth(number - 1) != page.width()
          || reader.getHeight(number - 1) != page.height()) {
        throw new IOException("a page says two things of its size");
      }
      stored =
          page.pixels() > mostPixels ? inBands(number - 1, page) : plain(reader.read(number - 1));
    } catch (RuntimeException e) {
      throw new IOException("a page is damaged", e);
    }
    boolean sideways = Orientation.isSideways(page.orientation());
    stored = halved(stored, sideways ? height : width, sideways ? width : height);
    BufferedImage upright = white(width, height);
    AffineTransform place =
        AffineTransform.getScaleInstance(
            width / (double) (sideways ? stored.getHeight() : stored.getWidth()),
            height / (double) (sideways ? stored.getWidth() : stored.getHeight()));
    place.concatenate(
        Orientation.upright(page.orientation(), stored.getWidth(), stored.getHeight()));
    draw(stored, place, upright);
    return upright;
  }

  private BufferedImage inBands(int index, TiffFile.Page page) throws IOException {
    int width = Math.toIntExact(page.width());
    int height = Math.toIntExact(page.height());
    int step = 2;
    while (page.pixels() / step / step > mostPixels / SMALLER_THAN_MOST) {
      step *= 2;
    }
    if (width < step || height < step) {
      throw new IOException("a page too thin to be made smaller");
    }
    BufferedImage reduced = white(width / step, height / step);
    int rows = Math.max(1, PIXELS_OF_A_BAND / width / step);
    ImageReadParam part = reader.getDefaultReadParam();
    for (int y = 0; y < reduced.getHeight(); y += rows) {
      int count = Math.min(rows, reduced.getHeight() - y);
      part.setSourceRegion(new Rectangle(0, y * step, width, count * step));
      BufferedImage band = halved(plain(reader.read(index, part)), reduced.getWidth(), count);
      Graphics2D graphics = reduced.createGraphics();
      graphics.drawImage(band, 0, y, reduced.getWidth(), count, null);
      graphics.dispose();
    }
    return reduced;
  }

  /** Halves a picture, each pixel the mean of four, until it is less than twice what is wanted. */
  private static BufferedImage halved(BufferedImage image, int width, int height) {
    BufferedImage smaller = image;
    while (smaller.getWidth() >= width * 2 && smaller.getHeight() >= height * 2) {
      BufferedImage half = white(smaller.getWidth() / 2, smaller.getHeight() / 2);
      AffineTransform scale =
          AffineTransform.getScaleInstance(
              half.getWidth() / (double) smaller.getWidth(),
              half.getHeight() / (double) smaller.getHeight());
      draw(smaller, scale, half);
      smaller = half;
    }
    return smaller;
  }

  private static void draw(BufferedImage from, AffineTransform place, BufferedImage to) {
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, place, null);
    graphics.dispose();
  }

  private static BufferedImage white(int width, int height) {
    BufferedImage image =
        new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    return image;
  }

  /** Java would lighten greys that it takes for linear; this keeps them as they are stored. */
  private static BufferedImage plain(BufferedImage image) {
    boolean grey =
        image.getRaster().getNumBands() == 1
            && !(image.getColorModel() instanceof IndexColorModel)
            && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    if (!grey) {
      return image;
    }
    Raster raster = image.getRaster();
    int bits = raster.getSampleModel().getSampleSize(0);
    BufferedImage even =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        int tone =
            bits >= EIGHT_BITS ? row[x] >> (bits - EIGHT_BITS) : row[x] << (EIGHT_BITS - bits);
        row[x] = (tone & 0xFF) * 0x010101;
      }
      even.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return even;
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }
}
