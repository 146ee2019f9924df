package org.rightsdesk.correspondence.incoming;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.correspondence.PrintableText;

/** Reads the text of header fields. */
final class FieldText {
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
      decoded = DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (RuntimeException undecodable) {
      decoded = value;
    }
    return PrintableText.onOneLine(decoded);
  }
}
