package org.rightsdesk.documents.shaping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.documents.font.BundledFont;

/**
 * Chooses the font for each character.
 *
 * <p>It goes by the character's place in Unicode, so that no font is read for a script that a text
 * does not have.
 */
final class FontChoice {
  /** Where a font's characters begin; a place without a font ends them. */
  private static final NavigableMap<Integer, Optional<BundledFont>> PLACES =
      new TreeMap<>(Map.of(0, Optional.empty()));

  static {
    place(0x0600, 0x06FF, BundledFont.ARABIC);
    place(0x0750, 0x077F, BundledFont.ARABIC);
    place(0x08A0, 0x08FF, BundledFont.ARABIC);
    place(0x0900, 0x097F, BundledFont.DEVANAGARI);
    place(0x0980, 0x09FF, BundledFont.BENGALI);
    place(0x0A00, 0x0A7F, BundledFont.GURMUKHI);
    place(0x0B80, 0x0BFF, BundledFont.TAMIL);
    place(0x1CD0, 0x1CFF, BundledFont.DEVANAGARI);
    place(0x2E80, 0x312F, BundledFont.CHINESE);
    place(0x3130, 0x318F, BundledFont.KOREAN);
    place(0x3190, 0xA4CF, BundledFont.CHINESE);
    place(0xA8E0, 0xA8FF, BundledFont.DEVANAGARI);
    place(0xAC00, 0xD7A3, BundledFont.KOREAN);
    place(0xF900, 0xFAFF, BundledFont.CHINESE);
    place(0xFB50, 0xFDFF, BundledFont.ARABIC);
    place(0xFE30, 0xFE4F, BundledFont.CHINESE);
    place(0xFE70, 0xFEFC, BundledFont.ARABIC);
    place(0xFF00, 0xFFEF, BundledFont.CHINESE);
    place(0x20000, 0x3FFFF, BundledFont.CHINESE);
  }

  private FontChoice() {}

  /** A part of a text that one font shows. */
  record Part(BundledFont font, String text) {}

  /** Whether any font shows a character. */
  static boolean has(BundledFont base, int point) {
    return of(base, Optional.empty(), point).isPresent();
  }

  /** A text in parts, in order; a character that no font has is left to the base font. */
  static List<Part> parts(BundledFont base, String text) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    Optional<BundledFont> current = Optional.empty();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      Optional<BundledFont> next =
          Optional.of(of(base, current, text.codePointAt(at)).orElse(base));
      if (at > start && !next.equals(current)) {
        parts.add(new Part(current.orElse(base), text.substring(start, at)));
        start = at;
      }
      current = next;
    }
    if (start < text.length()) {
      parts.add(new Part(current.orElse(base), text.substring(start)));
    }
    return parts;
  }

  /** Joiners, and signs that scripts share, stay with the letters before them. */
  private static Optional<BundledFont> of(
      BundledFont base, Optional<BundledFont> current, int point) {
    Optional<BundledFont> placed = PLACES.floorEntry(point).getValue();
    boolean shared = Joiners.is(point) || point == 0x0964 || point == 0x0965;
    if (shared && current.filter(font -> FontGlyphs.glyph(font, point) != 0).isPresent()) {
      return current;
    }
    return placed
        .filter(font -> FontGlyphs.glyph(font, point) != 0)
        .or(() -> Optional.of(base).filter(font -> FontGlyphs.glyph(font, point) != 0));
  }

  private static void place(int first, int last, BundledFont font) {
    PLACES.put(first, Optional.of(font));
    PLACES.putIfAbsent(last + 1, Optional.empty());
  }
}
