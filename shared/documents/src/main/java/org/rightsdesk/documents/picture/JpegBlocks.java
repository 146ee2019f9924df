package org.rightsdesk.documents.picture;

/**
 * Turns blocks of eight by eight samples into rounded coefficients, and these into the symbols of a
 * JPEG file (ISO/IEC 10918-1, annexes A and F).
 */
final class JpegBlocks {
  /** The order in which coefficients are written. */
  private static final int[] ZIGZAG = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  private static final int[] LIGHT_STEPS = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };

  private static final int[] COLOUR_STEPS = {
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
  };

  /** What the fast transform leaves each row and column multiplied by. */
  private static final double[] SCALES = {
    1.0, 1.387039845, 1.306562965, 1.175875602, 1.0, 0.785694958, 0.541196100, 0.275899379
  };

  private static final int NO_MORE = 0x00;
  private static final int SIXTEEN_ZEROS = 0xF0;

  private final JpegSymbols symbols;
  private final int[] steps;
  private final float[] factors = new float[64];
  private final int[] coefficients = new int[64];
  private final int firstTable;
  private final int restTable;

  /** The blocks of lightness or of colour; their steps are halved, which is quality 75. */
  JpegBlocks(JpegSymbols symbols, boolean colour) {
    this.symbols = symbols;
    this.firstTable = colour ? JpegSymbols.FIRST_OF_COLOUR : JpegSymbols.FIRST_OF_LIGHT;
    this.restTable = colour ? JpegSymbols.REST_OF_COLOUR : JpegSymbols.REST_OF_LIGHT;
    int[] whole = colour ? COLOUR_STEPS : LIGHT_STEPS;
    this.steps = new int[64];
    for (int i = 0; i < 64; i++) {
      steps[i] = (whole[i] + 1) / 2;
      factors[i] = (float) (1 / (steps[i] * SCALES[i / 8] * SCALES[i % 8] * 8));
    }
  }

  /** The steps in the order in which they are written. */
  byte[] steps() {
    byte[] inOrder = new byte[64];
    for (int i = 0; i < 64; i++) {
      inOrder[i] = (byte) steps[ZIGZAG[i]];
    }
    return inOrder;
  }

  /**
   * Adds a block's symbols.
   *
   * @param samples around 0; overwritten
   * @param before the first coefficient of the block before it
   * @return the block's own first coefficient
   */
  int add(float[] samples, int before) {
    transform(samples);
    for (int i = 0; i < 64; i++) {
      coefficients[i] = rounded(samples[i] * factors[i]);
    }
    int first = coefficients[0];
    symbols.add(firstTable, 0, first - before);
    int last = 0;
    for (long others = others(); others != 0; others &= others - 1) {
      int at = Long.numberOfTrailingZeros(others);
      int zeros = at - last - 1;
      for (; zeros > 15; zeros -= 16) {
        symbols.add(restTable, SIXTEEN_ZEROS);
      }
      symbols.add(restTable, zeros, coefficients[ZIGZAG[at]]);
      last = at;
    }
    if (last < 63) {
      symbols.add(restTable, NO_MORE);
    }
    return first;
  }

  /** A bit for each coefficient but the first that is not zero, in the order of writing. */
  private long others() {
    long others = 0;
    for (int i = 1; i < 64; i++) {
      int coefficient = coefficients[ZIGZAG[i]];
      others |= (long) ((coefficient | -coefficient) >>> 31) << i;
    }
    return others;
  }

  /** Adds a block whose samples are all the same. */
  int addFlat(float sample, int before) {
    int first = rounded(sample * 64 * factors[0]);
    symbols.add(firstTable, 0, first - before);
    symbols.add(restTable, NO_MORE);
    return first;
  }

  /** To the nearest whole number, by way of numbers that are all above 0. */
  private static int rounded(float value) {
    return (int) (value + 16_384.5f) - 16_384;
  }

  /** The cosine transform of Arai, Agui and Nakajima, rows first. */
  private static void transform(float[] block) {
    for (int row = 0; row < 64; row += 8) {
      transform(block, row, 1);
    }
    for (int column = 0; column < 8; column++) {
      transform(block, column, 8);
    }
  }

  private static void transform(float[] block, int at, int step) {
    float sum0 = block[at] + block[at + 7 * step];
    float difference7 = block[at] - block[at + 7 * step];
    float sum1 = block[at + step] + block[at + 6 * step];
    float difference6 = block[at + step] - block[at + 6 * step];
    float sum2 = block[at + 2 * step] + block[at + 5 * step];
    float difference5 = block[at + 2 * step] - block[at + 5 * step];
    float sum3 = block[at + 3 * step] + block[at + 4 * step];
    float difference4 = block[at + 3 * step] - block[at + 4 * step];

    float even0 = sum0 + sum3;
    float even3 = sum0 - sum3;
    float even1 = sum1 + sum2;
    float even2 = sum1 - sum2;
    block[at] = even0 + even1;
    block[at + 4 * step] = even0 - even1;
    float turned = (even2 + even3) * 0.70710677f;
    block[at + 2 * step] = even3 + turned;
    block[at + 6 * step] = even3 - turned;

    float odd0 = difference4 + difference5;
    float odd1 = difference5 + difference6;
    float odd2 = difference6 + difference7;
    float shared = (odd0 - odd2) * 0.38268343f;
    float part2 = 0.5411961f * odd0 + shared;
    float part4 = 1.306563f * odd2 + shared;
    float part3 = odd1 * 0.70710677f;
    float sum = difference7 + part3;
    float difference = difference7 - part3;
    block[at + 5 * step] = difference + part2;
    block[at + 3 * step] = difference - part2;
    block[at + step] = sum + part4;
    block[at + 7 * step] = sum - part4;
  }
}
