package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.testing.TestImages;

class JpegTargetTest {
  private static final int WIDTH = 61;
  private static final int HEIGHT = 43;

  private static byte[] jpeg(boolean grey) {
    BufferedImage image =
        new BufferedImage(
            WIDTH, HEIGHT, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, WIDTH, HEIGHT, Color.BLUE));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.dispose();
    return TestImages.encoded(image, "jpeg");
  }

  private static byte[] decoded(byte[] jpeg, int channels) throws IOException {
    JpegTarget target = new JpegTarget(WIDTH, HEIGHT, channels);
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(input);
      ImageReadParam parameters = reader.getDefaultReadParam();
      parameters.setDestination(
          new BufferedImage(PlainImages.model(channels == 1), target, false, null));
      reader.read(0, parameters);
    } finally {
      reader.dispose();
    }
    return target.bytes();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void samples_are_those_of_any_other_target(int channels) throws IOException {
    byte[] jpeg = jpeg(channels == 1);
    Raster expected = ImageIO.read(new ByteArrayInputStream(jpeg)).getRaster();
    byte[] samples = decoded(jpeg, channels);
    assertThat(samples).hasSize(WIDTH * HEIGHT * channels);
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / channels;
      assertThat(samples[i] & 0xFF)
          .isEqualTo(expected.getSample(pixel % WIDTH, pixel / WIDTH, i % channels));
    }
  }

  @Test
  void a_part_of_a_row_is_set_sample_by_sample() {
    JpegTarget target = new JpegTarget(4, 2, 3);
    WritableRaster part =
        Raster.createInterleavedRaster(0, 2, 1, 6, 3, new int[] {2, 1, 0}, new Point(0, 0));
    part.setPixels(0, 0, 2, 1, new int[] {1, 2, 3, 4, 5, 6});
    target.setRect(1, 1, part);
    assertThat(target.bytes())
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 0, 0, 0);
  }
}
