package org.rightsdesk.documents.verification;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * A JPEG of ours, read from its first byte to its last, of which rows of blocks can be decoded.
 *
 * <p>Each row of blocks stands by itself between two markers. A comment, a profile, a thumbnail or
 * anything else that holds no pixels is a fault.
 */
final class JpegRows {
  private static final int START = 0xFFD8;
  private static final int END = 0xFFD9;
  private static final int FRAME = 0xFFC0;
  private static final int SCAN = 0xFFDA;
  private static final int JFIF = 0xFFE0;
  private static final int JFIF_LENGTH = 16;
  private static final int RESTART = 0xD0;
  private static final int RESTART_NUMBERS = 8;

  /** The segments that say how pixels are coded: steps, codes, restarts, frame, scan. */
  private static final Set<Integer> CODING = Set.of(0xFFDB, 0xFFC4, 0xFFDD, FRAME, SCAN);

  private final byte[] bytes;
  private final int width;
  private final int height;
  private final int block;
  private final int frame;
  private final int scan;

  /** Where each row of blocks begins, and where the one after the last would. */
  private final List<Integer> rows;

  /** Some rows of the picture, decoded. */
  record Part(Raster pixels, int top) {
    /** The greatest of a pixel's channels, from 0 to 255. */
    int lightness(int x, int y) {
      int light = 0;
      for (int channel = 0; channel < pixels.getNumBands(); channel++) {
        light = Math.max(light, pixels.getSample(x, y - top, channel));
      }
      return light;
    }
  }

  private JpegRows(byte[] bytes, int width, int height) throws FileFault {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
    int at = 2;
    int frameAt = 0;
    int marker = 0;
    expect(bytes.length > 4 && pair(0) == START);
    while (marker != SCAN) {
      expect(at + 4 <= bytes.length);
      marker = pair(at);
      expect(CODING.contains(marker) || (marker == JFIF && pair(at + 2) == JFIF_LENGTH));
      if (marker == FRAME) {
        frameAt = at;
      }
      at += 2 + pair(at + 2);
    }
    expect(frameAt > 0 && frameAt + 12 < at && at < bytes.length);
    expect(pair(frameAt + 5) == height && pair(frameAt + 7) == width);
    this.frame = frameAt;
    this.block = 8 * (bytes[frameAt + 11] & 0x0F);
    expect(block > 0);
    this.scan = at;
    this.rows = rows(at);
    expect(rows.size() == (height + block - 1) / block + 1);
  }

  /**
   * Reads a JPEG and finds its rows of blocks.
   *
   * @throws FileFault if anything in it is not as we write it
   */
  static JpegRows of(byte[] bytes, int width, int height) throws FileFault {
    return new JpegRows(bytes, width, height);
  }

  /** Decodes the rows of pixels from one to before another, and no more than need be beside. */
  Part decoded(int top, int bottom) throws FileFault {
    int first = Math.max(0, top / block - 1);
    int last = Math.min(rows.size() - 2, (bottom - 1) / block + 1);
    int partHeight = Math.min(height, (last + 1) * block) - first * block;
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.write(bytes, 0, scan);
    for (int row = first; row <= last; row++) {
      int end = rows.get(row + 1) - 2;
      part.write(bytes, rows.get(row), end - rows.get(row));
      part.write(0xFF);
      part.write(row == last ? END & 0xFF : RESTART + (row - first) % RESTART_NUMBERS);
    }
    byte[] file = part.toByteArray();
    file[frame + 5] = (byte) (partHeight >> 8);
    file[frame + 6] = (byte) partHeight;
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      expect(image != null && image.getWidth() == width && image.getHeight() == partHeight);
      return new Part(image.getRaster(), first * block);
    } catch (IOException e) {
      throw new FileFault("a picture cannot be decoded");
    }
  }

  private List<Integer> rows(int from) throws FileFault {
    List<Integer> found = new ArrayList<>(List.of(from));
    for (int at = from; at < bytes.length - 1; at++) {
      if (bytes[at] != (byte) 0xFF || bytes[at + 1] == 0) {
        continue;
      }
      if (pair(at) == END) {
        expect(at + 2 == bytes.length);
        found.add(at + 2);
        return found;
      }
      expect((bytes[at + 1] & 0xFF) == RESTART + (found.size() - 1) % RESTART_NUMBERS);
      found.add(at + 2);
    }
    throw new FileFault("a picture has no end");
  }

  private int pair(int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  private static void expect(boolean right) throws FileFault {
    if (!right) {
      throw new FileFault("a picture holds something that we never write");
    }
  }
}
