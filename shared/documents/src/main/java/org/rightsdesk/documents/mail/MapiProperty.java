package org.rightsdesk.documents.mail;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.layout.TextDecoding;

/** One property of a mail or an attachment in a winmail.dat. */
final class MapiProperty {
  private static final int MULTIPLE = 0x1000;
  private static final int NAMED = 0x8000;
  private static final int IDENTIFIER = 16;
  private static final int OBJECT = 0x000D;
  private static final int BYTE_STRING = 0x001E;
  private static final int UNICODE_STRING = 0x001F;
  private static final int BINARY = 0x0102;

  private final int id;
  private final int type;
  private final byte[] value;

  private MapiProperty(int id, int type, byte[] value) {
    this.id = id;
    this.type = type;
    this.value = value;
  }

  /** Which it is. */
  int id() {
    return id;
  }

  /** The first of its values. */
  byte[] value() {
    return value;
  }

  /**
   * Reads all properties of a list.
   *
   * @throws BufferUnderflowException if it is damaged
   */
  static List<MapiProperty> all(ByteBuffer bytes) {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    List<MapiProperty> properties = new ArrayList<>();
    int count = bytes.getInt();
    for (int i = 0; i < count; i++) {
      int type = Short.toUnsignedInt(bytes.getShort());
      int id = Short.toUnsignedInt(bytes.getShort());
      if (id >= NAMED) {
        skipName(bytes);
      }
      properties.add(new MapiProperty(id, type & ~MULTIPLE, value(bytes, type)));
    }
    return properties;
  }

  private static void skipName(ByteBuffer bytes) {
    bytes.position(bytes.position() + IDENTIFIER);
    boolean byWords = bytes.getInt() == 1;
    if (byWords) {
      padded(bytes, bytes.getInt());
    } else {
      bytes.getInt();
    }
  }

  private static byte[] value(ByteBuffer bytes, int type) {
    int of = type & ~MULTIPLE;
    boolean varies = of == OBJECT || of == BYTE_STRING || of == UNICODE_STRING || of == BINARY;
    int values = varies || type != of ? bytes.getInt() : 1;
    byte[] first = new byte[0];
    for (int i = 0; i < values; i++) {
      byte[] value = padded(bytes, varies ? bytes.getInt() : size(of));
      first = i == 0 ? value : first;
    }
    return first;
  }

  private static int size(int type) {
    return switch (type) {
      case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040 -> 8;
      case 0x0048 -> IDENTIFIER;
      default -> 4;
    };
  }

  /** Values begin at multiples of four bytes. */
  private static byte[] padded(ByteBuffer bytes, int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] value = new byte[length];
    bytes.get(value);
    int padding = (4 - length % 4) % 4;
    bytes.position(bytes.position() + Math.min(padding, bytes.remaining()));
    return value;
  }

  /** Whether the value is a mail or another object, behind the identifier of its kind. */
  boolean isObject() {
    return type == OBJECT;
  }

  /** Its words in UTF-8, without the zero that ends them. */
  byte[] utf8() {
    String words =
        type == UNICODE_STRING
            ? new String(value, StandardCharsets.UTF_16LE)
            : TextDecoding.decode(value);
    return words.replace("\0", "").getBytes(StandardCharsets.UTF_8);
  }
}
