package org.rightsdesk.documents.picture;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the header of a JPEG or PNG file says, read without decoding anything.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how to turn it, 1 to 8 as cameras write it; 1 is upright
 * @param inPasses whether it is a JPEG whose rows come in several passes over the whole picture, so
 *     that all of it must be held to decode any of it
 */
public record ImageHeader(int width, int height, int orientation, boolean inPasses) {
  /** Reads the header of a PNG file. */
  public static Optional<ImageHeader> ofPng(byte[] file) {
    if (file.length < 33 || file[12] != 'I' || file[13] != 'H') {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(file);
    return checked(bytes.getInt(16), bytes.getInt(20), 1, false);
  }

  /** Reads the header of a JPEG file. */
  public static Optional<ImageHeader> ofJpeg(byte[] file) {
    int at = 2;
    int orientation = 1;
    while (at + 9 < file.length) {
      if ((file[at] & 0xFF) != 0xFF) {
        return Optional.empty();
      }
      int marker = file[at + 1] & 0xFF;
      if (marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
        at += marker == 0xFF ? 1 : 2;
        continue;
      }
      int length = (file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF);
      if (isFrame(marker)) {
        int height = (file[at + 5] & 0xFF) << 8 | (file[at + 6] & 0xFF);
        int width = (file[at + 7] & 0xFF) << 8 | (file[at + 8] & 0xFF);
        return checked(width, height, orientation, isInPasses(marker));
      }
      if (marker == 0xD9 || marker == 0xDA || length < 2) {
        return Optional.empty();
      }
      if (marker == 0xE1) {
        orientation =
            Orientation.of(file, at + 4, Math.min(file.length, at + 2 + length), orientation);
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  /** The number of pixels. */
  public long pixels() {
    return (long) width * height;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isInPasses(int frame) {
    return frame == 0xC2 || frame == 0xC6 || frame == 0xCA || frame == 0xCE;
  }

  private static Optional<ImageHeader> checked(
      int width, int height, int orientation, boolean inPasses) {
    return width < 1 || height < 1
        ? Optional.empty()
        : Optional.of(new ImageHeader(width, height, orientation, inPasses));
  }
}
