package org.rightsdesk.documents.picture;

import java.util.Arrays;

/**
 * The symbols of a JPEG file in their order, counted, so that the shortest code can be chosen
 * before any is written.
 */
final class JpegSymbols {
  static final int FIRST_OF_LIGHT = 0;
  static final int REST_OF_LIGHT = 1;
  static final int FIRST_OF_COLOUR = 2;
  static final int REST_OF_COLOUR = 3;

  private static final int TABLES = 4;

  /** Where a symbol's table stands beside it; below are its sixteen further bits. */
  private static final int TABLE_SHIFT = 24;

  private static final int SYMBOL_SHIFT = 16;

  private final int[][] counts = new int[TABLES][256];
  private int[] all;
  private int count;

  /** No symbols yet, with room for so many. */
  JpegSymbols(int room) {
    this.all = new int[room];
  }

  /** Adds a symbol that nothing follows. */
  void add(int table, int symbol) {
    append(table, symbol, 0);
  }

  /** Adds a coefficient, after some zeros. */
  void add(int table, int zeros, int coefficient) {
    int size = 32 - Integer.numberOfLeadingZeros(Math.abs(coefficient));
    int bits = coefficient < 0 ? coefficient + (1 << size) - 1 : coefficient;
    append(table, (zeros << 4) | size, bits);
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The shortest code for the symbols of a table. */
  HuffmanCode code(int table) {
    return HuffmanCode.of(counts[table]);
  }

  /** Writes the symbols from one to before another, each with the code of its table. */
  void write(int from, int to, HuffmanCode[] codes, JpegBits bits) {
    for (int i = from; i < to; i++) {
      int one = all[i];
      HuffmanCode code = codes[one >>> TABLE_SHIFT];
      int symbol = (one >> SYMBOL_SHIFT) & 0xFF;
      int further = symbol & 0x0F;
      bits.add((code.code(symbol) << further) | (one & 0xFFFF), code.length(symbol) + further);
    }
  }

  private void append(int table, int symbol, int bits) {
    counts[table][symbol]++;
    if (count == all.length) {
      all = Arrays.copyOf(all, count * 2);
    }
    all[count++] = (table << TABLE_SHIFT) | (symbol << SYMBOL_SHIFT) | bits;
  }
}
