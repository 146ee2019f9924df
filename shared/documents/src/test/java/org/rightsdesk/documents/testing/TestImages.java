package org.rightsdesk.documents.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.layout.TypeFace;

/** Pictures for tests. */
public final class TestImages {
  private TestImages() {}

  /** A scan: noisy paper with lines of text, each at its height. */
  public static BufferedImage scan(int width, int height, String... lines) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int light = 235 + random.nextInt(15);
        image.setRGB(x, y, light << 16 | light << 8 | (light - 15));
      }
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.DARK_GRAY);
    TypeFace face = new TypeFace(BundledFont.SERIF);
    for (int i = 0; i < lines.length; i++) {
      graphics.fill(face.outline(lines[i], width / 8.0, height * (i + 1) / 6.0, height / 30.0));
    }
    graphics.dispose();
    return image;
  }

  /** The picture as a file. */
  public static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException("no encoder for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A PNG of one grey, none of it transparent, though it could be. */
  public static byte[] greyWithTransparency(int width, int height, int grey) {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 2, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, new int[] {grey, 255});
      }
    }
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    return encoded(new BufferedImage(model, raster, false, null), "png");
  }

  /** A white JPEG in four channels: lightness, two of colour, and black, as Adobe writes them. */
  public static byte[] whiteInksAsLightness() {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 48, 48, 4, null);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 48; x++) {
        raster.setPixel(x, y, new int[] {0, 128, 128, 255});
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    String file = bytes.toString(StandardCharsets.ISO_8859_1);
    String adobe = "\u00FF\u00EE\0\u000EAdobe\0d\0\0\0\0\2";
    return RawPdf.bytes(file.substring(0, 2) + adobe + file.substring(2));
  }

  /** The picture in black and white, packed as fax machines of group 4 do (T.6). */
  public static byte[] fax(BufferedImage image) {
    BufferedImage bilevel =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = bilevel.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    try (PDDocument document = new PDDocument();
        InputStream packed =
            CCITTFactory.createFromImage(document, bilevel).getCOSObject().createRawInputStream()) {
      return packed.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as a page of JBIG2, as a PDF holds it: one region, packed in the way of T.6. */
  public static byte[] jbig2(BufferedImage image) {
    byte[] packed = fax(image);
    ByteBuffer file = ByteBuffer.allocate(11 + 19 + 11 + 18 + packed.length);
    file.putInt(0).put((byte) 48).put((byte) 0).put((byte) 1).putInt(19);
    file.putInt(image.getWidth()).putInt(image.getHeight()).putInt(0).putInt(0);
    file.put((byte) 0).putShort((short) 0);
    file.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(18 + packed.length);
    file.putInt(image.getWidth()).putInt(image.getHeight()).putInt(0).putInt(0).put((byte) 0);
    file.put((byte) 1).put(packed);
    return file.array();
  }

  /** The samples of a picture in RGB. */
  public static byte[] samples(BufferedImage image) {
    byte[] samples = new byte[image.getWidth() * image.getHeight() * 3];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        samples[at++] = (byte) (rgb >> 16);
        samples[at++] = (byte) (rgb >> 8);
        samples[at++] = (byte) rgb;
      }
    }
    return samples;
  }

  /** The reds, the greens and the blues of a picture. */
  public static int[][] channels(BufferedImage image) {
    int width = image.getWidth();
    int[][] channels = new int[3][width * image.getHeight()];
    for (int i = 0; i < channels[0].length; i++) {
      int rgb = image.getRGB(i % width, i / width);
      channels[0][i] = rgb >> 16 & 0xFF;
      channels[1][i] = rgb >> 8 & 0xFF;
      channels[2][i] = rgb & 0xFF;
    }
    return channels;
  }
}
