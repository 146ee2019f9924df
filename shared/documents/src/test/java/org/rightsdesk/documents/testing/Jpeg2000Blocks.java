package org.rightsdesk.documents.testing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The blocks of one band, all in one packet, for {@link Jpeg2000Writer}. */
final class Jpeg2000Blocks {
  private final int planes;
  private final List<List<Jpeg2000Block>> rows = new ArrayList<>();

  Jpeg2000Blocks(int planes) {
    this.planes = planes;
  }

  void row() {
    rows.add(new ArrayList<>());
  }

  void add(Jpeg2000Block block) {
    rows.getLast().add(block);
  }

  /** Bits, of which a byte after one of ones takes seven. */
  static final class HeaderBits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int current;
    private int room = 8;

    void add(int value, int count) {
      for (int i = count - 1; i >= 0; i--) {
        current = (current << 1) | ((value >> i) & 1);
        if (--room == 0) {
          end();
        }
      }
    }

    private void end() {
      out.write(current);
      room = current == 0xFF ? 7 : 8;
      current = 0;
    }

    byte[] finish() {
      while (room != 8) {
        add(0, 1);
      }
      return out.toByteArray();
    }
  }

  void writeHeader(HeaderBits bits) {
    if (rows.isEmpty()) {
      return;
    }
    int[][] absent = new int[rows.size()][rows.getFirst().size()];
    int[][] empty = new int[rows.size()][rows.getFirst().size()];
    for (int y = 0; y < absent.length; y++) {
      for (int x = 0; x < absent[y].length; x++) {
        Jpeg2000Block block = rows.get(y).get(x);
        absent[y][x] = block.passes() == 0 ? 1 : 0;
        empty[y][x] = planes - block.planes();
      }
    }
    Tree inclusion = new Tree(absent);
    Tree emptyPlanes = new Tree(empty);
    for (int y = 0; y < absent.length; y++) {
      for (int x = 0; x < absent[y].length; x++) {
        inclusion.write(bits, x, y, 1);
        if (absent[y][x] == 0) {
          emptyPlanes.write(bits, x, y, empty[y][x] + 1);
          write(bits, rows.get(y).get(x));
        }
      }
    }
  }

  private static void write(HeaderBits bits, Jpeg2000Block block) {
    int passes = block.passes();
    if (passes == 1) {
      bits.add(0, 1);
    } else if (passes == 2) {
      bits.add(2, 2);
    } else if (passes < 6) {
      bits.add(3, 2);
      bits.add(passes - 3, 2);
    } else if (passes < 37) {
      bits.add(15, 4);
      bits.add(passes - 6, 5);
    } else {
      bits.add(511, 9);
      bits.add(passes - 37, 7);
    }
    int lengthBits = 3 + 31 - Integer.numberOfLeadingZeros(passes);
    for (; block.bytes().length >> lengthBits > 0; lengthBits++) {
      bits.add(1, 1);
    }
    bits.add(0, 1);
    bits.add(block.bytes().length, lengthBits);
  }

  void writeContent(ByteArrayOutputStream out) {
    for (List<Jpeg2000Block> row : rows) {
      for (Jpeg2000Block block : row) {
        if (block.passes() > 0) {
          out.writeBytes(block.bytes());
        }
      }
    }
  }

  /** A tree of least values. */
  private static final class Tree {
    private final List<int[][]> levels = new ArrayList<>();
    private final List<int[][]> told = new ArrayList<>();
    private final List<boolean[][]> known = new ArrayList<>();

    Tree(int[][] leaves) {
      add(leaves);
      while (levels.getLast().length > 1 || levels.getLast()[0].length > 1) {
        int[][] below = levels.getLast();
        int[][] above = new int[(below.length + 1) / 2][(below[0].length + 1) / 2];
        for (int y = 0; y < above.length; y++) {
          for (int x = 0; x < above[y].length; x++) {
            above[y][x] = Integer.MAX_VALUE;
          }
        }
        for (int y = 0; y < below.length; y++) {
          for (int x = 0; x < below[y].length; x++) {
            above[y / 2][x / 2] = Math.min(above[y / 2][x / 2], below[y][x]);
          }
        }
        add(above);
      }
    }

    private void add(int[][] level) {
      levels.add(level);
      told.add(new int[level.length][level[0].length]);
      known.add(new boolean[level.length][level[0].length]);
    }

    /** Tells whether a leaf is below a number, as far as that is not told yet. */
    void write(HeaderBits bits, int x, int y, int number) {
      int least = 0;
      for (int i = levels.size() - 1; i >= 0; i--) {
        int value = levels.get(i)[y >> i][x >> i];
        least = Math.max(least, told.get(i)[y >> i][x >> i]);
        while (least < number && !known.get(i)[y >> i][x >> i]) {
          if (least == value) {
            bits.add(1, 1);
            known.get(i)[y >> i][x >> i] = true;
          } else {
            bits.add(0, 1);
            least++;
          }
        }
        told.get(i)[y >> i][x >> i] = least;
      }
    }
  }
}
