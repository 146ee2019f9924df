package org.rightsdesk.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.PictureKind;

class PngRowsTest {
  private final long seed = System.nanoTime();

  @Test
  void packed_rows_of_any_width_unpack_to_the_same_greys() {
    Random random = new Random(seed);
    for (int width = 1; width < 40; width++) {
      byte[] samples = new byte[width * 3];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (byte) (random.nextInt(16) * 17);
      }
      PagePicture picture = new PagePicture(width, 3, PictureKind.TEXT, samples);
      byte[] packed = PngRows.packed(picture, 1);
      byte[] unpacked = new byte[samples.length];
      int row = 1 + PngRows.bytesInRow(width, PictureKind.TEXT);
      for (int y = 0; y < 3; y++) {
        PngRows.unpack(packed, y * row + 1, width, unpacked, y * width);
      }
      assertThat(unpacked).as("width %d, seed %d", width, seed).isEqualTo(samples);
    }
  }
}
