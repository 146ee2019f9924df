package org.rightsdesk.documents.jpeg2000;

import java.util.Arrays;

/**
 * Decodes the samples of one block after the other (ISO/IEC 15444-1, annex D).
 *
 * <p>A sample is held in halves, so that one whose last bits are not in the file stands in the
 * middle of what it can be.
 */
final class BlockDecoder {
  private static final int STRIPE = 4;
  private static final int FIRST_SIGN_CONTEXT = 9;
  private static final int FIRST_REFINEMENT_CONTEXT = 14;
  private static final int RUN_CONTEXT = 17;
  private static final int UNIFORM_CONTEXT = 18;
  private static final int CONTEXTS = 19;
  private static final int PLANES_BEFORE_BYPASS = 4;

  private static final int SIGNIFICANT = 1;
  private static final int NEGATIVE = 2;
  private static final int VISITED = 4;
  private static final int REFINED = 8;

  /** Where significant neighbours are counted: diagonal ones, above and below, left and right. */
  private static final int DIAGONAL = 1;

  private static final int VERTICAL = 8;
  private static final int HORIZONTAL = 32;

  private static final int AROUND = 128;

  /** The contexts of a sample by its neighbours, for each way in which they count. */
  private static final byte[] UPRIGHT = new byte[AROUND];

  private static final byte[] TURNED = new byte[AROUND];
  private static final byte[] ASLANT = new byte[AROUND];

  static {
    for (int around = 0; around < AROUND; around++) {
      int diagonal = around & 7;
      int vertical = around >> 3 & 3;
      int horizontal = around >> 5;
      UPRIGHT[around] = along(horizontal, vertical, diagonal);
      TURNED[around] = along(vertical, horizontal, diagonal);
      ASLANT[around] = aslant(horizontal + vertical, diagonal);
    }
  }

  private final MqDecoder coder = new MqDecoder(CONTEXTS);
  private int width;
  private int height;
  private int row;
  private int[] values = {};
  private int[] states = {};
  private int[] neighbours = {};
  private byte[] contexts = {};
  private boolean causal;
  private boolean bypassed;
  private RawBits raw = new RawBits(new byte[0]);

  /** Bits that are stored as they are; after a byte of ones the next has only seven. */
  private static final class RawBits {
    private final byte[] bytes;
    private int at;
    private int current;
    private int left;

    RawBits(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      if (left == 0) {
        left = current == 0xFF ? 7 : 8;
        current = at < bytes.length ? bytes[at++] & 0xFF : 0xFF;
      }
      left--;
      return current >> left & 1;
    }
  }

  private static byte[] contexts(Band.Kind kind) {
    return switch (kind) {
      case COARSE, DOWN -> UPRIGHT;
      case ACROSS -> TURNED;
      case DIAGONAL -> ASLANT;
    };
  }

  private static byte along(int first, int second, int diagonal) {
    if (first == 2) {
      return 8;
    }
    if (first == 1) {
      return (byte) (second > 0 ? 7 : 5 + Math.min(1, diagonal));
    }
    return (byte) (second > 0 ? 2 + second : Math.min(2, diagonal));
  }

  private static byte aslant(int straight, int diagonal) {
    return switch (diagonal) {
      case 0 -> (byte) Math.min(2, straight);
      case 1 -> (byte) (3 + Math.min(2, straight));
      case 2 -> (byte) (6 + Math.min(1, straight));
      default -> 8;
    };
  }

  /**
   * Decodes a block.
   *
   * @param planes how many planes of bits it has
   * @return its samples in halves, row by row, as long as the next block is not decoded
   */
  int[] decode(CodeBlock block, Band.Kind kind, CodingStyle style, int planes) {
    begin(block.span(), kind);
    causal = style.has(CodingStyle.CAUSAL);
    resetContexts();
    int plane = planes - 1;
    int pass = 2;
    for (CodeBlock.Segment segment : block.segments()) {
      bypassed = style.has(CodingStyle.BYPASS) && pass < 2 && plane < planes - PLANES_BEFORE_BYPASS;
      if (bypassed) {
        raw = new RawBits(segment.bytes());
      } else {
        coder.begin(segment.bytes(), 0, segment.bytes().length);
      }
      for (int i = 0; i < segment.passes() && plane >= 0; i++) {
        switch (pass) {
          case 0 -> significance(plane);
          case 1 -> refinement(plane);
          default -> cleanUp(plane, style.has(CodingStyle.SEGMENT_SIGNS));
        }
        if (style.has(CodingStyle.RESET)) {
          resetContexts();
        }
        pass = (pass + 1) % 3;
        if (pass == 0) {
          plane--;
        }
      }
    }
    return values;
  }

  /** Whether a sample of the block just decoded is below nothing. */
  boolean isNegative(int x, int y) {
    return (states[(y + 1) * row + x + 1] & NEGATIVE) != 0;
  }

  private void begin(Span span, Band.Kind kind) {
    width = span.width();
    height = span.height();
    row = width + 2;
    int cells = row * (height + 2);
    if (states.length < cells) {
      states = new int[cells];
      neighbours = new int[cells];
      values = new int[cells];
    }
    Arrays.fill(states, 0, cells, 0);
    Arrays.fill(neighbours, 0, cells, 0);
    Arrays.fill(values, 0, width * height, 0);
    contexts = contexts(kind);
  }

