package org.rightsdesk.documents.paint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Mends TrueType programs that PDFBox cannot read and that are whole for all that. */
final class FontProgram {
  private static final int COLLECTION = 0x74746366;
  private static final int HEAD = 0x68656164;
  private static final int GLYPHS = 0x6D617870;
  private static final int PLACES = 0x6C6F6361;
  private static final int NAMES = 0x6E616D65;
  private static final int POSTSCRIPT_NAME = 6;
  private static final int ENTRY = 16;
  private static final int PLACES_FORMAT = 50;
  private static final int MOST_FONTS = 100;

  private final ByteBuffer bytes;
  private final int directory;

  private FontProgram(ByteBuffer bytes, int directory) {
    this.bytes = bytes;
    this.directory = directory;
  }

  /**
   * A program such that it can be read, nothing where it is damaged in another way.
   *
   * @param name the font's own name, since a program may hold several fonts
   */
  static Optional<byte[]> mended(byte[] program, String name) {
    byte[] copy = program.clone();
    ByteBuffer bytes = ByteBuffer.wrap(copy);
    try {
      if (bytes.getInt(0) == COLLECTION) {
        return ofCollection(bytes, name);
      }
      return new FontProgram(bytes, 0).correctFormatOfPlaces()
          ? Optional.of(copy)
          : Optional.empty();
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> ofCollection(ByteBuffer bytes, String name) {
    int count = Math.min(bytes.getInt(8), MOST_FONTS);
    for (int i = 0; i < count; i++) {
      FontProgram font = new FontProgram(bytes, bytes.getInt(12 + 4 * i));
      if (font.isNamed(name)) {
        return Optional.of(font.alone());
      }
    }
    return Optional.empty();
  }

  private int tables() {
    return bytes.getShort(directory + 4);
  }

  /** Where a table's entry lies in the directory. */
  private Optional<Integer> entry(int tag) {
    for (int i = 0; i < tables(); i++) {
      int at = directory + 12 + ENTRY * i;
      if (bytes.getInt(at) == tag) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> table(int tag) {
    return entry(tag).map(at -> bytes.getInt(at + 8));
  }

  private boolean isNamed(String name) {
    Optional<Integer> names = table(NAMES);
    if (names.isEmpty()) {
      return false;
    }
    int start = names.get();
    int texts = start + bytes.getShort(start + 4);
    for (int i = 0; i < bytes.getShort(start + 2); i++) {
      int record = start + 6 + 12 * i;
      if (bytes.getShort(record + 6) == POSTSCRIPT_NAME) {
        byte[] text = new byte[bytes.getShort(record + 8)];
        bytes.get(texts + bytes.getShort(record + 10), text);
        boolean wide = text.length > 0 && text[0] == 0;
        String written =
            new String(text, wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
        if (written.equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same font with a directory of its own before the whole collection. */
  private byte[] alone() {
    int length = 12 + ENTRY * tables();
    ByteBuffer alone = ByteBuffer.allocate(length + bytes.capacity());
    alone.put(0, bytes, directory, length);
    for (int at = 12; at < length; at += ENTRY) {
      alone.putInt(at + 8, alone.getInt(at + 8) + length);
    }
    alone.put(length, bytes, 0, bytes.capacity());
    return alone.array();
  }

  /** Says how the places of glyphs are written, where what is said cannot be. */
  private boolean correctFormatOfPlaces() {
    Optional<Integer> head = table(HEAD);
    Optional<Integer> glyphs = table(GLYPHS);
    Optional<Integer> places = entry(PLACES);
    if (head.isEmpty() || glyphs.isEmpty() || places.isEmpty()) {
      return false;
    }
    int format = head.get() + PLACES_FORMAT;
    int count = Short.toUnsignedInt(bytes.getShort(glyphs.get() + 4)) + 1;
    int length = bytes.getInt(places.get() + 12);
    boolean said = bytes.getShort(format) == 0 || bytes.getShort(format) == 1;
    if (said || length < 2 * count) {
      return false;
    }
    bytes.putShort(format, (short) (length >= 4 * count ? 1 : 0));
    return true;
  }
}
