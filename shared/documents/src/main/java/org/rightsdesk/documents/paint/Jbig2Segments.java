package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through the parts of a JBIG2 picture, as a PDF file holds it, for where it breaks off
 * (ISO/IEC 14492, 7.2).
 */
final class Jbig2Segments {
  /** A whole file within the PDF, which begins with what such files begin with, is left alone. */
  private static final int START_OF_FILE = 0x974A4232;

  private static final int PAGE = 48;
  private static final int END_OF_FILE = 51;
  private static final Set<Integer> REGIONS = Set.of(6, 7, 22, 23, 38, 39, 42, 43);
  private static final Set<Integer> PLAIN_REGIONS = Set.of(38, 39);
  private static final long UNKNOWN_LENGTH = 0xFFFFFFFFL;
  private static final int REGION_HEADER = 18;
  private static final int BY_FAX = 1;

  /** The most that is put in the place of what is missing. */
  private static final int MOST_MISSING = 1 << 24;

  private final PaintLimits limits;
  private final ByteBuffer data;
  private final FaxDecoder.Form page;
  private boolean holdsPage;
  private int regions;
  private boolean isRegionDamaged;
  private Optional<FaxDecoder.Decoded> region = Optional.empty();
  private boolean breaksOff;
  private long missing;
  private int whole;

  private Jbig2Segments(byte[] data, FaxDecoder.Form page, PaintLimits limits) {
    this.data = ByteBuffer.wrap(data);
    this.page = page;
    this.limits = limits;
  }

  /**
   * A picture without what a decoder would fail at.
   *
   * @param bytes with zeros for what is missing of its last part
   * @param isWhole whether there was nothing missing, as far as that can be told
   * @param black what can be read of a damaged picture, a bit a pixel, where a decoder may show
   *     none of it
   */
  @SuppressWarnings("ArrayRecordComponent") // Made once, only read, never compared.
  record Looked(byte[] bytes, boolean isWhole, Optional<byte[]> black) {}

  /** Looks through a picture of a width and height, or through what several of them share. */
  static Looked at(byte[] data, int width, int height, PaintLimits limits) throws IOException {
    if (data.length >= Integer.BYTES && ByteBuffer.wrap(data).getInt() == START_OF_FILE) {
      return new Looked(data, true, Optional.empty());
    }
    Jbig2Segments segments =
        new Jbig2Segments(data, new FaxDecoder.Form(width, height, -1, false), limits);
    segments.look();
    boolean isWhole =
        !segments.breaksOff
            && !segments.isRegionDamaged
            && (segments.regions > 0 || !segments.holdsPage);
    int length = segments.breaksOff ? segments.whole : data.length;
    if (segments.missing > 0 && segments.missing <= MOST_MISSING) {
      length = data.length + (int) segments.missing;
    }
    Optional<byte[]> black =
        segments.regions == 1 && segments.isRegionDamaged
            ? segments.region.map(FaxDecoder.Decoded::black)
            : Optional.empty();
    return new Looked(Arrays.copyOf(data, length), isWhole, black);
  }

  private void look() throws IOException {
    int type = 0;
    while (data.hasRemaining() && type != END_OF_FILE) {
      whole = data.position();
      int header = headerLength();
      if (header < 0) {
        // An end of line before "endstream" is no part of it.
        breaksOff = data.remaining() > 2;
        return;
      }
      type = data.get(whole + Integer.BYTES) & 0x3F;
      long length = data.getInt(whole + header - Integer.BYTES) & 0xFFFFFFFFL;
      data.position(whole + header);
      holdsPage |= type == PAGE;
      regions += REGIONS.contains(type) ? 1 : 0;
      if (length == UNKNOWN_LENGTH) {
        return; // Only decoding it would tell where it ends.
      }
      int there = (int) Math.min(length, data.remaining());
      if (PLAIN_REGIONS.contains(type) && there > REGION_HEADER) {
        checkRegion(there);
      }
      if (there < length) {
        breaksOff = true;
        missing = length - there;
        return;
      }
      data.position(data.position() + there);
    }
  }

  /** The length of the header of the part that begins here; below 0 if it breaks off. */
  private int headerLength() {
    if (data.remaining() < 6) {
      return -1;
    }
    int number = data.getInt(whole);
    int flags = data.get(whole + 4);
    int count = (data.get(whole + 5) & 0xFF) >> 5;
    int length = 6;
    if (count == 7) {
      if (data.remaining() < 9) {
        return -1;
      }
      count = data.getInt(whole + 5) & 0x1FFFFFFF;
      length = 9 + (count + 8) / 8;
    }
    int bytesOfNumber = number >= 0 && number <= 256 ? 1 : number >= 0 && number <= 65_536 ? 2 : 4;
    int bytesOfPage = (flags & 0x40) == 0 ? 1 : 4;
    long all = length + (long) count * bytesOfNumber + bytesOfPage + Integer.BYTES;
    return all > data.remaining() ? -1 : (int) all;
  }

  /** Unpacks a region that is stored as by a fax machine, the one kind that shows its damage. */
  private void checkRegion(int length) throws IOException {
    int from = data.position();
    if ((data.get(from + REGION_HEADER - 1) & BY_FAX) != 0) {
      int width = data.getInt(from);
      int height = data.getInt(from + Integer.BYTES);
      limits.beforeImage(width, height);
      byte[] packed = Arrays.copyOfRange(data.array(), from + REGION_HEADER, from + length);
      FaxDecoder.Form form = new FaxDecoder.Form(width, height, -1, false);
      FaxDecoder.Decoded decoded = FaxDecoder.decode(packed, form);
      isRegionDamaged |= !decoded.isWhole();
      region = form.equals(page) ? Optional.of(decoded) : Optional.empty();
    }
  }
}
