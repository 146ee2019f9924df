package org.rightsdesk.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.PictureKind;

/** What is encoded must look the same to a decoder of others. */
class JpegEncoderTest {
  private static PagePicture soft(int width, int height, PictureKind kind) {
    int channels = PagePicture.channels(kind);
    byte[] samples = new byte[width * height * channels];
    for (int i = 0; i < samples.length; i++) {
      int x = i / channels % width;
      int y = i / channels / width;
      samples[i] = (byte) (120 + 100 * Math.sin(x / 31.0 + i % channels) * Math.cos(y / 23.0));
    }
    return new PagePicture(width, height, kind, samples);
  }

  private static BufferedImage decoded(PagePicture picture) throws IOException {
    byte[] file = JpegEncoder.encode(picture);
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
  }

  /** The mean difference of all samples. */
  private static double difference(PagePicture picture, BufferedImage image) {
    long sum = 0;
    int channels = picture.channels();
    for (int i = 0; i < picture.samples().length; i++) {
      int pixel = i / channels;
      int sample =
          image
              .getRaster()
              .getSample(pixel % picture.width(), pixel / picture.width(), i % channels);
      sum += Math.abs(sample - (picture.samples()[i] & 0xFF));
    }
    return (double) sum / picture.samples().length;
  }

  @Test
  void pictures_of_any_size_look_the_same_decoded() throws IOException {
    for (PictureKind kind : new PictureKind[] {PictureKind.GREY_PHOTOGRAPH, PictureKind.COLOUR}) {
      for (int[] size : new int[][] {{250, 131}, {16, 16}, {17, 33}, {1, 1}, {8, 200}}) {
        PagePicture picture = soft(size[0], size[1], kind);
        BufferedImage image = decoded(picture);
        assertThat(image.getWidth()).isEqualTo(size[0]);
        assertThat(image.getHeight()).isEqualTo(size[1]);
        assertThat(difference(picture, image)).as("%s %s", kind, size).isLessThan(4);
      }
    }
  }

  @Test
  void noise_and_hard_edges_are_encoded_too() throws IOException {
    long seed = 75;
    Random random = new Random(seed);
    byte[] samples = new byte[128 * 128];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (random.nextBoolean() ? 0xFF : 0);
    }
    PagePicture noise = new PagePicture(128, 128, PictureKind.GREY_PHOTOGRAPH, samples);
    assertThat(difference(noise, decoded(noise))).as("seed %d", seed).isLessThan(40);
  }

  @Test
  void black_and_white_stay_black_and_white() throws IOException {
    for (int shade : new int[] {0, 255}) {
      byte[] samples = new byte[48 * 48 * 3];
      java.util.Arrays.fill(samples, (byte) shade);
      BufferedImage image = decoded(new PagePicture(48, 48, PictureKind.COLOUR, samples));
      assertThat(image.getRGB(20, 20) & 0xFFFFFF).isEqualTo(shade * 0x010101);
    }
  }
}
