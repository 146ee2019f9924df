package org.rightsdesk.documents.office;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.text.WrittenText;

/**
 * Finds the words that a picture of drawing commands writes ([MS-EMF] 2.3.5, [MS-WMF] 2.3.3).
 *
 * <p>Words may be written letter by letter: what begins where the last ended belongs to it.
 */
final class MetafileWords {
  private static final int ENHANCED_SIGNATURE = 0x464D4520;
  private static final int PLACEABLE = 0x9AC6CDD7;
  private static final int PLACEABLE_HEAD = 22;
  private static final int OLD_HEAD = 18;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * Whether a text is a list of the numbers of glyphs, of which only the font knows the letters.
   */
  private static final int BY_GLYPHS = 0x10;

  private static final int WITHOUT_BOUNDS = 0x100;
  private static final int SMALL_LETTERS = 0x200;
  private static final int CLIPPED_OR_FILLED = 0x6;

  private final ByteBuffer bytes;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private double endOfLast;
  private int baseline;

  private MetafileWords(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The words, line by line; none of a picture of another kind, and up to any damage. */
  static List<String> read(byte[] picture) {
    MetafileWords words = new MetafileWords(picture);
    try {
      words.read();
    } catch (IndexOutOfBoundsException e) {
      // What stands before the damage is kept.
    }
    words.endLine();
    return words.lines;
  }

  private void read() {
    if (bytes.capacity() > 44 && bytes.getInt(40) == ENHANCED_SIGNATURE) {
      for (int at = 0; bytes.getInt(at + 4) >= 8; at += bytes.getInt(at + 4)) {
        enhanced(bytes.getInt(at), at);
      }
    } else if (bytes.capacity() > PLACEABLE_HEAD + OLD_HEAD) {
      int start = bytes.getInt(0) == PLACEABLE ? PLACEABLE_HEAD : 0;
      boolean old = bytes.getShort(start + 2) == OLD_HEAD / 2;
      for (int at = start + OLD_HEAD; old && bytes.getInt(at) >= 3; at += bytes.getInt(at) * 2) {
        old(bytes.getShort(at + 4), at + 6);
      }
    }
  }

  private void enhanced(int record, int at) {
    switch (record) {
      case 83, 84 -> {
        int length = bytes.getInt(at + 44);
        int options = bytes.getInt(at + 52);
        int widths = bytes.getInt(at + 72);
        String text = text(at + bytes.getInt(at + 48), length, record == 84, options);
        int width = 0;
        for (int i = 0; i < length && widths > 0; i++) {
          width += bytes.getInt(at + widths + 4 * i);
        }
        add(text, bytes.getInt(at + 36), bytes.getInt(at + 40), width);
      }
      case 108 -> {
        int options = bytes.getInt(at + 20);
        int start = at + ((options & WITHOUT_BOUNDS) == 0 ? 52 : 36);
        boolean wide = (options & SMALL_LETTERS) == 0;
        String text = text(start, bytes.getInt(at + 16), wide, options);
        add(text, bytes.getInt(at + 8), bytes.getInt(at + 12), 0);
      }
      default -> {}
    }
  }

  private void old(int record, int at) {
    switch (record) {
      case 0x0521 -> {
        int length = bytes.getShort(at);
        int end = at + 2 + length + length % 2;
        String text = text(at + 2, length, false, 0);
        add(text, bytes.getShort(end + 2), bytes.getShort(end), 0);
      }
      case 0x0A32 -> {
        int length = bytes.getShort(at + 4);
        int options = bytes.getShort(at + 6);
        int start = at + ((options & CLIPPED_OR_FILLED) == 0 ? 8 : 16);
        String text = text(start, length, false, options);
        add(text, bytes.getShort(at + 2), bytes.getShort(at), 0);
      }
      default -> {}
    }
  }

  private String text(int start, int length, boolean wide, int options) {
    if ((options & BY_GLYPHS) != 0 || length <= 0 || length > bytes.capacity()) {
      return "";
    }
    byte[] letters = new byte[wide ? length * 2 : length];
    bytes.get(start, letters);
    return new String(letters, wide ? StandardCharsets.UTF_16LE : WINDOWS);
  }

  private void add(String text, int x, int y, int width) {
    double letter = text.isEmpty() ? 0 : (double) width / text.length();
    boolean follows = y == baseline && Math.abs(x - endOfLast) <= letter / 2;
    if (!follows) {
      endLine();
    }
    line.append(text);
    baseline = y;
    endOfLast = x + width;
  }

  private void endLine() {
    String words = WrittenText.onOneLine(line.toString());
    if (!words.isEmpty()) {
      lines.add(words);
    }
    line.setLength(0);
  }
}
