package org.rightsdesk.documents.verification;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Unpacks the rows of a text picture as any reader of RFC 1950 and 1951 would, but only where they
 * are packed as we pack them.
 *
 * <p>There is one block, its codes are at most {@value #LONGEST_CODE} bits long, and bytes repeat
 * just what stands to their left or in the row above. Whatever else is allowed is a fault.
 */
final class PackedRows {
  private static final int LONGEST_CODE = 12;
  private static final int LONGEST_CODE_OF_LENGTHS = 7;
  private static final int HEADER = 0x0178;
  private static final int ONE_LAST_BLOCK = 0b101;
  private static final int END = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int LONGEST_LENGTH = 285;
  private static final int LEAST_MATCH = 3;
  private static final int MOST_MATCH = 258;
  private static final int DISTANCES = 30;
  private static final int[] ORDER_OF_LENGTHS = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  /** How many bits of an entry of a table say how long the code is; above is the symbol. */
  private static final int LENGTH_BITS = 4;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] packed;
  private final int row;
  private final byte[] result;
  private int at;
  private long waiting;
  private int waitingBits;

  private PackedRows(byte[] packed, int row, int length) {
    this.packed = packed;
    this.row = row;
    this.result = new byte[length];
  }

  /**
   * Unpacks a picture.
   *
   * @param packed all of which must be used
   * @param row the bytes of a row
   * @param rows how many there must be
   * @throws FileFault if anything in it is not as we write it
   */
  static byte[] unpack(byte[] packed, int row, int rows) throws FileFault {
    PackedRows picture = new PackedRows(packed, row, Math.multiplyExact(row, rows));
    picture.unpack();
    return picture.result;
  }

  private void unpack() throws FileFault {
    expect(take(16) == HEADER && take(3) == ONE_LAST_BLOCK);
    expect(take(5) == LONGEST_LENGTH + 1 - FIRST_LENGTH);
    int distances = take(5) + 1;
    expect(distances <= DISTANCES && take(4) == ORDER_OF_LENGTHS.length - 4);
    int[] lengthsOfLengths = new int[ORDER_OF_LENGTHS.length];
    for (int place : ORDER_OF_LENGTHS) {
      lengthsOfLengths[place] = take(3);
    }
    short[] codesOfLengths = table(lengthsOfLengths, LONGEST_CODE_OF_LENGTHS);
    int[] lengths = lengths(codesOfLengths, LONGEST_LENGTH + 1);
    distances(lengths(codesOfLengths, distances));
    bytes(table(lengths, LONGEST_CODE));
    expect(take(waitingBits & 7) == 0);
    Adler32 check = new Adler32();
    check.update(result);
    expect(Integer.reverseBytes(take(16) | take(16) << 16) == (int) check.getValue());
    expect(waitingBits == 0 && at == packed.length);
  }

  private int[] lengths(short[] codes, int count) throws FileFault {
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      lengths[i] = symbol(codes, LONGEST_CODE_OF_LENGTHS);
      expect(lengths[i] <= LONGEST_CODE);
    }
    return lengths;
  }

  /** There are two, a bit each: the byte to the left, and that in the row above. */
  private void distances(int[] lengths) throws FileFault {
    int last = lengths.length - 1;
    expect(last == Math.max(1, 2 * furtherBits() + ((row - 1) >> furtherBits())));
    for (int i = 0; i <= last; i++) {
      expect(lengths[i] == (i == 0 || i == last ? 1 : 0));
    }
  }

  /** The bits that follow the distance of the row above. */
  private int furtherBits() {
    return Math.max(0, 30 - Integer.numberOfLeadingZeros(row - 1));
  }

  private void bytes(short[] codes) throws FileFault {
    int aboveBits = furtherBits();
    int above = (row - 1) & ((1 << aboveBits) - 1);
    int to = 0;
    int symbol = symbol(codes, LONGEST_CODE);
    while (symbol != END) {
      if (symbol < END) {
        expect(to < result.length);
        result[to++] = (byte) symbol;
      } else {
        int length = length(symbol);
        expect(to + length <= result.length);
        if (take(1) == 0) {
          expect(to >= 1);
          Arrays.fill(result, to, to + length, result[to - 1]);
        } else {
          expect(row > 1 && take(aboveBits) == above && to >= row);
          repeat(to, length);
        }
        to += length;
      }
      symbol = symbol(codes, LONGEST_CODE);
    }
    expect(to == result.length);
  }

  private void repeat(int to, int length) {
    for (int done = 0; done < length; done += row) {
      int part = Math.min(row, length - done);
      System.arraycopy(result, to + done - row, result, to + done, part);
    }
  }

  private int length(int symbol) throws FileFault {
    if (symbol == LONGEST_LENGTH) {
      return MOST_MATCH;
    }
    int place = symbol - FIRST_LENGTH;
    int further = Math.max(0, place / 4 - 1);
    return LEAST_MATCH + ((place - 4 * further) << further) + take(further);
  }

  /** For each run of bits that can come, the symbol whose code it begins with. */
  private static short[] table(int[] lengths, int longest) throws FileFault {
    short[] table = new short[1 << longest];
    int code = 0;
    for (int length = 1; length <= longest; length++) {
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          expect(code < 1 << length);
          int reversed = Integer.reverse(code++) >>> (Integer.SIZE - length);
          for (int i = reversed; i < table.length; i += 1 << length) {
            table[i] = (short) (symbol << LENGTH_BITS | length);
          }
        }
      }
      code <<= 1;
    }
    expect(code == 1 << (longest + 1));
    return table;
  }

  private int symbol(short[] codes, int longest) throws FileFault {
    fill();
    int entry = codes[(int) waiting & ((1 << longest) - 1)];
    drop(entry & ((1 << LENGTH_BITS) - 1));
    return entry >> LENGTH_BITS;
  }

  /** The next bits, at most sixteen; the first that comes is the lowest. */
  private int take(int bits) throws FileFault {
    fill();
    int value = (int) waiting & ((1 << bits) - 1);
    drop(bits);
    return value;
  }

  private void drop(int bits) throws FileFault {
    expect(bits <= waitingBits);
    waiting >>>= bits;
    waitingBits -= bits;
  }

  private void fill() {
    if (waitingBits >= 16) {
      return;
    }
    if (at + Long.BYTES <= packed.length) {
      waiting |= (long) EIGHT_BYTES.get(packed, at) << waitingBits;
      int whole = (Long.SIZE - 1 - waitingBits) / 8;
      at += whole;
      waitingBits += 8 * whole;
      waiting &= -1L >>> (Long.SIZE - waitingBits);
      return;
    }
    while (waitingBits <= Long.SIZE - 8 && at < packed.length) {
      waiting |= (packed[at++] & 0xFFL) << waitingBits;
      waitingBits += 8;
    }
  }

  private static void expect(boolean right) throws FileFault {
    if (!right) {
      throw new FileFault("a picture is packed as we never pack");
    }
  }
}
