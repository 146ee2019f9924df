package org.rightsdesk.documents.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
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
}
