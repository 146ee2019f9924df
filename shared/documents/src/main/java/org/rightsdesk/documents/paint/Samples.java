package org.rightsdesk.documents.paint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A picture as it was decoded, in greys or in red, green and blue.
 *
 * @param width in pixels
 * @param height in pixels
 * @param layout how a row is stored
 * @param bytes row after row; a row of bits is filled up to a whole byte
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, only read, never compared.
record Samples(int width, int height, Layout layout, byte[] bytes) {
  /** How rows are stored. */
  enum Layout {
    /** A bit a pixel, 1 for white. */
    BITS(1),
    /** A bit a pixel, 1 for black. */
    INVERTED_BITS(1),
    GREYS(1),
    COLOURS(3);

    private final int channels;

    Layout(int channels) {
      this.channels = channels;
    }
  }

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** The samples of each eight bits, the first one highest. */
  private static final long[] EIGHTS = eights();

  Samples {
    if (bytes.length < (long) bytesInRow(width, layout) * height) {
      throw new IllegalArgumentException("the bytes do not fill the picture");
    }
  }

  static int bytesInRow(int width, Layout layout) {
    return switch (layout) {
      case BITS, INVERTED_BITS -> (width + 7) / 8;
      case GREYS -> width;
      case COLOURS -> Math.multiplyExact(width, 3);
    };
  }

  /** How many samples a pixel has: 1 for greys, 3 for colours. */
  int channels() {
    return layout.channels;
  }

  /** Whether a row is stored just as the one above it. */
  boolean isAsAbove(int y) {
    int row = bytesInRow(width, layout);
    int at = y * row;
    return y > 0 && Arrays.equals(bytes, at, at + row, bytes, at - row, at);
  }

  /** Reads a row, a byte a sample, red first. */
  void row(int y, byte[] samples) {
    int at = y * bytesInRow(width, layout);
    switch (layout) {
      case BITS -> bits(at, 0, samples);
      case INVERTED_BITS -> bits(at, 0xFF, samples);
      case GREYS, COLOURS -> System.arraycopy(bytes, at, samples, 0, samples.length);
    }
  }

  /**
   * Reads pixels of a row in colour.
   *
   * @param places where in the row each pixel has its first sample
   * @param rgb set to their colours
   */
  void colours(int y, int[] places, int[] rgb) {
    int row = y * bytesInRow(width, layout);
    for (int i = 0; i < rgb.length; i++) {
      int at = row + places[i];
      rgb[i] = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
    }
  }

  private void bits(int at, int inversion, byte[] samples) {
    int x = 0;
    for (; x + Long.BYTES <= width; x += Long.BYTES) {
      EIGHT_BYTES.set(samples, x, eight(at + x / 8, inversion));
    }
    for (; x < width; x++) {
      samples[x] = (byte) (eight(at + x / 8, inversion) >> (56 - x % 8 * 8));
    }
  }

  private long eight(int at, int inversion) {
    return EIGHTS[(bytes[at] ^ inversion) & 0xFF];
  }

  private static long[] eights() {
    long[] eights = new long[256];
    for (int bits = 0; bits < eights.length; bits++) {
      for (int i = 0; i < 8; i++) {
        eights[bits] = eights[bits] << 8 | (bits >> (7 - i) & 1) * 0xFFL;
      }
    }
    return eights;
  }
}
