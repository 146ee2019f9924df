package org.rightsdesk.documents.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera held the picture: a number from 1, upright, to 8. */
final class Orientation {
  private static final int TAG = 0x0112;

  private Orientation() {}

  /** Reads it from an Exif segment, or gives what was known before if there is none. */
  static int of(byte[] file, int from, int to, int before) {
    boolean exif =
        to - from > 20
            && file[from] == 'E'
            && file[from + 1] == 'x'
            && file[from + 2] == 'i'
            && file[from + 3] == 'f';
    if (!exif) {
      return before;
    }
    ByteBuffer bytes = ByteBuffer.wrap(file, from + 6, to - from - 6).slice();
    bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long start = Integer.toUnsignedLong(bytes.getInt(4));
    if (start > bytes.capacity() - 2) {
      return before;
    }
    int at = (int) start;
    int entries = Short.toUnsignedInt(bytes.getShort(at));
    for (int i = 0; i < entries && at + 2 + (i + 1) * 12 <= bytes.capacity(); i++) {
      int entry = at + 2 + i * 12;
      if (Short.toUnsignedInt(bytes.getShort(entry)) == TAG) {
        int value = Short.toUnsignedInt(bytes.getShort(entry + 8));
        return value >= 1 && value <= 8 ? value : before;
      }
    }
    return before;
  }

  static boolean isSideways(int orientation) {
    return orientation >= 5;
  }

  /** The transform that sets a stored picture upright, its top left corner at the origin. */
  static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
