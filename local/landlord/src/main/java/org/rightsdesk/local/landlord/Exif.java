package org.rightsdesk.local.landlord;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts into a JPEG what a telephone does: maker, model, day, and the place if it is told to. */
final class Exif {
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private record Entry(int tag, int type, int count, ByteBuffer value) {
    int length() {
      return value.capacity();
    }
  }

  private Exif() {}

  /** The same picture, with details of where it was taken when there is a place. */
  static byte[] add(byte[] jpeg, LocalDate day, boolean place) {
    byte[] details = details(day, place);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    int length = details.length + 8;
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
    out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(details);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static byte[] details(LocalDate day, boolean place) {
    List<Entry> entries = new ArrayList<>();
    entries.add(text(0x010F, "Fabrikon"));
    entries.add(text(0x0110, "Pocket 7"));
    entries.add(
        text(
            0x0132,
            String.format(
                Locale.UK,
                "%04d:%02d:%02d 14:23:05",
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth())));
    if (!place) {
      return directory(entries, 8);
    }
    entries.add(new Entry(0x8825, LONG, 1, bytes(0)));
    int after = directory(entries, 8).length;
    entries.removeLast();
    entries.add(new Entry(0x8825, LONG, 1, bytes(after)));
    byte[] where = place(after);
    return ByteBuffer.allocate(after + where.length).put(directory(entries, 8)).put(where).array();
  }

  /** A place in the North Sea, so that it is nobody's. */
  private static byte[] place(int start) {
    return directory(
        List.of(
            text(1, "N"),
            new Entry(2, RATIONAL, 3, bytes(54, 1, 41, 1, 1250, 100)),
            text(3, "E"),
            new Entry(4, RATIONAL, 3, bytes(1, 1, 17, 1, 4410, 100))),
        start);
  }

  /** Writes a directory that starts so many bytes into the whole, its values after it. */
  private static byte[] directory(List<Entry> entries, int start) {
    boolean first = start == 8;
    int size = 2 + entries.size() * 12 + 4;
    int values = entries.stream().mapToInt(entry -> stored(entry)).sum();
    ByteBuffer out = ByteBuffer.allocate(size + values + (first ? 8 : 0));
    if (first) {
      out.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    }
    out.putShort((short) entries.size());
    int next = start + size;
    for (Entry entry : entries) {
      out.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
      if (entry.length() <= 4) {
        out.put(entry.value().duplicate()).put(new byte[4 - entry.length()]);
      } else {
        out.putInt(next);
        next += stored(entry);
      }
    }
    out.putInt(0);
    for (Entry entry : entries) {
      if (entry.length() > 4) {
        out.put(entry.value().duplicate()).put(new byte[stored(entry) - entry.length()]);
      }
    }
    return out.array();
  }

  private static int stored(Entry entry) {
    int length = entry.length();
    return length <= 4 ? 0 : length + length % 2;
  }

  private static Entry text(int tag, String text) {
    byte[] value = (text + '\0').getBytes(StandardCharsets.US_ASCII);
    return new Entry(tag, ASCII, value.length, ByteBuffer.wrap(value));
  }

  private static ByteBuffer bytes(int... numbers) {
    ByteBuffer value = ByteBuffer.allocate(numbers.length * 4);
    for (int number : numbers) {
      value.putInt(number);
    }
    return value.flip();
  }
}
