package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree of least values, from which the values of blocks are read bit by bit. */
final class TagTree {
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final List<Level> levels = new ArrayList<>();

  TagTree(int width, int height) {
    int across = width;
    int down = height;
    levels.add(new Level(across, down));
    while (across > 1 || down > 1) {
      across = (across + 1) / 2;
      down = (down + 1) / 2;
      levels.add(new Level(across, down));
    }
  }

  /** One level, from the leaves to the root. */
  private static final class Level {
    private final int width;
    private final int[] values;
    private final int[] least;

    Level(int width, int height) {
      this.width = width;
      this.values = new int[width * height];
      this.least = new int[width * height];
      Arrays.fill(values, UNKNOWN);
    }
  }

  /** Reads on until it is known whether a leaf's value is below a number. */
  boolean isBelow(int number, int x, int y, PacketBits bits) throws IOException {
    int least = 0;
    boolean below = false;
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      int node = (y >> i) * level.width + (x >> i);
      least = Math.max(least, level.least[node]);
      while (least < number && least < level.values[node]) {
        if (bits.next() == 1) {
          level.values[node] = least;
        } else {
          least++;
        }
      }
      level.least[node] = least;
      below = level.values[node] < number;
    }
    return below;
  }
}
