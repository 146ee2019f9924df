package org.rightsdesk.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** What is deflated must come out again by Java's own inflating. */
class RowDeflaterTest {
  private static byte[] inflated(byte[] deflated) throws IOException {
    try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return stream.readAllBytes();
    }
  }

  /** Rows that mostly repeat the one above, with runs of ground and some noise. */
  private static byte[] likeType(Random random, int row, int rows) {
    byte[] bytes = new byte[row * rows];
    Arrays.fill(bytes, (byte) 0xFF);
    for (int at = row; at < bytes.length; at++) {
      int kind = random.nextInt(100);
      if (kind < 60) {
        bytes[at] = bytes[at - row];
      } else if (kind < 80) {
        bytes[at] = bytes[at - 1];
      } else if (kind < 85) {
        bytes[at] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  @Test
  void any_bytes_come_out_as_they_went_in() throws IOException {
    long seed = 812;
    Random random = new Random(seed);
    for (int row : new int[] {1, 2, 3, 4, 5, 827, 1_024, 1_025, 32_768}) {
      for (int rows : new int[] {1, 2, 300}) {
        byte[] type = likeType(random, row, rows);
        byte[] noise = new byte[row * rows];
        random.nextBytes(noise);
        for (byte[] bytes : new byte[][] {type, noise, new byte[row * rows]}) {
          assertThat(inflated(RowDeflater.deflate(bytes, row)))
              .as("seed %d, %d rows of %d", seed, rows, row)
              .isEqualTo(bytes);
        }
      }
    }
  }

  @Test
  void a_blank_page_takes_next_to_nothing() {
    byte[] blank = new byte[827 * 2_338];
    Arrays.fill(blank, (byte) 0xFF);
    assertThat(RowDeflater.deflate(blank, 827)).hasSizeLessThan(4_000);
  }
}
