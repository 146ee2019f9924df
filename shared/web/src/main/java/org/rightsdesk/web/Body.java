package org.rightsdesk.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of an answer, which never change once made. */
public final class Body {
  private static final Body EMPTY = new Body(new byte[0]);

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** No bytes at all. */
  public static Body empty() {
    return EMPTY;
  }

  /** Text in UTF-8. */
  public static Body text(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy of the bytes given. */
  public static Body bytes(byte[] bytes) {
    return new Body(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** The bytes read as UTF-8. */
  public String asText() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** How many bytes there are. */
  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body body && Arrays.equals(bytes, body.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Body[" + bytes.length + " bytes]";
  }
}
