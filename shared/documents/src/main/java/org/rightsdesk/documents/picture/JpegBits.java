package org.rightsdesk.documents.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a JPEG file as they grow, whole or bit by bit. */
final class JpegBits {
  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes;
  private int count;
  private long waiting;
  private int waitingBits;

  JpegBits(int room) {
    this.bytes = new byte[room];
  }

  /** Adds at most thirty-one bits, which are written once there are four bytes. */
  void add(int value, int length) {
    waiting = (waiting << length) | value;
    waitingBits += length;
    if (waitingBits >= Integer.SIZE) {
      waitingBits -= Integer.SIZE;
      coded((int) (waiting >> waitingBits));
    }
  }

  /** Fills the last byte with ones. */
  void fill() {
    int missing = -waitingBits & 7;
    add((1 << missing) - 1, missing);
    while (waitingBits > 0) {
      waitingBits -= 8;
      coded((byte) (waiting >> waitingBits));
    }
  }

  void addByte(int value) {
    makeRoom(1);
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

  private void coded(int four) {
    if (hasByteOfOnes(four)) {
      for (int shift = Integer.SIZE - 8; shift >= 0; shift -= 8) {
        coded((byte) (four >> shift));
      }
      return;
    }
    makeRoom(Integer.BYTES);
    FOUR_BYTES.set(bytes, count, four);
    count += Integer.BYTES;
  }

  /** Whether the upper bit of any byte falls away when one is added to it. */
  private static boolean hasByteOfOnes(int four) {
    return (four & (~four - 0x0101_0101) & 0x8080_8080) != 0;
  }

  /** A byte of ones would be taken for a marker, but for a byte of zeros after it. */
  private void coded(byte value) {
    addByte(value);
    if (value == (byte) 0xFF) {
      addByte(0);
    }
  }

  private void makeRoom(int more) {
    if (count + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(count + more, count * 2));
    }
  }
}
