package org.rightsdesk.documents.paint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Unpacks pictures that are stored as by fax machines (T.4 and T.6), as far as they go, and tells
 * whether they are whole.
 */
final class FaxDecoder {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** How many zeros come before the bit that ends a row, at the least. */
  private static final int ZEROS_OF_END = 11;

  private static final int LONGEST_MODE = 7;

  /**
   * How a picture is stored.
   *
   * @param columns the pixels of a row
   * @param rows how many there should be
   * @param mixing below 0 where each row is coded by the one above it, 0 where none is, above 0
   *     where each says so
   * @param isAligned whether each row begins with a byte
   */
  record Form(int columns, int rows, int mixing, boolean isAligned) {
    int bytesInRow() {
      return (columns + 7) / 8;
    }
  }

  private final Form form;
  private final byte[] data;
  private final long end;
  private final byte[] black;
  private long at;
  private boolean hasEndsOfRows;
  private boolean isDamaged;

  /** Where the colour changes in the row above and in this one, white first. */
  private int[] above;

  private int[] changes;
  private int count;

  private FaxDecoder(byte[] packed, Form form) {
    this.form = form;
    this.data = Arrays.copyOf(packed, packed.length + Long.BYTES);
    this.end = packed.length * 8L;
    this.black = new byte[Math.multiplyExact(form.bytesInRow(), form.rows())];
    this.above = new int[form.columns() + 8];
    this.changes = new int[form.columns() + 8];
  }

  /**
   * What was unpacked.
   *
   * @param black a bit a pixel, 1 for black, row after row; white where there was no more
   * @param isWhole whether all rows are there, and no code word that means nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // Made once, only read, never compared.
  record Decoded(byte[] black, boolean isWhole) {}

  /** Unpacks a picture. */
  static Decoded decode(byte[] packed, Form form) {
    FaxDecoder decoder = new FaxDecoder(packed, form);
    boolean isWhole = decoder.rows() == form.rows() && !decoder.isDamaged;
    return new Decoded(decoder.black, isWhole);
  }

  /** Unpacks rows and gives how many there are. */
  private int rows() {
    Arrays.fill(above, form.columns());
    int row = 0;
    while (row < form.rows()) {
      RowStart start = begin(row);
      if (start == RowStart.NO_MORE) {
        break;
      }
      long from = at;
      boolean isRight = start == RowStart.BY_THE_ONE_ABOVE ? relative() : runs();
      finish(row++);
      if (!isRight) {
        isDamaged = true;
        at = Math.max(at, from + 1);
        findEndOfRow();
      }
    }
    return row;
  }

  /** How the next row is coded. */
  private enum RowStart {
    BY_RUNS,
    BY_THE_ONE_ABOVE,
    NO_MORE
  }

  /** Passes over the end of the row before, and what says how the next one is coded. */
  private RowStart begin(int row) {
    if (form.isAligned()) {
      at = (at + 7) / 8 * 8;
    }
    boolean byRuns = form.mixing() == 0;
    int ends = 0;
    while (peek(ZEROS_OF_END) == 0) {
      while (at < end && peek(1) == 0) {
        at++;
      }
      at++;
      ends++;
      hasEndsOfRows = true;
      if (at > end || (ends > 1 && row > 0)) {
        return RowStart.NO_MORE; // One end after the other is the end of the picture.
      }
      if (form.mixing() > 0) {
        byRuns = bit();
      }
    }
    if (form.mixing() > 0 && ends == 0) {
      byRuns = bit();
    }
    return at >= end ? RowStart.NO_MORE : byRuns ? RowStart.BY_RUNS : RowStart.BY_THE_ONE_ABOVE;
  }

  /**
   * Goes to the end of a row that is damaged, if rows have one. Where they have none, the next row
   * is tried from here on, since often much of what follows can be read after all.
   */
  private void findEndOfRow() {
    while (hasEndsOfRows && at < end && peek(ZEROS_OF_END) != 0) {
      at++;
    }
  }

