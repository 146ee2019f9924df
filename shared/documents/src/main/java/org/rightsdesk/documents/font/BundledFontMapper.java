package org.rightsdesk.documents.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** Finds a bundled stand-in for every font that a file names but does not hold. */
final class BundledFontMapper implements FontMapper {
  /** The sets of characters that Adobe numbered. */
  private static final Map<String, BundledFont> NUMBERED =
      Map.of(
          "GB1", BundledFont.CHINESE,
          "CNS1", BundledFont.CHINESE,
          "Japan1", BundledFont.CHINESE,
          "Korea1", BundledFont.KOREAN);

  private final ThreadLocal<FontBoxFont> symbol =
      ThreadLocal.withInitial(() -> compact("FoxitSymbol.cff"));
  private final ThreadLocal<FontBoxFont> dingbats =
      ThreadLocal.withInitial(() -> compact("FoxitDingbats.cff"));

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn(baseFont, descriptor).trueType(), false);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    String name = plain(baseFont);
    if (name.startsWith("symbol")) {
      return new FontMapping<>(symbol.get(), false);
    }
    if (name.contains("dingbats")) {
      return new FontMapping<>(dingbats.get(), false);
    }
    return new FontMapping<>(standIn(baseFont, descriptor).trueType(), false);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    String numbering = system == null ? "" : String.valueOf(system.getOrdering());
    BundledFont numbered = NUMBERED.get(numbering);
    BundledFont standIn = numbered == null ? standIn(baseFont, descriptor) : numbered;
    return new CIDFontMapping(null, standIn.trueType(), true);
  }

  private static BundledFont standIn(
      @Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
    String name = plain(baseFont);
    boolean bold = name.contains("bold") || name.contains("black") || name.contains("heavy");
    boolean italic = name.contains("italic") || name.contains("oblique");
    boolean mono = name.contains("courier") || name.contains("mono") || name.contains("consol");
    boolean serif =
        name.contains("times")
            || (name.contains("serif") && !name.contains("sans"))
            || name.contains("garamond")
            || name.contains("georgia")
            || name.contains("cambria")
            || name.contains("roman")
            || name.contains("palatino")
            || name.contains("bookman")
            || name.contains("schoolbook");
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= 600;
      italic |= descriptor.isItalic();
      mono |= descriptor.isFixedPitch();
      serif |= descriptor.isSerif() && !name.contains("arial") && !name.contains("helvetica");
    }
    if (mono) {
      return BundledFont.of(BundledFont.Family.MONO, bold, italic);
    }
    if (serif) {
      return BundledFont.of(BundledFont.Family.SERIF, bold, italic);
    }
    return BundledFont.of(BundledFont.Family.SANS, bold, italic);
  }

  private static String plain(@Nullable String baseFont) {
    if (baseFont == null) {
      return "";
    }
    String name = baseFont.toLowerCase(Locale.ROOT);
    int plus = name.indexOf('+');
    return plus == 6 ? name.substring(7) : name;
  }

  private static FontBoxFont compact(String fileName) {
    try (InputStream stream = BundledFonts.resource(fileName)) {
      return new CFFParser().parse(new RandomAccessReadBuffer(stream)).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font " + fileName + " cannot be read", e);
    }
  }
}
