package org.rightsdesk.documents.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directories of a TIFF file, one for each of its pages, read before any decoder sees it.
 *
 * <p>Decoders follow a chain of directories wherever it leads, also in a ring.
 */
public final class TiffFile {
  private static final int ENTRY = 12;
  private static final int MOST_ENTRIES = 4_096;
  private static final int SHORT = 3;
  private static final int RATIONAL = 5;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int COMPRESSION = 259;
  private static final int ORIENTATION = 274;
  private static final int ACROSS = 282;
  private static final int DOWN = 283;
  private static final int UNIT = 296;
  private static final int CENTIMETRE = 3;
  private static final double CENTIMETRES_AN_INCH = 2.54;

  private final ByteBuffer bytes;

  private TiffFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * One page.
   *
   * @param width in pixels as stored
   * @param height in pixels as stored
   * @param orientation how it is to be turned, from 1, upright, to 8
   * @param across the pixels an inch from left to right as stored, 0 where not said
   * @param down the pixels an inch from top to bottom as stored, 0 where not said
   * @param jpeg whether it is compressed as JPEG
   */
  public record Page(
      long width, long height, int orientation, double across, double down, boolean jpeg) {
    /** How many pixels it has. */
    public long pixels() {
      return width * height;
    }
  }

  /**
   * Reads the pages, at most one more than a number of them.
   *
   * @throws IOException if the file is damaged
   */
  public static List<Page> pages(Path file, int most) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new TiffFile(bytes).pages(most);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("a directory lies outside the file", e);
    }
  }

  private List<Page> pages(int most) throws IOException {
    bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    List<Page> pages = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    int at = bytes.getInt(4);
    while (at != 0 && pages.size() <= most) {
      if (!seen.add(at)) {
        throw new IOException("the directories lie in a ring");
      }
      int entries = Short.toUnsignedInt(bytes.getShort(at));
      if (entries > MOST_ENTRIES) {
        throw new IOException("a directory has too many entries");
      }
      pages.add(page(at + 2, entries));
      at = bytes.getInt(at + 2 + entries * ENTRY);
    }
    return pages;
  }

  private Page page(int start, int entries) throws IOException {
    Map<Integer, Double> values = new HashMap<>();
    for (int i = 0; i < entries; i++) {
      int at = start + i * ENTRY;
      values.put(Short.toUnsignedInt(bytes.getShort(at)), value(at));
    }
    long width = values.getOrDefault(WIDTH, 0.0).longValue();
    long height = values.getOrDefault(HEIGHT, 0.0).longValue();
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new IOException("a page has no size that can be");
    }
    int orientation = values.getOrDefault(ORIENTATION, 1.0).intValue();
    int compression = values.getOrDefault(COMPRESSION, 1.0).intValue();
    double unit = values.getOrDefault(UNIT, 2.0).intValue() == CENTIMETRE ? CENTIMETRES_AN_INCH : 1;
    return new Page(
        width,
        height,
        orientation < 1 || orientation > 8 ? 1 : orientation,
        values.getOrDefault(ACROSS, 0.0) * unit,
        values.getOrDefault(DOWN, 0.0) * unit,
        compression == 6 || compression == 7);
  }

  /** The first number of an entry: short, long, or a fraction that lies elsewhere. */
  private double value(int at) {
    int type = Short.toUnsignedInt(bytes.getShort(at + 2));
    if (type == SHORT) {
      return Short.toUnsignedInt(bytes.getShort(at + 8));
    }
    int number = bytes.getInt(at + 8);
    if (type != RATIONAL) {
      return Integer.toUnsignedLong(number);
    }
    double over = Integer.toUnsignedLong(bytes.getInt(number + 4));
    return over == 0 ? 0 : Integer.toUnsignedLong(bytes.getInt(number)) / over;
  }
}
