package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.util.List;

/**
 * The steps in which the samples of a component are stored.
 *
 * @param derived whether all steps follow from the first
 * @param guardBits the bits that a sample may have beyond its exponent
 * @param steps for each band, at least one
 */
record Quantisation(boolean derived, int guardBits, List<Step> steps) {
  /** A step, as a floating number. */
  record Step(int exponent, int mantissa) {}

  /**
   * The exponent of a band.
   *
   * @param index the band's place among all, from the smallest resolution
   */
  int exponent(int index) throws IOException {
    return derived
        ? Math.max(0, steps.getFirst().exponent - fewer(index))
        : steps.get(known(index)).exponent;
  }

  int mantissa(int index) throws IOException {
    return steps.get(derived ? 0 : known(index)).mantissa;
  }

  /** How many resolutions beyond the second a band lies. */
  private static int fewer(int index) {
    return index == 0 ? 0 : (index - 1) / 3;
  }

  private int known(int index) throws IOException {
    if (index >= steps.size()) {
      throw new IOException("a band without a step");
    }
    return index;
  }
}
