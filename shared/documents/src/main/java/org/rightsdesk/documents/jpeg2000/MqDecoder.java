package org.rightsdesk.documents.jpeg2000;

/** The arithmetic decoder of ISO/IEC 15444-1, annex C. */
final class MqDecoder {
  /** For each state: the probability, the next after the likely, the next after the other. */
  private static final int[] PROBABILITY = {
    0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401,
    0x1C01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201,
    0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1,
    0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601
  };

  private static final byte[] LIKELY = {
    1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
    27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46
  };

  private static final byte[] UNLIKELY = {
    1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22,
    23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46
  };

  private final byte[] state;
  private final byte[] likely;
  private byte[] data = {};
  private int at;
  private int end;
  private int code;
  private int interval;
  private int bits;

  MqDecoder(int contexts) {
    this.state = new byte[contexts];
    this.likely = new byte[contexts];
  }

  /** Puts a context into a state, in which zero is likely. */
  void set(int context, int initial) {
    state[context] = (byte) initial;
    likely[context] = 0;
  }

  /** Begins to read bytes; the contexts stay as they are. */
  void begin(byte[] bytes, int start, int length) {
    data = bytes;
    at = start;
    end = start + length;
    code = byteAt(at) << 16;
    nextByte();
    code <<= 7;
    bits -= 7;
    interval = 0x8000;
  }

  int decode(int context) {
    int index = state[context];
    int probability = PROBABILITY[index];
    interval -= probability;
    if (code >>> 16 < probability) {
      boolean exchanged = interval < probability;
      interval = probability;
      return settled(context, index, !exchanged);
    }
    code -= probability << 16;
    if ((interval & 0x8000) != 0) {
      return likely[context];
    }
    return settled(context, index, interval < probability);
  }

  private int settled(int context, int index, boolean unlikely) {
    int decision = likely[context];
    if (unlikely) {
      decision = 1 - decision;
      if (index == 0 || index == 6 || index == 14) {
        likely[context] = (byte) decision;
      }
      state[context] = UNLIKELY[index];
    } else {
      state[context] = LIKELY[index];
    }
    do {
      if (bits == 0) {
        nextByte();
      }
      interval <<= 1;
      code <<= 1;
      bits--;
    } while ((interval & 0x8000) == 0);
    return decision;
  }

  private void nextByte() {
    if (byteAt(at) != 0xFF) {
      at++;
      code += byteAt(at) << 8;
      bits = 8;
    } else if (byteAt(at + 1) > 0x8F) {
      code += 0xFF00;
      bits = 8;
    } else {
      at++;
      code += byteAt(at) << 9;
      bits = 7;
    }
  }

  /** Beyond the end there are ones. */
  private int byteAt(int position) {
    return position < end ? data[position] & 0xFF : 0xFF;
  }
}
