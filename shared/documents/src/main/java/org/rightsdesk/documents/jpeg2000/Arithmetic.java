package org.rightsdesk.documents.jpeg2000;

/** Divisions by powers of two, as the standard rounds them. */
final class Arithmetic {
  private Arithmetic() {}

  static int ceiling(int value, int bits) {
    return (int) (((long) value + (1L << bits) - 1) >> bits);
  }

  static int ceilingOf(int value, int divisor) {
    return (int) (((long) value + divisor - 1) / divisor);
  }
}
