package org.rightsdesk.documents.jpeg2000;

/**
 * One band of a resolution.
 *
 * @param kind which neighbours count in its coding
 * @param span its place in its own samples
 * @param across 1 if it holds the fine detail from left to right, otherwise 0
 * @param down 1 if it holds the fine detail from top to bottom, otherwise 0
 * @param planes the most planes of bits that its samples have
 * @param step what a sample is multiplied by
 */
record Band(Kind kind, Span span, int across, int down, int planes, float step) {
  /** The kinds of bands. */
  enum Kind {
    COARSE,
    ACROSS,
    DOWN,
    DIAGONAL
  }
}
