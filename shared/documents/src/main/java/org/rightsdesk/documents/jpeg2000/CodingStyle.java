package org.rightsdesk.documents.jpeg2000;

import java.util.List;

/**
 * How the samples of a component are coded.
 *
 * @param levels how many times the picture was halved
 * @param blockWidth the width of a block, as a power of two
 * @param blockHeight its height, as a power of two
 * @param flags the variants of the coding of blocks
 * @param reversible whether samples come back as they were
 * @param precincts for each resolution the width and height of its precincts, as powers of two
 */
record CodingStyle(
    int levels,
    int blockWidth,
    int blockHeight,
    int flags,
    boolean reversible,
    List<Precincts> precincts) {
  static final int BYPASS = 1;
  static final int RESET = 2;
  static final int TERMINATE = 4;
  static final int CAUSAL = 8;
  static final int SEGMENT_SIGNS = 32;

  /** The size of precincts, as powers of two. */
  record Precincts(int width, int height) {}

  boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
