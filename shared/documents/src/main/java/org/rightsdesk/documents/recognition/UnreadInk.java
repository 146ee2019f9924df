package org.rightsdesk.documents.recognition;

import java.util.Arrays;
import java.util.List;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

/**
 * Finds what may be writing in a picture.
 *
 * <p>It counts where light changes as sharply as at the edge of a letter, so that dark paper and
 * the grain of a scan count for nothing.
 */
final class UnreadInk {
  /** How far apart pixels are compared: a blurred edge is about so wide. */
  private static final int APART = 2;

  private static final int EDGE = 40;

  /** The edges of three or four letters. */
  private static final int LEAST_EDGES = 300;

  /** Stands for what is known already. */
  private static final int KNOWN = -1;

  private UnreadInk() {}

  /** Whether there is any outside these areas. */
  static boolean isIn(PagePicture picture, List<PixelArea> known) {
    int edges = 0;
    int[] light = new int[picture.width()];
    for (int y = 0; y < picture.height(); y++) {
      picture.lightness(0, y, light);
      for (PixelArea area : known) {
        if (area.top() <= y && y < area.bottom()) {
          Arrays.fill(light, area.left(), area.right(), KNOWN);
        }
      }
      edges += edges(light);
      if (edges >= LEAST_EDGES) {
        return true;
      }
    }
    return false;
  }

  private static int edges(int[] light) {
    int edges = 0;
    for (int x = APART; x < light.length; x++) {
      int one = light[x - APART];
      int other = light[x];
      if (one != KNOWN && other != KNOWN && Math.abs(one - other) >= EDGE) {
        edges++;
      }
    }
    return edges;
  }
}
