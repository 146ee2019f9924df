package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The colours that the samples of a picture stand for. */
final class Palette {
  private static final int MOST_DEPTH = 8;

  private final int[] depths;
  private final int[][] values;

  private Palette(int[] depths, int[][] values) {
    this.depths = depths;
    this.values = values;
  }

  static Palette read(ByteBuffer content) throws IOException {
    int entries = content.getShort() & 0xFFFF;
    int columns = content.get() & 0xFF;
    if (entries < 1 || columns < 1) {
      throw new IOException("a palette without colours");
    }
    int[] depths = new int[columns];
    for (int i = 0; i < columns; i++) {
      depths[i] = (content.get() & 0x7F) + 1;
    }
    int[][] values = new int[columns][entries];
    for (int entry = 0; entry < entries; entry++) {
      for (int i = 0; i < columns; i++) {
        int value = content.get() & 0xFF;
        for (int more = 8; more < depths[i]; more += 8) {
          value = (value << 8) | (content.get() & 0xFF);
        }
        values[i][entry] = value >> Math.max(0, depths[i] - MOST_DEPTH);
      }
    }
    return new Palette(depths, values);
  }

  int columns() {
    return depths.length;
  }

  /** The bits of a column's values, of which the first eight are kept. */
  int depth(int column) {
    return Math.min(MOST_DEPTH, depths[column]);
  }

  int value(int column, int sample) {
    return values[column][Math.min(sample, values[column].length - 1)];
  }
}
