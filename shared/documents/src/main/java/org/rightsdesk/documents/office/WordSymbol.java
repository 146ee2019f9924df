package org.rightsdesk.documents.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/**
 * A character that a Word document takes from a font of its choice (ISO/IEC 29500-1, 17.3.3.30).
 *
 * <p>Fonts of symbols number their glyphs as they like, often in an area of their own, 0xF000 above
 * the character. What the ticks and boxes of forms are is said in words.
 */
final class WordSymbol {
  private static final int OWN_AREA = 0xF000;
  private static final Pattern OF_OWN_AREA = Pattern.compile("[\\uF020-\\uF0FF]");

  private WordSymbol() {}

  /** The character of the element that starts here, or in brackets what it is. */
  static String read(XmlPart xml) {
    return read(xml.attribute("font").orElse(""), xml.attribute("char").orElse(""));
  }

  /** Words in a font of their run, with the characters of a font of symbols as above. */
  static String inFont(String words, String font) {
    return OF_OWN_AREA
        .matcher(words)
        .replaceAll(
            symbol ->
                Matcher.quoteReplacement(
                    read(font, "%04X".formatted((int) symbol.group().charAt(0)))));
  }

  private static String read(String name, String code) {
    String font = name.toLowerCase(Locale.ROOT);
    int character = code.matches("[0-9A-Fa-f]{1,5}") ? Integer.parseInt(code, 16) : 0;
    int glyph = character >= OWN_AREA ? character - OWN_AREA : character;
    Optional<String> known =
        switch (font) {
          case "symbol" -> greek(glyph);
          case "wingdings" -> mark(glyph);
          case "wingdings 2" -> secondMark(glyph);
          case "wingdings 3", "webdings" -> Optional.empty();
          default -> letter(character);
        };
    return known.orElse("[symbol " + code + "]");
  }

  private static Optional<String> greek(int glyph) {
    Encoding encoding = SymbolEncoding.INSTANCE;
    return Optional.ofNullable(GlyphList.getAdobeGlyphList().toUnicode(encoding.getName(glyph)))
        .filter(word -> !word.isBlank());
  }

  private static Optional<String> mark(int glyph) {
    return switch (glyph) {
      case 0x6F, 0x71, 0x72, 0xA8 -> Optional.of("[empty box]");
      case 0x78, 0xFD -> Optional.of("[crossed box]");
      case 0xFE -> Optional.of("[ticked box]");
      case 0xFB -> Optional.of("[cross]");
      case 0xFC -> Optional.of("[tick]");
      default -> Optional.empty();
    };
  }

  private static Optional<String> secondMark(int glyph) {
    return switch (glyph) {
      case 0x2A, 0xA3 -> Optional.of("[empty box]");
      case 0x51, 0x53, 0x54 -> Optional.of("[crossed box]");
      case 0x52 -> Optional.of("[ticked box]");
      case 0x4F -> Optional.of("[cross]");
      case 0x50 -> Optional.of("[tick]");
      default -> Optional.empty();
    };
  }

  private static Optional<String> letter(int character) {
    boolean inUse =
        Character.isDefined(character)
            && !Character.isISOControl(character)
            && Character.getType(character) != Character.PRIVATE_USE
            && Character.getType(character) != Character.SURROGATE;
    return inUse ? Optional.of(Character.toString(character)) : Optional.empty();
  }
}
