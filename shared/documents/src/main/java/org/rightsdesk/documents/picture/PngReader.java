package org.rightsdesk.documents.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.rightsdesk.documents.canonical.PictureKind;

/** Reads the PNG files that {@link PngWriter} writes, and no others. */
public final class PngReader {
  private static final int HEADER = 8 + 8 + 13 + 4;
  private static final int MOST_PIXELS = 100_000_000;

  private PngReader() {}

  /**
   * Reads a page's picture.
   *
   * @throws IOException if the file is not one that we wrote
   */
  public static PagePicture read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (bytes.capacity() < HEADER + 24) {
      throw new IOException("a page's picture is cut short");
    }
    int width = bytes.getInt(16);
    int height = bytes.getInt(20);
    PictureKind kind = kind(bytes.get(24), bytes.get(25));
    if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
      throw new IOException("a page's picture has an impossible size");
    }
    int length = bytes.getInt(HEADER);
    if (length < 0 || length > bytes.capacity() - HEADER - 12) {
      throw new IOException("a page's picture is cut short");
    }
    try (InputStream rows =
        new InflaterInputStream(new ByteArrayInputStream(bytes.array(), HEADER + 8, length))) {
      return new PagePicture(width, height, kind, samples(rows, width, height, kind));
    }
  }

  private static PictureKind kind(byte depth, byte colour) throws IOException {
    if (depth == 4 && colour == 0) {
      return PictureKind.TEXT;
    }
    if (depth == 8 && colour == 0) {
      return PictureKind.GREY_PHOTOGRAPH;
    }
    if (depth == 8 && colour == 2) {
      return PictureKind.COLOUR;
    }
    throw new IOException("a page's picture is of an unknown kind");
  }

  private static byte[] samples(InputStream rows, int width, int height, PictureKind kind)
      throws IOException {
    int channels = PagePicture.channels(kind);
    byte[] samples = new byte[Math.multiplyExact(width * channels, height)];
    byte[] row = new byte[1 + PngRows.bytesInRow(width, kind)];
    for (int y = 0; y < height; y++) {
      if (rows.readNBytes(row, 0, row.length) < row.length) {
        throw new IOException("a page's picture is cut short");
      }
      if (kind == PictureKind.TEXT) {
        PngRows.unpack(row, 1, width, samples, y * width);
        continue;
      }
      int at = y * width * channels;
      for (int i = 0; i < width * channels; i++) {
        int left = i < channels ? 0 : samples[at + i - channels];
        samples[at + i] = (byte) (row[1 + i] + left);
      }
    }
    return samples;
  }
}
