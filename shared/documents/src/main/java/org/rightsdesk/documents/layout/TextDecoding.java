package org.rightsdesk.documents.layout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.rightsdesk.documents.shaping.Joiners;

/** Reads the bytes of a text file in the encoding they must be in. */
public final class TextDecoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextDecoding() {}

  /**
   * The text: UTF-16 by its mark or its zeros, UTF-8 where the bytes allow it, else Windows-1252.
   *
   * <p>Line ends become line feeds, tabs stay, a form feed ends a line. Other controls go, and what
   * has no shape of its own, but for joiners where they change how letters are shown.
   */
  public static String decode(byte[] bytes) {
    return cleaned(raw(bytes));
  }

  private static String raw(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (zeros[0] > bytes.length / 4) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (zeros[1] > bytes.length / 4) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** A text from elsewhere, made clean in the same way. */
  public static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int before = 0;
    for (int point : text.replace("\r\n", "\n").codePoints().toArray()) {
      switch (point) {
        case '\n', '\r', '\f', 0x0B, 0x85, 0x2028, 0x2029 -> clean.append('\n');
        case '\t' -> clean.append('\t');
        default -> {
          if (isShown(point) || Joiners.matters(before, point)) {
            clean.appendCodePoint(point);
          }
        }
      }
      before = point;
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean isShown(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL && type != Character.SURROGATE && !ShownText.isSilent(point);
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
