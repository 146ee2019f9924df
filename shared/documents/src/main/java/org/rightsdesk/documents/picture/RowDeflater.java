package org.rightsdesk.documents.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Deflates rows of packed pixels (RFC 1950 and 1951).
 *
 * <p>What repeats in the picture of a page stands just to the left or in the row above, so only
 * there is it looked for. That takes a fraction of the time of a search everywhere and, for type,
 * comes out smaller.
 */
final class RowDeflater {
  private static final int LEAST_MATCH = 3;
  private static final int MOST_MATCH = 258;

  /** A shorter match with the row above takes more bits than the bytes by themselves. */
  private static final int LEAST_ABOVE = 6;

  private static final int END = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int LONGEST_LENGTH = 285;

  /** Fewer bits than are allowed, so that whoever reads the file can keep all codes at hand. */
  private static final int LONGEST_CODE = 12;

  private static final int LONGEST_CODE_OF_LENGTHS = 7;
  private static final int LENGTHS_OF_CODES = 19;
  private static final int[] ORDER_OF_LENGTHS = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** What marks a part that stands to the left, or in the row above; others are single bytes. */
  private static final int LEFT = 1 << 30;

  private static final int ABOVE = 1 << 29;
  private static final int LENGTH = ABOVE - 1;

  private final byte[] bytes;
  private final int row;
  private final int[] counts = new int[LONGEST_LENGTH + 1];
  private final DeflateBits bits;
  private int[] parts;
  private int count;

  private RowDeflater(byte[] bytes, int row) {
    this.bytes = bytes;
    this.row = row;
    this.bits = new DeflateBits(bytes.length / 8 + 1_024);
    this.parts = new int[bytes.length / 32 + 1_024];
  }

  /** Deflates bytes in rows of the same length; the same bytes give the same result. */
  static byte[] deflate(byte[] bytes, int row) {
    return new RowDeflater(bytes, row).deflate();
  }

  private byte[] deflate() {
    takeApart();
    counts[END] = 1;
    bits.add(0x0178, 16);
    bits.add(0b101, 3);
    int[] lengths = HuffmanLengths.of(counts, LONGEST_CODE);
    codeLengths(lengths);
    write(codes(lengths), lengths);
    Adler32 check = new Adler32();
    check.update(bytes);
    return bits.finish(ByteBuffer.allocate(Integer.BYTES).putInt((int) check.getValue()).array());
  }

  /** A match with the byte to the left is looked for first, since none is longer than its most. */
  private void takeApart() {
    int at = 0;
    int singles = 0;
    while (at < bytes.length) {
      int left = at > 0 ? match(at, 1) : 0;
      int above = at >= row && left < MOST_MATCH ? match(at, row) : 0;
      boolean fromAbove = above >= LEAST_ABOVE && above > left;
      if (!fromAbove && left < LEAST_MATCH) {
        singles++;
        at++;
        continue;
      }
      part(singles);
      singles = 0;
      int length = fromAbove ? above : left;
      counts[symbol(length)]++;
      part(fromAbove ? ABOVE | length : LEFT | length);
      at += length;
    }
    part(singles);
    countSingles();
  }

  /** Counts in turn in four places, since adding to the same one waits for the time before. */
  private void countSingles() {
    int[][] inTurn = new int[4][END];
    int at = 0;
    for (int i = 0; i < count; i++) {
      int length = parts[i] & LENGTH;
      if ((parts[i] & (LEFT | ABOVE)) == 0) {
        for (int end = at + length; at < end; at++) {
          inTurn[at & 3][bytes[at] & 0xFF]++;
        }
      } else {
        at += length;
      }
    }
    for (int[] some : inTurn) {
      for (int symbol = 0; symbol < END; symbol++) {
        counts[symbol] += some[symbol];
      }
    }
  }

