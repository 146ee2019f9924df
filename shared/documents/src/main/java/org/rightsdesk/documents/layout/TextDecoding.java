package org.rightsdesk.documents.layout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;
import org.rightsdesk.documents.shaping.Joiners;

/** Reads the bytes of a text file in the encoding they must be in. */
public final class TextDecoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");

  private TextDecoding() {}

  /**
   * A text as it was read.
   *
   * @param guessed the encoding, where nothing but what reads best speaks for it
   */
  public record Decoded(String text, Optional<Charset> guessed) {}

  /**
   * The text: UTF-16 by its mark or its zeros, UTF-8 where the bytes allow it, else Windows-1252;
   * or what fits best where hardly any language reads like that.
   *
   * <p>Line ends become line feeds, tabs stay, a form feed ends a line. Other controls go, and what
   * has no shape of its own, but for joiners where they change how letters are shown.
   */
  public static Decoded read(byte[] bytes) {
    Optional<String> certain = certain(bytes);
    if (certain.isPresent()) {
      return new Decoded(cleaned(certain.get()), Optional.empty());
    }
    String western = cleaned(new String(bytes, WINDOWS));
    if (!DoubtfulText.is(western)) {
      return new Decoded(western, Optional.empty());
    }
    Charset guess = guess(bytes);
    return new Decoded(cleaned(new String(bytes, guess)), Optional.of(guess));
  }

  /** The text alone, read in the same way. */
  public static String decode(byte[] bytes) {
    return read(bytes).text();
  }

  private static Charset guess(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (Constants.CHARSET_MACCYRILLIC.equals(name)) {
      return WINDOWS_CYRILLIC; // Only their capital letters differ, and Windows is far more common.
    }
    return name != null && Charset.isSupported(name) ? Charset.forName(name) : WINDOWS;
  }

  private static Optional<String> certain(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (zeros[0] > bytes.length / 4) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_16BE));
    }
    if (zeros[1] > bytes.length / 4) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_16LE));
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
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
