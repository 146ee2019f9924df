package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final byte[] BITS = {0, 0, (byte) 0b10110001, 0b01100000};
  private static final int[] PIXELS = {255, 0, 255, 255, 0, 0, 0, 255, 0, 255, 255};

  private static byte[] secondRow(Samples.Layout layout) {
    byte[] row = new byte[11];
    new Samples(11, 2, layout, BITS).row(1, row);
    return row;
  }

  @Test
  void bits_are_white_and_black() {
    assertThat(secondRow(Samples.Layout.BITS)).containsExactly(PIXELS);
  }

  @Test
  void inverted_bits_are_black_and_white() {
    byte[] row = secondRow(Samples.Layout.INVERTED_BITS);
    for (int x = 0; x < row.length; x++) {
      assertThat(row[x] & 0xFF).isEqualTo(255 - PIXELS[x]);
    }
  }
}
