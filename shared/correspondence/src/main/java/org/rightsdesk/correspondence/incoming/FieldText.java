package org.rightsdesk.correspondence.incoming;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.correspondence.PrintableText;

/** Reads the text of header fields. */
final class FieldText {
  /** An encoded word of the kind that shows most letters, up to its end. */
  private static final Pattern ENCODED_WORD =
      Pattern.compile("(=\\?([A-Za-z0-9_-]{1,40})\\?[Qq]\\?)([^?\\s]*[^?\\s\\p{ASCII}][^?\\s]*)");

  /** An encoded word in a character set that the decoder does not know. */
  private static final Pattern UTF_7_WORD =
      Pattern.compile("=\\?([A-Za-z0-9-]{1,40})\\?([QqBb])\\?([^?\\s]*)\\?=");

  private FieldText() {}

  /** Returns a field's name in lower case, without the spaces that some put before the colon. */
  static String name(Field field) {
    return field.getName().strip().toLowerCase(Locale.ROOT);
  }

  /** Returns a field's value as written, unfolded onto one line, encoded words left as they are. */
  static String value(Field field) {
    @Nullable ByteSequence raw = field.getRaw();
    if (raw == null) {
      @Nullable String body = field.getBody();
      return body == null ? "" : body;
    }
    String whole = CharacterDecoding.guess(raw.toByteArray());
    return whole.substring(whole.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
  }

  /** Returns a text with its encoded words decoded, safe to show on one line. */
  static String shown(String value) {
    String decoded;
    try {
      decoded =
          DecoderUtil.decodeEncodedWords(
              inUnicode(plain(value)), DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (RuntimeException undecodable) {
      decoded = value;
    }
    return PrintableText.onOneLine(decoded);
  }

  /**
   * Encodes what some programs leave as it is within an encoded word, since only plain letters are
   * decoded (RFC 2047, 4.2).
   */
  private static String plain(String value) {
    return ENCODED_WORD
        .matcher(value)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(word.group(1) + encoded(word.group(3), word.group(2))));
  }

  /** Writes encoded words in UTF-7 as ones in UTF-8. */
  private static String inUnicode(String value) {
    return UTF_7_WORD
        .matcher(value)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    Utf7.isNamed(word.group(1))
                        ? unicodeWord(word.group(2), word.group(3))
                        : word.group()));
  }

  private static String unicodeWord(String encoding, String content) {
    String asBytes = "=?ISO-8859-1?" + encoding + "?" + content + "?=";
    byte[] bytes =
        DecoderUtil.decodeEncodedWords(asBytes, DecodeMonitor.SILENT)
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] unicode = Utf7.decode(bytes).getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(unicode) + "?=";
  }

  private static String encoded(String words, String charset) {
    Charset in = CharacterDecoding.charset(charset).orElse(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder();
    for (byte letter : words.getBytes(in)) {
      encoded.append(
          letter < 0 || letter == '?' ? "=%02X".formatted(letter & 0xFF) : (char) letter);
    }
    return encoded.toString();
  }
}
