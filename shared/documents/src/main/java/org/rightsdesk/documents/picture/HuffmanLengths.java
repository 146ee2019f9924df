package org.rightsdesk.documents.picture;

import java.util.Arrays;

/** Finds how many bits each symbol's code should have, so that all together come out shortest. */
final class HuffmanLengths {
  private HuffmanLengths() {}

  /**
   * The lengths of codes, 0 for a symbol that never comes.
   *
   * <p>Of symbols that come equally often, the last has the longest code.
   *
   * @param counts how often each symbol comes; at least two do
   * @param longest the most bits that a code may have
   */
  static int[] of(int[] counts, int longest) {
    int[] lengths = unlimited(counts);
    int deepest = Arrays.stream(lengths).max().orElse(0);
    if (deepest <= longest) {
      return lengths;
    }
    int[] ofLength = new int[deepest + 1];
    for (int length : lengths) {
      ofLength[length]++;
    }
    shorten(ofLength, longest);
    return shared(lengths, ofLength, longest);
  }

  /** Joins the two rarest over and over; what is joined gets one bit longer. */
  private static int[] unlimited(int[] counts) {
    long[] left = new long[counts.length];
    for (int symbol = 0; symbol < counts.length; symbol++) {
      left[symbol] = counts[symbol];
    }
    int[] lengths = new int[counts.length];
    int[] next = new int[counts.length];
    Arrays.fill(next, -1);
    while (true) {
      int one = rarest(left, -1);
      int other = rarest(left, one);
      if (other < 0) {
        return lengths;
      }
      left[one] += left[other];
      left[other] = 0;
      int end = one;
      for (int at = one; at >= 0; at = next[at]) {
        lengths[at]++;
        end = at;
      }
      next[end] = other;
      for (int at = other; at >= 0; at = next[at]) {
        lengths[at]++;
      }
    }
  }

  private static int rarest(long[] left, int beside) {
    int found = -1;
    for (int i = 0; i < left.length; i++) {
      if (left[i] > 0 && i != beside && (found < 0 || left[i] <= left[found])) {
        found = i;
      }
    }
    return found;
  }

  /** Moves the longest codes up into the place of shorter ones (ISO/IEC 10918-1, figure K.3). */
  private static void shorten(int[] ofLength, int longest) {
    for (int length = ofLength.length - 1; length > longest; length--) {
      while (ofLength[length] > 0) {
        int shorter = length - 2;
        while (ofLength[shorter] == 0) {
          shorter--;
        }
        ofLength[length] -= 2;
        ofLength[length - 1]++;
        ofLength[shorter + 1] += 2;
        ofLength[shorter]--;
      }
    }
  }

  /** Gives the shortened lengths out, in the order of the lengths before. */
  private static int[] shared(int[] before, int[] ofLength, int longest) {
    int[] lengths = new int[before.length];
    int length = 1;
    for (int was = 1; was < ofLength.length; was++) {
      for (int symbol = 0; symbol < before.length; symbol++) {
        if (before[symbol] == was) {
          while (length < longest && ofLength[length] == 0) {
            length++;
          }
          lengths[symbol] = length;
          ofLength[length]--;
        }
      }
    }
    return lengths;
  }
}
