package org.rightsdesk.correspondence.incoming;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Decodes UTF-7 (RFC 2152), which Java does not know and old mail programs wrote. */
final class Utf7 {
  private static final Set<String> NAMES =
      Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7", "csunicode11utf7");
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Utf7() {}

  /** Whether a declared character set is this one. */
  static boolean isNamed(String declared) {
    return NAMES.contains(declared.strip().toLowerCase(Locale.ROOT));
  }

  /** The text of bytes; what cannot be UTF-7 stays as it is, one character a byte. */
  static String decode(byte[] bytes) {
    String written = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      char next = written.charAt(at++);
      if (next != '+') {
        text.append(next);
        continue;
      }
      int end = at;
      while (end < written.length() && DIGITS.indexOf(written.charAt(end)) >= 0) {
        end++;
      }
      boolean ended = end < written.length() && written.charAt(end) == '-';
      if (end == at) {
        text.append('+');
      } else {
        appendShifted(written.substring(at, end), text);
      }
      at = ended ? end + 1 : end;
    }
    return text.toString();
  }

  /** Appends characters that are written in base 64; the bits left over are padding. */
  private static void appendShifted(String digits, StringBuilder text) {
    int bits = 0;
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = (value << 6) | DIGITS.indexOf(digits.charAt(i));
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        text.append((char) (value >> bits));
        value &= (1 << bits) - 1;
      }
    }
  }
}