  /** Reads a row of runs, white first, and says whether it is as it should be. */
  private boolean runs() {
    count = 0;
    int x = 0;
    boolean white = true;
    while (x < form.columns()) {
      int run = run(white);
      if (run < 0 || !change(x, x + run)) {
        return false;
      }
      x += run;
      white = !white;
    }
    return true;
  }

  /** Reads a row that is coded by the one above it, and says whether it is as it should be. */
  private boolean relative() {
    count = 0;
    int x = -1; // The first pixel itself may be where the colour changes.
    int next = 0;
    boolean white = true;
    while (x < form.columns()) {
      while (above[next] <= x && above[next] < form.columns()) {
        next += 2;
      }
      int bits = peek(LONGEST_MODE);
      int zeros = Integer.numberOfLeadingZeros(bits) - (Integer.SIZE - LONGEST_MODE);
      int to;
      switch (zeros) {
        case 3 -> {
          at += 4;
          x = above[next + 1];
          continue;
        }
        case 2 -> {
          at += 3;
          int start = Math.max(x, 0);
          int first = run(white);
          int second = first < 0 ? -1 : run(!white);
          if (second < 0
              || !change(start, start + first)
              || !change(start + first, start + first + second)) {
            return false;
          }
          x = start + first + second;
          continue;
        }
        case 0 -> {
          at += 1;
          to = above[next];
        }
        case 1, 4, 5 -> {
          int length = zeros == 1 ? 3 : zeros + 2;
          int aside = zeros == 1 ? 1 : zeros - 2;
          boolean right = (bits >> (LONGEST_MODE - length) & 1) == 1;
          at += length;
          to = right ? above[next] + aside : above[next] - aside;
        }
        default -> {
          return false;
        }
      }
      if (!change(Math.max(x, 0), to)) {
        return false;
      }
      x = to;
      white = !white;
      next += next > 0 ? -1 : 1;
    }
    return at <= end;
  }

  /** Notes where the colour changes next, and says whether it can be there. */
  private boolean change(int from, int to) {
    if (to < from || to > form.columns() || count > form.columns() || at > end) {
      return false;
    }
    changes[count++] = to;
    return true;
  }

  /** Paints what the row has of black; it is then the one above. */
  private void finish(int row) {
    if (count % 2 == 1) {
      // Black that begins at the edge, or of which there is no end.
      changes[count] = changes[count - 1];
      count++;
    }
    int start = row * form.bytesInRow();
    for (int i = 0; i + 1 < count; i += 2) {
      blacken(start, changes[i], changes[i + 1]);
    }
    Arrays.fill(changes, count, Math.min(count + 4, changes.length), form.columns());
    int[] spare = above;
    above = changes;
    changes = spare;
  }

  private void blacken(int start, int from, int to) {
    if (from >= to) {
      return;
    }
    int first = start + from / 8;
    int last = start + (to - 1) / 8;
    int fromFirst = 0xFF >> from % 8;
    int toLast = 0xFF << (7 - (to - 1) % 8);
    if (first == last) {
      black[first] |= (byte) (fromFirst & toLast);
    } else {
      black[first] |= (byte) fromFirst;
      Arrays.fill(black, first + 1, last, (byte) 0xFF);
      black[last] |= (byte) toLast;
    }
  }

  /** Reads the length of a run; below 0 if there is none. */
  private int run(boolean white) {
    FaxCodes codes = FaxCodes.of(white);
    int run = 0;
    while (at < end) {
      int bits = peek(FaxCodes.LONGEST);
      int length = codes.length(bits);
      if (length == FaxCodes.NONE || run > form.columns()) {
        return -1;
      }
      at += length;
      int part = codes.run(bits);
      run += part;
      if (!FaxCodes.goesOn(part)) {
        return run;
      }
    }
    return -1;
  }

  private boolean bit() {
    boolean bit = peek(1) == 1;
    at++;
    return bit;
  }

  /** The next bits; zeros after the end. */
  private int peek(int bits) {
    if (at >= end) {
      return 0;
    }
    long eight = (long) EIGHT_BYTES.get(data, (int) (at / 8));
    return (int) (eight << at % 8 >>> (Long.SIZE - bits));
  }
}
