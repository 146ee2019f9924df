package org.rightsdesk.documents.verification;

/** Bytes that are read by their places. */
interface Bytes {
  /** How many there are. */
  int length();

  byte get(int at);

  /** Reads as many as there is room for, from a place on. */
  void get(int at, byte[] target);

  /** Bytes that are in memory. */
  static Bytes of(byte[] bytes) {
    return new Bytes() {
      @Override
      public int length() {
        return bytes.length;
      }

      @Override
      public byte get(int at) {
        return bytes[at];
      }

      @Override
      public void get(int at, byte[] target) {
        System.arraycopy(bytes, at, target, 0, target.length);
      }
    };
  }
}
