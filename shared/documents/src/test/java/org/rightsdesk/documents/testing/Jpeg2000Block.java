package org.rightsdesk.documents.testing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A block of samples, coded plane by plane, for {@link Jpeg2000Writer}. */
final class Jpeg2000Block {
  private static final int RESET = 2;
  private static final int CAUSAL = 8;
  private static final int SEGMENT_SIGNS = 32;
  private static final int RUN = 17;
  private static final int UNIFORM = 18;

  private final int[] values;
  private final int width;
  private final int height;
  private final int kind;
  private final int flags;
  private final boolean[] significant;
  private final boolean[] visited;
  private final boolean[] refined;
  private final Coder coder = new Coder();
  private final int planes;
  private final int passes;
  private final byte[] bytes;

  /** Codes a block of a band: 0 for the coarse, 1 and 2 for fine across and down, 3 for both. */
  Jpeg2000Block(int[] values, int width, int height, int kind, int flags) {
    this.values = values;
    this.width = width;
    this.height = height;
    this.kind = kind;
    this.flags = flags;
    this.significant = new boolean[values.length];
    this.visited = new boolean[values.length];
    this.refined = new boolean[values.length];
    int largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    this.planes = 32 - Integer.numberOfLeadingZeros(largest);
    this.passes = planes == 0 ? 0 : 3 * planes - 2;
    for (int plane = planes - 1; plane >= 0; plane--) {
      if (plane < planes - 1) {
        significance(plane);
        refinement(plane);
      }
      cleanUp(plane);
    }
    this.bytes = coder.finish();
  }

  int planes() {
    return planes;
  }

  int passes() {
    return passes;
  }

  byte[] bytes() {
    return bytes;
  }

  private void endPass() {
    if ((flags & RESET) != 0) {
      coder.reset();
    }
  }

  private void significance(int plane) {
    for (int i : scan()) {
      if (!significant[i] && neighbours(i) > 0) {
        visited[i] = true;
        code(i, plane);
      }
    }
    endPass();
  }

  private void refinement(int plane) {
    for (int i : scan()) {
      if (significant[i] && !visited[i]) {
        int context = refined[i] ? 16 : neighbours(i) > 0 ? 15 : 14;
        coder.encode((Math.abs(values[i]) >> plane) & 1, context);
        refined[i] = true;
      }
    }
    endPass();
  }

  private void cleanUp(int plane) {
    int[] scan = scan();
    for (int at = 0; at < scan.length; at++) {
      int i = scan[at];
      int row = i / width;
      if (row % 4 == 0 && row + 4 <= height && isQuiet(i)) {
        int first = 0;
        while (first < 4 && ((Math.abs(values[i + first * width]) >> plane) & 1) == 0) {
          first++;
        }
        coder.encode(first < 4 ? 1 : 0, RUN);
        if (first == 4) {
          at += 3;
          continue;
        }
        coder.encode(first >> 1, UNIFORM);
        coder.encode(first & 1, UNIFORM);
        at += first;
        sign(scan[at]);
      } else if (!significant[i] && !visited[i]) {
        code(i, plane);
      }
    }
    Arrays.fill(visited, false);
    if ((flags & SEGMENT_SIGNS) != 0) {
      for (int bit : new int[] {1, 0, 1, 0}) {
        coder.encode(bit, UNIFORM);
      }
    }
    endPass();
  }

  /** The places in the order of coding: four rows at a time, column by column. */
  private int[] scan() {
    int[] scan = new int[values.length];
    int at = 0;
    for (int top = 0; top < height; top += 4) {
      for (int x = 0; x < width; x++) {
        for (int y = top; y < Math.min(height, top + 4); y++) {
          scan[at++] = y * width + x;
        }
      }
    }
    return scan;
  }

  private boolean isQuiet(int first) {
    for (int i = first; i < first + 4 * width; i += width) {
      if (significant[i] || visited[i] || neighbours(i) > 0) {
        return false;
      }
    }
    return true;
  }

  private void code(int i, int plane) {
    int one = (Math.abs(values[i]) >> plane) & 1;
    coder.encode(one, context(i));
    if (one == 1) {
      sign(i);
    }
  }

