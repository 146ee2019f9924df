package org.rightsdesk.documents.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bundled fonts, parsed for each thread that asks for them. */
final class ParsedFonts {
  private static final ThreadLocal<EnumMap<BundledFont, TrueTypeFont>> FONTS =
      ThreadLocal.withInitial(() -> new EnumMap<>(BundledFont.class));

  private ParsedFonts() {}

  static TrueTypeFont get(BundledFont font) {
    return FONTS.get().computeIfAbsent(font, ParsedFonts::parse);
  }

  private static TrueTypeFont parse(BundledFont font) {
    String name = font.postScriptName();
    try (InputStream stream = BundledFonts.resource(name + ".ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font " + name + " cannot be read", e);
    }
  }
}
