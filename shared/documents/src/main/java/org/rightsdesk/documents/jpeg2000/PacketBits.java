package org.rightsdesk.documents.jpeg2000;

import java.io.EOFException;
import java.io.IOException;

/** The bits of packet headers; after a byte of ones the next has only seven. */
final class PacketBits {
  private final byte[] data;
  private final int end;
  private int at;
  private int current;
  private int left;

  PacketBits(byte[] data, int start, int end) {
    this.data = data;
    this.at = start;
    this.end = end;
  }

  int next() throws IOException {
    if (left == 0) {
      left = current == 0xFF ? 7 : 8;
      current = nextByte();
    }
    left--;
    return current >> left & 1;
  }

  int next(int count) throws IOException {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | next();
    }
    return value;
  }

  /** Ends a header and begins with whole bytes. */
  void align() throws IOException {
    if (current == 0xFF) {
      nextByte();
    }
    current = 0;
    left = 0;
  }

  /** Passes over a marker with its content, if it comes next. */
  void skipMarker(int code, int length) {
    if (at + 1 < end && (data[at] & 0xFF) == 0xFF && (data[at + 1] & 0xFF) == code) {
      at = Math.min(end, at + length);
    }
  }

  boolean isAtEnd() {
    return at >= end;
  }

  int position() {
    return at;
  }

  /** Passes over bytes and gives how many of them there were. */
  int skip(int count) {
    int there = Math.min(count, end - at);
    at += there;
    return there;
  }

  private int nextByte() throws IOException {
    if (at >= end) {
      throw new EOFException("a packet ends early");
    }
    return data[at++] & 0xFF;
  }
}
