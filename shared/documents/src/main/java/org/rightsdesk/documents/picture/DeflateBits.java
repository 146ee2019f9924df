package org.rightsdesk.documents.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a deflated stream as they grow, filled from their lowest bit. */
final class DeflateBits {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** How many codes of bytes fit beside less than a byte that waits. */
  private static final int AT_ONCE = 4;

  private byte[] bytes;
  private int count;

  /** Less than a byte between two calls. */
  private long waiting;

  private int waitingBits;

  DeflateBits(int room) {
    this.bytes = new byte[room];
  }

  /**
   * The code of each byte, and in the upper half how long it is.
   *
   * @param packed one for each byte
   */
  @SuppressWarnings("ArrayRecordComponent") // Made once, only read, never compared.
  record Codes(int[] packed) {}

  /** Codes of at most fourteen bits, the first for the first bytes. */
  static Codes codes(int[] codes, int[] lengths) {
    int[] packed = new int[1 << Byte.SIZE];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = lengths[i] << Short.SIZE | codes[i];
    }
    return new Codes(packed);
  }

  /** Adds at most thirty-two bits. */
  void add(int value, int length) {
    makeRoom(Long.BYTES);
    waiting |= (value & 0xFFFFFFFFL) << waitingBits;
    waitingBits += length;
    EIGHT_BYTES.set(bytes, count, waiting);
    count += waitingBits >>> 3;
    waiting >>>= waitingBits & ~7;
    waitingBits &= 7;
  }

  /** Adds the codes of some bytes, four at a time. */
  void add(byte[] source, int from, int to, Codes codes) {
    makeRoom((to - from) * Short.BYTES + Long.BYTES);
    int[] packed = codes.packed();
    int i = from;
    for (; i + AT_ONCE <= to; i += AT_ONCE) {
      long some = waiting;
      int length = waitingBits;
      for (int j = i; j < i + AT_ONCE; j++) {
        int code = packed[source[j] & 0xFF];
        some |= (long) (code & 0xFFFF) << length;
        length += code >>> Short.SIZE;
      }
      EIGHT_BYTES.set(bytes, count, some);
      count += length >>> 3;
      waiting = some >>> (length & ~7);
      waitingBits = length & 7;
    }
    for (; i < to; i++) {
      int code = packed[source[i] & 0xFF];
      add(code & 0xFFFF, code >>> Short.SIZE);
    }
  }

  /** Fills the last byte with zeros, and adds whole bytes after it. */
  byte[] finish(byte... last) {
    add(0, -waitingBits & 7);
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
