package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The composite fonts of a document whose programs were mended, each tried once. */
final class MendedFonts {
  private final IdentityHashMap<PDFont, PDFont> known = new IdentityHashMap<>();

  /** The same font, or one that shows its glyphs, if that can be had. */
  PDFont of(PDFont font, PaintLimits limits) throws IOException {
    if (!(font instanceof PDType0Font composite) || !composite.isDamaged()) {
      return font;
    }
    PDFont mended = known.get(font);
    if (mended == null) {
      mended = mended(composite, limits).orElse(font);
      known.put(font, mended);
    }
    return mended;
  }

  private static Optional<PDFont> mended(PDType0Font font, PaintLimits limits) throws IOException {
    COSDictionary descriptor =
        font.getDescendantFont().getCOSObject().getCOSDictionary(COSName.FONT_DESC);
    COSStream program = descriptor == null ? null : descriptor.getCOSStream(COSName.FONT_FILE2);
    if (program == null) {
      return Optional.empty();
    }
    limits.beforeStream(program);
    byte[] bytes;
    try (InputStream stream = program.createInputStream()) {
      bytes = stream.readAllBytes();
    }
    String name = font.getDescendantFont().getName();
    Optional<byte[]> mended = FontProgram.mended(bytes, name.replaceFirst("^[A-Z]{6}\\+", ""));
    if (mended.isEmpty()) {
      return Optional.empty();
    }
    COSStream replaced = new COSStream();
    try (OutputStream out = replaced.createRawOutputStream()) {
      out.write(mended.get());
    }
    descriptor.setItem(COSName.FONT_FILE2, replaced);
    return Optional.of(PDFontFactory.createFont(font.getCOSObject()));
  }
}
