package org.rightsdesk.documents.picture;

import java.util.Arrays;

/** The bytes of a JPEG file as they grow, whole or bit by bit. */
final class JpegBits {
  private byte[] bytes;
  private int count;
  private long waiting;
  private int waitingBits;

  JpegBits(int room) {
    this.bytes = new byte[room];
  }

  /** Adds at most thirty-one bits. */
  void add(int value, int length) {
    waiting = (waiting << length) | value;
    waitingBits += length;
    while (waitingBits >= 8) {
      waitingBits -= 8;
      coded((int) (waiting >> waitingBits) & 0xFF);
    }
  }

  /** Fills the last byte with ones. */
  void fill() {
    if (waitingBits > 0) {
      add((1 << (8 - waitingBits)) - 1, 8 - waitingBits);
    }
    waiting = 0;
  }

  void addByte(int value) {
    if (count == bytes.length) {
      bytes = Arrays.copyOf(bytes, count * 2);
    }
    bytes[count++] = (byte) value;
  }

  void addBytes(byte[] values) {
    for (byte value : values) {
      addByte(value);
    }
  }

  void addShort(int value) {
    addByte(value >> 8);
    addByte(value);
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, count);
  }

  /** A byte of ones would be taken for a marker, but for a byte of zeros after it. */
  private void coded(int value) {
    addByte(value);
    if (value == 0xFF) {
      addByte(0);
    }
  }
}
