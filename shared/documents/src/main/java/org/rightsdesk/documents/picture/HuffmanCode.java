package org.rightsdesk.documents.picture;

import java.util.Arrays;

/**
 * The shortest code for symbols of one byte that a JPEG file may use (ISO/IEC 10918-1, annex K.2).
 *
 * <p>No code is longer than sixteen bits, and none is all ones.
 */
final class HuffmanCode {
  private static final int SYMBOLS = 256;
  private static final int LONGEST = 16;

  private final byte[] countsOfLengths = new byte[LONGEST];
  private final byte[] symbols;
  private final int[] codes = new int[SYMBOLS];
  private final int[] lengths;

  private HuffmanCode(int[] lengths) {
    this.lengths = lengths;
    byte[] inOrder = new byte[SYMBOLS];
    int count = 0;
    int code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = code++;
          inOrder[count++] = (byte) symbol;
          countsOfLengths[length - 1]++;
        }
      }
      code <<= 1;
    }
    this.symbols = Arrays.copyOf(inOrder, count);
  }

  /** The code for symbols that come so often, each at the place of its value. */
  static HuffmanCode of(int[] counts) {
    int[] andAllOnes = Arrays.copyOf(counts, SYMBOLS + 1);
    andAllOnes[SYMBOLS] = 1;
    int[] lengths = HuffmanLengths.of(andAllOnes, LONGEST);
    int longest = Arrays.stream(lengths).max().orElseThrow();
    for (int symbol = 0; lengths[SYMBOLS] < longest; symbol++) {
      if (lengths[symbol] == longest) {
        lengths[symbol] = lengths[SYMBOLS];
        lengths[SYMBOLS] = longest;
      }
    }
    return new HuffmanCode(lengths);
  }

  /** How many symbols have a code of each length, from one bit on. */
  byte[] countsOfLengths() {
    return countsOfLengths;
  }

  /** The symbols, those with the shortest codes first. */
  byte[] symbols() {
    return symbols;
  }

  int code(int symbol) {
    return codes[symbol];
  }

  /** The bits of a symbol's code. */
  int length(int symbol) {
    return lengths[symbol];
  }
}
