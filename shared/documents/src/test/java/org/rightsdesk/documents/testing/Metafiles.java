package org.rightsdesk.documents.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes pictures of drawing commands that write words. */
public final class Metafiles {
  private static final int LETTER_WIDTH = 10;

  private final List<ByteBuffer> records = new ArrayList<>();

  /** Writes words from a point, each letter ten units wide. */
  public Metafiles words(int x, int y, String words) {
    return words(x, y, words, 0);
  }

  /** Writes what are the numbers of glyphs and not letters. */
  public Metafiles glyphs(String numbers) {
    return words(0, 0, numbers, 0x10);
  }

  private Metafiles words(int x, int y, String words, int options) {
    byte[] letters = words.getBytes(StandardCharsets.UTF_16LE);
    int padded = (letters.length + 3) / 4 * 4;
    ByteBuffer record = record(84, 76 + padded + 4 * words.length());
    record.putInt(36, x).putInt(40, y).putInt(44, words.length()).putInt(48, 76);
    record.putInt(52, options).putInt(72, 76 + padded).put(76, letters);
    for (int i = 0; i < words.length(); i++) {
      record.putInt(76 + padded + 4 * i, LETTER_WIDTH);
    }
    records.add(record);
    return this;
  }

  /** Writes a short text in the form for such, a byte a letter. */
  public Metafiles shortWords(int x, int y, String words) {
    byte[] letters = words.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer record = record(108, 36 + (letters.length + 3) / 4 * 4);
    record.putInt(8, x).putInt(12, y).putInt(16, letters.length).putInt(20, 0x300);
    record.put(36, letters);
    records.add(record);
    return this;
  }

  /** The picture. */
  public byte[] bytes() {
    ByteBuffer head = record(1, 88).putInt(40, 0x464D4520);
    ByteBuffer end = record(14, 20);
    int size = records.stream().mapToInt(ByteBuffer::capacity).sum();
    ByteBuffer picture = ByteBuffer.allocate(size + head.capacity() + end.capacity());
    picture.put(head);
    records.forEach(record -> picture.put(record.duplicate()));
    picture.put(end);
    return picture.array();
  }

  /** A picture of the older kind that writes words in each of its two ways. */
  public static byte[] older(String first, String second) {
    byte[] plain = first.getBytes(StandardCharsets.ISO_8859_1);
    byte[] placed = second.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer picture = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    picture.putInt(0x9AC6CDD7).position(22).putShort((short) 1).putShort((short) 9);
    picture.position(22 + 18);
    picture.putInt(6 + even(plain) / 2).putShort((short) 0x0521).putShort((short) plain.length);
    picture.put(plain).position(picture.position() + even(plain) - plain.length);
    picture.putShort((short) 20).putShort((short) 5);
    picture.putInt(7 + even(placed) / 2).putShort((short) 0x0A32);
    picture.putShort((short) 40).putShort((short) 5);
    picture.putShort((short) placed.length).putShort((short) 0).put(placed);
    return picture.array();
  }

  private static int even(byte[] letters) {
    return letters.length + letters.length % 2;
  }

  private static ByteBuffer record(int kind, int size) {
    ByteBuffer record = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    return record.putInt(0, kind).putInt(4, size);
  }
}