  /** For how many bytes the same stands some way before, eight compared at once. */
  private int match(int at, int back) {
    int to = Math.min(bytes.length, at + MOST_MATCH);
    int i = at;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long differences = (long) EIGHT_BYTES.get(bytes, i) ^ (long) EIGHT_BYTES.get(bytes, i - back);
      if (differences != 0) {
        return i - at + Long.numberOfTrailingZeros(differences) / Byte.SIZE;
      }
    }
    while (i < to && bytes[i] == bytes[i - back]) {
      i++;
    }
    return i - at;
  }

  private void part(int part) {
    if (count == parts.length) {
      parts = Arrays.copyOf(parts, count * 2);
    }
    parts[count++] = part;
  }

  private static int symbol(int length) {
    if (length == MOST_MATCH) {
      return LONGEST_LENGTH;
    }
    int further = furtherBits(length);
    return FIRST_LENGTH + 4 * further + ((length - LEAST_MATCH) >> further);
  }

  private static int furtherBits(int length) {
    return length == MOST_MATCH
        ? 0
        : Math.max(0, 29 - Integer.numberOfLeadingZeros(length - LEAST_MATCH));
  }

  /** The further bits of a distance, which has its own rule. */
  private static int furtherBitsOfDistance(int distance) {
    return Math.max(0, 30 - Integer.numberOfLeadingZeros(distance - 1));
  }

  private static int symbolOfDistance(int distance) {
    int further = furtherBitsOfDistance(distance);
    return 2 * further + ((distance - 1) >> further);
  }

  private void codeLengths(int[] lengths) {
    int lastDistance = Math.max(1, symbolOfDistance(row));
    int[] all = Arrays.copyOf(lengths, lengths.length + lastDistance + 1);
    all[lengths.length] = 1;
    all[lengths.length + lastDistance] = 1;
    int[] used = new int[LENGTHS_OF_CODES];
    for (int length : all) {
      used[length]++;
    }
    int[] lengthsOfLengths = HuffmanLengths.of(used, LONGEST_CODE_OF_LENGTHS);
    int[] codes = codes(lengthsOfLengths);
    bits.add(lengths.length - FIRST_LENGTH, 5);
    bits.add(lastDistance, 5);
    bits.add(LENGTHS_OF_CODES - 4, 4);
    for (int place : ORDER_OF_LENGTHS) {
      bits.add(lengthsOfLengths[place], 3);
    }
    for (int length : all) {
      bits.add(codes[length], lengthsOfLengths[length]);
    }
  }

  /** The codes of symbols, their first bit lowest, as they are written. */
  private static int[] codes(int[] lengths) {
    int[] codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= LONGEST_CODE; length++) {
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = Integer.reverse(code++) >>> (Integer.SIZE - length);
        }
      }
      code <<= 1;
    }
    return codes;
  }

  private void write(int[] codes, int[] lengths) {
    int[] matchCodes = new int[MOST_MATCH + 1];
    int[] matchLengths = new int[MOST_MATCH + 1];
    for (int length = LEAST_MATCH; length <= MOST_MATCH; length++) {
      int symbol = symbol(length);
      int further = furtherBits(length);
      int rest = (length - LEAST_MATCH) & ((1 << further) - 1);
      matchCodes[length] = codes[symbol] | (rest << lengths[symbol]);
      matchLengths[length] = lengths[symbol] + further;
    }
    int further = furtherBitsOfDistance(row);
    int above = (((row - 1) & ((1 << further) - 1)) << 1) | (symbolOfDistance(row) > 0 ? 1 : 0);
    DeflateBits.Codes singles = DeflateBits.codes(codes, lengths);
    int at = 0;
    for (int i = 0; i < count; i++) {
      int length = parts[i] & LENGTH;
      if ((parts[i] & ABOVE) != 0) {
        bits.add(matchCodes[length], matchLengths[length]);
        bits.add(above, 1 + further);
      } else if ((parts[i] & LEFT) != 0) {
        bits.add(matchCodes[length], matchLengths[length]);
        bits.add(0, 1);
      } else {
        bits.add(bytes, at, at + length, singles);
      }
      at += length;
    }
    bits.add(codes[END], lengths[END]);
  }
}