  private void sign(int i) {
    int across = Integer.signum(signAt(i, -1, 0) + signAt(i, 1, 0));
    int down = Integer.signum(signAt(i, 0, -1) + signAt(i, 0, 1));
    int sum = 3 * across + down;
    boolean negative = values[i] < 0;
    coder.encode(negative == (sum < 0) ? 0 : 1, 9 + Math.abs(sum));
    significant[i] = true;
  }

  private int signAt(int i, int across, int down) {
    if (at(i, across, down) == 0) {
      return 0;
    }
    return Integer.signum(values[i + down * width + across]);
  }

  private int at(int i, int across, int down) {
    int x = i % width + across;
    int y = i / width + down;
    boolean beyond =
        x < 0
            || x >= width
            || y < 0
            || y >= height
            || ((flags & CAUSAL) != 0 && down == 1 && y % 4 == 0);
    return !beyond && significant[y * width + x] ? 1 : 0;
  }

  private int neighbours(int i) {
    return straight(i, 1, 0) + straight(i, 0, 1) + aslant(i);
  }

  private int straight(int i, int across, int down) {
    return at(i, across, down) + at(i, -across, -down);
  }

  private int aslant(int i) {
    return at(i, -1, -1) + at(i, 1, -1) + at(i, -1, 1) + at(i, 1, 1);
  }

  /** ISO/IEC 15444-1, table D.1. */
  private int context(int i) {
    int first = kind == 1 ? straight(i, 0, 1) : straight(i, 1, 0);
    int second = kind == 1 ? straight(i, 1, 0) : straight(i, 0, 1);
    int aslant = aslant(i);
    if (kind == 3) {
      return switch (aslant) {
        case 0 -> Math.min(2, first + second);
        case 1 -> 3 + Math.min(2, first + second);
        case 2 -> 6 + Math.min(1, first + second);
        default -> 8;
      };
    }
    return switch (first) {
      case 0 -> second > 0 ? 2 + second : Math.min(2, aslant);
      case 1 -> second > 0 ? 7 : 5 + Math.min(1, aslant);
      default -> 8;
    };
  }

  /** The arithmetic coder of annex C. */
  private static final class Coder {
    private static final int[] PROBABILITY = {
      0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001,
      0x2401, 0x1C01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801,
      0x2401, 0x2201, 0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1,
      0x0521, 0x0441, 0x02A1, 0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009,
      0x0005, 0x0001, 0x5601
    };
    private static final int[] LIKELY = {
      1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
      26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46
    };
    private static final int[] UNLIKELY = {
      1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] states = new int[19];
    private final int[] likely = new int[19];
    private int interval = 0x8000;
    private long code;
    private int room = 12;
    private int last = -1;

    Coder() {
      reset();
    }

    void reset() {
      Arrays.fill(states, 0);
      Arrays.fill(likely, 0);
      states[0] = 4;
      states[RUN] = 3;
      states[UNIFORM] = 46;
    }

    void encode(int bit, int context) {
      int state = states[context];
      int probability = PROBABILITY[state];
      interval -= probability;
      boolean expected = bit == likely[context];
      if (expected == (interval >= probability)) {
        code += probability;
      } else {
        interval = probability;
      }
      if (expected && interval >= 0x8000) {
        return;
      }
      if (!expected && (state == 0 || state == 6 || state == 14)) {
        likely[context] = bit;
      }
      states[context] = expected ? LIKELY[state] : UNLIKELY[state];
      while (interval < 0x8000) {
        interval <<= 1;
        code <<= 1;
        if (--room == 0) {
          nextByte();
        }
      }
    }

    private void nextByte() {
      if (last != 0xFF && code >= 0x8000000) {
        last++;
        code -= 0x8000000;
      }
      if (last >= 0) {
        out.write(last);
      }
      int bits = last == 0xFF ? 7 : 8;
      last = (int) (code >> (27 - bits));
      code &= (1L << (27 - bits)) - 1;
      room = bits;
    }

    byte[] finish() {
      long most = code + interval;
      code |= 0xFFFF;
      if (code >= most) {
        code -= 0x8000;
      }
      code <<= room;
      nextByte();
      code <<= room;
      nextByte();
      if (last != 0xFF) {
        out.write(last);
      }
      return out.toByteArray();
    }
  }
}
