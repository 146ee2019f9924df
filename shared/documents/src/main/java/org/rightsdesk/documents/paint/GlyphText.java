package org.rightsdesk.documents.paint;

import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.jspecify.annotations.Nullable;

/** What a font says that a character means. */
final class GlyphText {
  private GlyphText() {}

  /** The text of a character code, empty if the font does not say. */
  static String of(PDFont font, int code) {
    String said = said(font, code);
    if (said == null) {
      return font instanceof PDSimpleFont && code > ' ' && code < 0x7F
          ? String.valueOf((char) code)
          : "";
    }
    return plain(said);
  }

  private static @Nullable String said(PDFont font, int code) {
    try {
      return font.toUnicode(code);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** The text without control characters, with ligatures taken apart. */
  static String plain(String text) {
    if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 0x7F) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
              } else if (point >= 0xFB00 && point <= 0xFB4F) {
                plain.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
              } else if (isWritten(point)) {
                plain.appendCodePoint(point);
              }
            });
    return plain.toString();
  }

  private static boolean isWritten(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
