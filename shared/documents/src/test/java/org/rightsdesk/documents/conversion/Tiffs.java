package org.rightsdesk.documents.conversion;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Makes TIFF files byte by byte: one page of greys that are not packed. */
final class Tiffs {
  private static final int ENTRIES = 11;

  /** Where the place of the next directory stands. */
  static final int NEXT = 10 + ENTRIES * 12;

  private static final int FRACTION = NEXT + 4;

  /** Where the pixels begin, all of them black. */
  static final int PIXELS = FRACTION + 8;

  private Tiffs() {}

  /** A page of these many pixels, of which no more than a few thousand are written. */
  static byte[] plain(int width, int height, Optional<Integer> orientation, int resolution) {
    int pixels = (int) Math.min(4_096L, (long) width * height);
    ByteBuffer file = ByteBuffer.allocate(PIXELS + pixels);
    file.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    file.putShort((short) ENTRIES);
    entry(file, 256, 4, width);
    entry(file, 257, 4, height);
    entry(file, 258, 3, 8 << 16);
    entry(file, 259, 3, 1 << 16);
    entry(file, 262, 3, 1 << 16);
    entry(file, 273, 4, PIXELS);
    entry(file, 274, 3, orientation.orElse(1) << 16);
    entry(file, 277, 3, 1 << 16);
    entry(file, 279, 4, pixels);
    entry(file, 282, 5, FRACTION);
    entry(file, 283, 5, FRACTION);
    return file.putInt(0).putInt(resolution).putInt(1).array();
  }

  private static void entry(ByteBuffer file, int tag, int type, int value) {
    file.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
  }
}
