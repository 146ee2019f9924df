package org.rightsdesk.documents.shaping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.rightsdesk.documents.font.BundledFont;

/**
 * A table of an OpenType font that says how glyphs are laid out, read at places in it.
 *
 * <p>All places are from the table's beginning. Our own fonts are read, so nothing is checked.
 */
final class LayoutTable {
  private final ByteBuffer bytes;

  private LayoutTable(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  static LayoutTable of(BundledFont font, String tag) {
    try {
      TrueTypeFont trueType = font.trueType();
      TTFTable table = trueType.getTableMap().get(tag);
      if (table == null) {
        throw new IllegalStateException(font + " has no table " + tag);
      }
      return new LayoutTable(trueType.getTableBytes(table));
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled font cannot be read", e);
    }
  }

  /** A number of sixteen bits without a sign. */
  int number(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  int signed(int at) {
    return bytes.getShort(at);
  }

  /** A number of 32 bits, which for places is small enough. */
  int longNumber(int at) {
    return bytes.getInt(at);
  }

  /** A name of four letters. */
  String tag(int at) {
    byte[] name = new byte[4];
    bytes.get(at, name);
    return new String(name, StandardCharsets.US_ASCII);
  }

  /** A place that is written as the distance from another. */
  int place(int from, int at) {
    return from + number(at);
  }

  /** Where a glyph stands in a list of glyphs, or -1. */
  int coverage(int list, int glyph) {
    int count = number(list + 2);
    if (number(list) == 1) {
      for (int i = 0; i < count; i++) {
        if (number(list + 4 + 2 * i) == glyph) {
          return i;
        }
      }
      return -1;
    }
    for (int i = 0; i < count; i++) {
      int range = list + 4 + 6 * i;
      if (glyph >= number(range) && glyph <= number(range + 2)) {
        return number(range + 4) + glyph - number(range);
      }
    }
    return -1;
  }

  /** Adds the glyphs of a list to a set. */
  void addCovered(int list, BitSet glyphs) {
    boolean ranges = number(list) == 2;
    for (int i = 0; i < number(list + 2); i++) {
      int entry = list + 4 + (ranges ? 6 : 2) * i;
      glyphs.set(number(entry), number(ranges ? entry + 2 : entry) + 1);
    }
  }

  /** The class of a glyph in a list of classes; 0 if it is in none. */
  int glyphClass(int list, int glyph) {
    if (number(list) == 1) {
      int place = glyph - number(list + 2);
      return place >= 0 && place < number(list + 4) ? number(list + 6 + 2 * place) : 0;
    }
    for (int i = 0; i < number(list + 2); i++) {
      int range = list + 4 + 6 * i;
      if (glyph >= number(range) && glyph <= number(range + 2)) {
        return number(range + 4);
      }
    }
    return 0;
  }
}
