package org.rightsdesk.documents.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a deflated stream as they grow, filled from their lowest bit. */
final class DeflateBits {
  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int count;
  private long waiting;
  private int waitingBits;

  DeflateBits(int room) {
    this.bytes = new byte[room];
  }

  /** Adds at most thirty-two bits. */
  void add(int value, int length) {
    waiting |= (value & 0xFFFFFFFFL) << waitingBits;
    waitingBits += length;
    if (waitingBits >= Integer.SIZE) {
      makeRoom(Integer.BYTES);
      FOUR_BYTES.set(bytes, count, (int) waiting);
      count += Integer.BYTES;
      waiting >>>= Integer.SIZE;
      waitingBits -= Integer.SIZE;
    }
  }

  /** Fills the last byte with zeros, and adds whole bytes after it. */
  byte[] finish(byte... last) {
    for (; waitingBits > 0; waitingBits -= 8) {
      makeRoom(1);
      bytes[count++] = (byte) waiting;
      waiting >>>= 8;
    }
    makeRoom(last.length);
    System.arraycopy(last, 0, bytes, count, last.length);
    return Arrays.copyOf(bytes, count + last.length);
  }

  private void makeRoom(int more) {
    if (count + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(count + more, count * 2));
    }
  }
}
