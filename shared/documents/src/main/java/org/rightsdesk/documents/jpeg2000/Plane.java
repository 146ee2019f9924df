package org.rightsdesk.documents.jpeg2000;

import java.util.Arrays;

/** The samples of one component of the whole picture, in eight bits at most. */
final class Plane {
  private static final int MOST_DEPTH = 8;

  private final Component component;
  private final Span span;
  private final byte[] samples;

  /** A plane in the middle of its range, which is what tiles without content show. */
  Plane(Component component, Span span) {
    this.component = component;
    this.span = span;
    this.samples = new byte[Math.multiplyExact(span.width(), span.height())];
    Arrays.fill(samples, (byte) (1 << (depth() - 1)));
  }

  /** The bits of a sample as it is kept. */
  int depth() {
    return Math.min(MOST_DEPTH, component.depth());
  }

  /** Takes in the samples of a tile, which are counted from the middle of their range. */
  void take(float[] tile, Span place) {
    int middle = 1 << (component.depth() - 1);
    int most = (1 << component.depth()) - 1;
    int dropped = component.depth() - depth();
    for (int y = 0; y < place.height(); y++) {
      int to = (place.top() + y - span.top()) * span.width() + place.left() - span.left();
      for (int x = 0; x < place.width(); x++) {
        int value = Math.clamp(Math.round(tile[y * place.width() + x]) + (long) middle, 0, most);
        samples[to + x] = (byte) (value >> dropped);
      }
    }
  }

  /** The sample at a place of the picture's own grid, at the same resolution. */
  int at(int x, int y) {
    int column = Math.clamp(x / component.across() - span.left(), 0, span.width() - 1);
    int row = Math.clamp(y / component.down() - span.top(), 0, span.height() - 1);
    return samples[row * span.width() + column] & 0xFF;
  }
}