  private void resetContexts() {
    for (int i = 0; i < CONTEXTS; i++) {
      coder.set(i, 0);
    }
    coder.set(0, 4);
    coder.set(RUN_CONTEXT, 3);
    coder.set(UNIFORM_CONTEXT, 46);
  }

  private void significance(int plane) {
    for (int top = 0; top < height; top += STRIPE) {
      int bottom = Math.min(height, top + STRIPE);
      for (int x = 0; x < width; x++) {
        for (int y = top; y < bottom; y++) {
          int cell = (y + 1) * row + x + 1;
          if ((states[cell] & SIGNIFICANT) == 0 && neighbours[cell] != 0) {
            states[cell] |= VISITED;
            int one = bypassed ? raw.next() : coder.decode(contexts[neighbours[cell]]);
            if (one == 1) {
              appear(x, y, plane);
            }
          }
        }
      }
    }
  }

  private void refinement(int plane) {
    for (int top = 0; top < height; top += STRIPE) {
      int bottom = Math.min(height, top + STRIPE);
      for (int x = 0; x < width; x++) {
        for (int y = top; y < bottom; y++) {
          int cell = (y + 1) * row + x + 1;
          if ((states[cell] & (SIGNIFICANT | VISITED)) == SIGNIFICANT) {
            int one = bypassed ? raw.next() : coder.decode(refinementContext(cell));
            values[y * width + x] += one == 1 ? 1 << plane : -(1 << plane);
            states[cell] |= REFINED;
          }
        }
      }
    }
  }

  private int refinementContext(int cell) {
    if ((states[cell] & REFINED) != 0) {
      return FIRST_REFINEMENT_CONTEXT + 2;
    }
    return neighbours[cell] != 0 ? FIRST_REFINEMENT_CONTEXT + 1 : FIRST_REFINEMENT_CONTEXT;
  }

  private void cleanUp(int plane, boolean segmentSigns) {
    for (int top = 0; top < height; top += STRIPE) {
      int bottom = Math.min(height, top + STRIPE);
      for (int x = 0; x < width; x++) {
        int y = top;
        if (isQuiet(x, top, bottom)) {
          if (coder.decode(RUN_CONTEXT) == 0) {
            continue;
          }
          y += coder.decode(UNIFORM_CONTEXT) << 1 | coder.decode(UNIFORM_CONTEXT);
          appear(x, y, plane);
          y++;
        }
        for (; y < bottom; y++) {
          int cell = (y + 1) * row + x + 1;
          boolean open = (states[cell] & (SIGNIFICANT | VISITED)) == 0;
          if (open && coder.decode(contexts[neighbours[cell]]) == 1) {
            appear(x, y, plane);
          }
        }
      }
    }
    for (int i = 0; i < row * (height + 2); i++) {
      states[i] &= ~VISITED;
    }
    if (segmentSigns) {
      for (int i = 0; i < 4; i++) {
        coder.decode(UNIFORM_CONTEXT);
      }
    }
  }

  /** Whether the four samples of a column are to be coded by their run. */
  private boolean isQuiet(int x, int top, int bottom) {
    if (bottom - top < STRIPE) {
      return false;
    }
    for (int y = top; y < bottom; y++) {
      int cell = (y + 1) * row + x + 1;
      if (neighbours[cell] != 0 || (states[cell] & (SIGNIFICANT | VISITED)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Makes a sample significant, with its sign. */
  private void appear(int x, int y, int plane) {
    int cell = (y + 1) * row + x + 1;
    boolean below = !causal || (y + 1) % STRIPE != 0;
    int across = sign(cell - 1) + sign(cell + 1);
    int down = sign(cell - row) + (below ? sign(cell + row) : 0);
    if (bypassed ? raw.next() == 1 : signBit(Integer.signum(across), Integer.signum(down))) {
      states[cell] |= NEGATIVE;
    }
    states[cell] |= SIGNIFICANT;
    values[y * width + x] = 3 << plane;
    neighbours[cell - 1] += HORIZONTAL;
    neighbours[cell + 1] += HORIZONTAL;
    neighbours[cell + row] += VERTICAL;
    neighbours[cell + row - 1] += DIAGONAL;
    neighbours[cell + row + 1] += DIAGONAL;
    if (!causal || y % STRIPE != 0) {
      neighbours[cell - row] += VERTICAL;
      neighbours[cell - row - 1] += DIAGONAL;
      neighbours[cell - row + 1] += DIAGONAL;
    }
  }

  private int sign(int cell) {
    return switch (states[cell] & (SIGNIFICANT | NEGATIVE)) {
      case SIGNIFICANT -> 1;
      case SIGNIFICANT | NEGATIVE -> -1;
      default -> 0;
    };
  }

  private boolean signBit(int across, int down) {
    int sum = 3 * across + down;
    int decision = coder.decode(FIRST_SIGN_CONTEXT + Math.abs(sum));
    return (decision == 1) != (sum < 0);
  }
}
