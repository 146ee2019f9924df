package org.rightsdesk.documents.picture;

import java.io.ByteArrayOutputStream;

/** The parts of a JPEG file before its pixels. */
final class JpegSegments {
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int ADOBE = 0xEE;
  private static final int START_OF_SCAN = 0xDA;

  /** Where the Adobe segment says how its channels are to be read, from the marker. */
  private static final int TRANSFORM = 15;

  private JpegSegments() {}

  /** Whether its four channels are one of lightness, two of colour, and one of black. */
  static boolean areInksAsLightness(byte[] file) {
    int at = 2;
    while (isSegment(file, at)) {
      if (isAdobe(file, at)) {
        return file[at + TRANSFORM] == 2;
      }
      at = next(file, at);
    }
    return false;
  }

  /**
   * The file without what applications wrote into it, such as a colour profile.
   *
   * <p>What says that three channels are plain red, green and blue stays.
   */
  static byte[] withoutApplications(byte[] file) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
    bare.write(file, 0, Math.min(2, file.length));
    int at = 2;
    while (isSegment(file, at)) {
      int marker = file[at + 1] & 0xFF;
      boolean ofApplication = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
      if (!ofApplication || (isAdobe(file, at) && file[at + TRANSFORM] == 0)) {
        bare.write(file, at, next(file, at) - at);
      }
      at = next(file, at);
    }
    bare.write(file, Math.min(at, file.length), Math.max(0, file.length - at));
    return bare.toByteArray();
  }

  /** Whether a whole segment stands here that is not yet the pixels. */
  private static boolean isSegment(byte[] file, int at) {
    return at + 4 <= file.length
        && (file[at] & 0xFF) == 0xFF
        && (file[at + 1] & 0xFF) >= 0xC0
        && (file[at + 1] & 0xFF) < 0xFF
        && (file[at + 1] & 0xFF) != START_OF_SCAN
        && next(file, at) <= file.length;
  }

  private static int next(byte[] file, int at) {
    return at + 2 + Math.max(2, (file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
  }

  private static boolean isAdobe(byte[] file, int at) {
    return (file[at + 1] & 0xFF) == ADOBE
        && next(file, at) - at > TRANSFORM
        && file[at + 4] == 'A'
        && file[at + 5] == 'd';
  }
}
