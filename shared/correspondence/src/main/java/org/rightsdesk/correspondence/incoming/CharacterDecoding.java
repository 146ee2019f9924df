package org.rightsdesk.correspondence.incoming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns bytes into characters, by the declared set where it is usable, else by trying. */
final class CharacterDecoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Declared so often and so wrongly that the bytes are tried instead. */
  private static final Set<String> PLACEHOLDERS = Set.of("", "us-ascii", "ascii", "unknown-8bit");

  private CharacterDecoding() {}

  /** Decoded text, and whether its character set had to be guessed. */
  record Decoded(String text, boolean guessed) {}

  static Decoded decode(byte[] bytes, String declared) {
    if (Utf7.isNamed(declared)) {
      return new Decoded(Utf7.decode(bytes), !isPlain(bytes));
    }
    Optional<Charset> charset = charset(declared);
    if (charset.isPresent() && !isWronglyUnicode(bytes, charset.get())) {
      return new Decoded(new String(bytes, charset.get()), false);
    }
    Optional<String> unicode = strictly(bytes);
    boolean plain = isPlain(bytes);
    return new Decoded(unicode.orElseGet(() -> new String(bytes, WINDOWS)), !plain);
  }

  static String guess(byte[] bytes) {
    return decode(bytes, "").text();
  }

  /** The character set of a name, unless it is none or says nothing. */
  static Optional<Charset> charset(String declared) {
    String name = declared.strip().toLowerCase(Locale.ROOT);
    if (PLACEHOLDERS.contains(name)) {
      return Optional.empty();
    }
    try {
      // What calls itself Latin-1 is Windows in practice; the two differ only in control
      // characters.
      return Optional.of(name.equals("iso-8859-1") ? WINDOWS : Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUnicode) {
      return Optional.empty();
    }
  }

  /** Whether in what is called UTF-8 more is not so written than letters beyond ASCII are. */
  private static boolean isWronglyUnicode(byte[] bytes, Charset charset) {
    if (!charset.equals(StandardCharsets.UTF_8) || isPlain(bytes)) {
      return false;
    }
    int wrong = 0;
    int right = 0;
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\uFFFD') {
        wrong++;
      } else if (letter > 0x7F) {
        right++;
      }
    }
    return wrong > right;
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte value : bytes) {
      if (value < 0) {
        return false;
      }
    }
    return true;
  }
}
