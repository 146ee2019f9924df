package org.rightsdesk.documents.jpeg2000;

/** A rectangle of whole numbers; the right and the lower edge lie outside. */
record Span(int left, int top, int right, int bottom) {
  int width() {
    return Math.max(0, right - left);
  }

  int height() {
    return Math.max(0, bottom - top);
  }

  boolean isEmpty() {
    return right <= left || bottom <= top;
  }

  Span within(Span other) {
    return new Span(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  /** The part of a grid of which only every so many lines are kept. */
  Span sampled(int across, int down) {
    return new Span(
        Arithmetic.ceilingOf(left, across),
        Arithmetic.ceilingOf(top, down),
        Arithmetic.ceilingOf(right, across),
        Arithmetic.ceilingOf(bottom, down));
  }

  /** The same at a lower resolution, halved a number of times. */
  Span halved(int times) {
    return new Span(
        Arithmetic.ceiling(left, times),
        Arithmetic.ceiling(top, times),
        Arithmetic.ceiling(right, times),
        Arithmetic.ceiling(bottom, times));
  }

  Span shifted(int across, int down) {
    return new Span(left - across, top - down, right - across, bottom - down);
  }
}
