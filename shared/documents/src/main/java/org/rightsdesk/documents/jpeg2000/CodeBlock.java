package org.rightsdesk.documents.jpeg2000;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A block of a band's samples, and what the packets hold of it. */
final class CodeBlock {
  private static final int FIRST_LENGTH_BITS = 3;
  private static final int PASSES_BEFORE_BYPASS = 10;

  private final Span span;
  private final List<Segment> segments = new ArrayList<>();
  private boolean included;
  private int emptyPlanes;
  private int lengthBits = FIRST_LENGTH_BITS;

  /** A block at a place in its band. */
  CodeBlock(Span span) {
    this.span = span;
  }

  /** Passes that one run of the decoder reads. */
  static final class Segment {
    private final int mostPasses;
    private int expected;
    private int passes;
    private byte[] bytes = {};

    Segment(int mostPasses) {
      this.mostPasses = mostPasses;
    }

    int passes() {
      return passes;
    }

    byte[] bytes() {
      return bytes;
    }

    int room() {
      return mostPasses - expected;
    }

    /** Counts passes that the header of a packet announces. */
    void expect(int more) {
      expected += more;
    }

    void add(int more, byte[] data, int from, int length) {
      passes += more;
      byte[] joined = Arrays.copyOf(bytes, bytes.length + length);
      System.arraycopy(data, from, joined, bytes.length, length);
      bytes = joined;
    }
  }

  Span span() {
    return span;
  }

  List<Segment> segments() {
    return segments;
  }

  boolean isIncluded() {
    return included;
  }

  void include(int planes) {
    included = true;
    emptyPlanes = planes;
  }

  /** How many of the band's planes of bits are empty in it. */
  int emptyPlanes() {
    return emptyPlanes;
  }

  int lengthBits() {
    return lengthBits;
  }

  void addLengthBits(int more) {
    lengthBits += more;
  }

  /** The segment that the next passes belong to. */
  Segment open(CodingStyle style) {
    if (segments.isEmpty() || segments.getLast().room() == 0) {
      segments.add(new Segment(mostPasses(style)));
    }
    return segments.getLast();
  }

  private int mostPasses(CodingStyle style) {
    if (style.has(CodingStyle.TERMINATE)) {
      return 1;
    }
    if (!style.has(CodingStyle.BYPASS)) {
      return Integer.MAX_VALUE;
    }
    if (segments.isEmpty()) {
      return PASSES_BEFORE_BYPASS;
    }
    return segments.getLast().mostPasses == 2 ? 1 : 2;
  }
}
