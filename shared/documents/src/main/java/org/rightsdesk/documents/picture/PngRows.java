package org.rightsdesk.documents.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.rightsdesk.documents.canonical.PictureKind;

/**
 * The rows of a PNG file: text packed two pixels a byte and unfiltered, photographs as differences
 * from their left neighbour.
 */
final class PngRows {
  private static final int LEFT = 1;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Of each two bytes, the upper half of the first and the lower half of the second. */
  private static final long HIGH_OF_EVEN = 0x00F000F000F000F0L;

  private static final long LOW_OF_ODD = 0x000F000F000F000FL;

  private final PagePicture picture;
  private final byte[] row;

  PngRows(PagePicture picture) {
    this.picture = picture;
    this.row = new byte[1 + bytesInRow(picture.width(), picture.kind())];
  }

  static int bytesInRow(int width, PictureKind kind) {
    return kind == PictureKind.TEXT ? (width + 1) / 2 : width * PagePicture.channels(kind);
  }

  /** The filter byte and the row of a photograph; overwritten by the next call. */
  byte[] filtered(int y) {
    row[0] = LEFT;
    int channels = picture.channels();
    int length = picture.width() * channels;
    int from = y * length;
    byte[] samples = picture.samples();
    for (int i = 0; i < length; i++) {
      int left = i < channels ? 0 : samples[from + i - channels];
      row[1 + i] = (byte) (samples[from + i] - left);
    }
    return row;
  }

  /**
   * Packs all rows of a text picture.
   *
   * @param lead how many bytes of 0 stand before each row
   */
  static byte[] packed(PagePicture picture, int lead) {
    int width = picture.width();
    int row = lead + bytesInRow(width, PictureKind.TEXT);
    byte[] packed = new byte[Math.multiplyExact(row, picture.height())];
    byte[] samples = picture.samples();
    for (int y = 0; y < picture.height(); y++) {
      int from = y * width;
      if (y > 0 && Arrays.equals(samples, from, from + width, samples, from - width, from)) {
        System.arraycopy(packed, (y - 1) * row, packed, y * row, row);
      } else {
        pack(samples, from, width, packed, y * row + lead);
      }
    }
    return packed;
  }

  /** Packs 8-bit greys, multiples of 17, two to a byte; most of them eight at a time. */
  private static void pack(byte[] samples, int from, int width, byte[] target, int at) {
    int out = at;
    int x = 0;
    for (; x + Long.BYTES <= width; x += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(samples, from + x);
      long apart = (eight & HIGH_OF_EVEN) | ((eight >>> 8) & LOW_OF_ODD);
      long pairs = (apart | (apart >>> 8)) & 0x0000FFFF0000FFFFL;
      FOUR_BYTES.set(target, out, (int) (pairs | (pairs >>> 16)));
      out += Integer.BYTES;
    }
    for (; x < width; x += 2) {
      int high = samples[from + x] & 0xF0;
      int low = x + 1 < width ? samples[from + x + 1] & 0x0F : 0;
      target[out++] = (byte) (high | low);
    }
  }

  /** The reverse of {@link #pack}. */
  static void unpack(byte[] packed, int from, int width, byte[] samples, int at) {
    for (int x = 0; x < width; x++) {
      int pair = packed[from + x / 2] & 0xFF;
      int grey = x % 2 == 0 ? pair >> 4 : pair & 0x0F;
      samples[at + x] = (byte) (grey * 17);
    }
  }
}
