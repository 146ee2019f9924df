package org.rightsdesk.local.bench.redact;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.rightsdesk.documents.font.BundledFont;

/** Pages of type: letters, prints of mails, tables. */
final class TextPages {
  private static final float LEFT = 62;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 70;

  private final PDDocument document;
  private final Map<BundledFont, PDFont> embedded = new EnumMap<>(BundledFont.class);
  private final Map<FontName, PDFont> standard = new EnumMap<>(FontName.class);

  TextPages(PDDocument document) {
    this.document = document;
  }

  /** A page of a letter in a font that is in the file. */
  void letter(PDPage page, Sentences words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      lines(content, embedded(BundledFont.SERIF), 11, TOP, words.lines(44, 92));
    }
  }

  /** The first page of a letter, with a coloured letterhead. */
  void letterhead(PDPage page, Sentences words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setNonStrokingColor(0.05f, 0.3f, 0.36f);
      content.addRect(0, PDRectangle.A4.getHeight() - 16, PDRectangle.A4.getWidth(), 16);
      content.fill();
      lines(content, embedded(BundledFont.SANS_BOLD), 18, TOP, List.of("Stannerby Homes"));
      content.setNonStrokingColor(0f);
      lines(content, embedded(BundledFont.SANS), 10.5f, TOP - 70, words.lines(36, 88));
    }
  }

  /** A page of a letter in one of the fonts that every reader has. */
  void standardLetter(PDPage page, Sentences words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      lines(content, standard(FontName.HELVETICA), 10.5f, TOP, words.lines(46, 88));
    }
  }

  /** A print of a mail: small, dense, with a rule under its heading. */
  void mail(PDPage page, Sentences words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      PDFont bold = standard(FontName.HELVETICA_BOLD);
      float y = lines(content, bold, 10, TOP + 20, words.lines(4, 50));
      rule(content, LEFT, y, LEFT + WIDTH, y);
      lines(content, standard(FontName.COURIER), 8.5f, y - 16, words.lines(58, 82));
    }
  }

  /** A statement of account: many short cells between rules. */
  void table(PDPage page, Sentences words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setNonStrokingColor(0.88f);
      content.addRect(LEFT, TOP - 4, WIDTH, 15);
      content.fill();
      content.setNonStrokingColor(0f);
      for (int row = 0; row < 46; row++) {
        float y = TOP - row * 15;
        cell(content, 0, y, "%02d/%02d/2026".formatted(words.number(1, 28), words.number(1, 12)));
        cell(content, 70, y, words.line(34));
        cell(content, 270, y, words.word() + " " + words.number(1000, 9999));
        cell(content, 380, y, words.number(1, 900) + "." + words.number(10, 99));
        rule(content, LEFT, y - 4, LEFT + WIDTH, y - 4);
      }
      for (float x : new float[] {0, 66, 266, 376, WIDTH}) {
        rule(content, LEFT + x, TOP + 11, LEFT + x, TOP - 45 * 15 - 4);
      }
    }
  }

  private void cell(PDPageContentStream content, float x, float y, String text) throws IOException {
    lines(content, embedded(BundledFont.SANS), 8, y + 8, LEFT + 3 + x, List.of(text));
  }

  private static float lines(
      PDPageContentStream content, PDFont font, float size, float top, List<String> lines)
      throws IOException {
    return lines(content, font, size, top, LEFT, lines);
  }

  private static float lines(
      PDPageContentStream content, PDFont font, float size, float top, float x, List<String> lines)
      throws IOException {
    float leading = size * 1.4f;
    content.beginText();
    content.setFont(font, size);
    content.setLeading(leading);
    content.newLineAtOffset(x, top - size);
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
    return top - size - lines.size() * leading;
  }

  private static void rule(PDPageContentStream content, float x, float y, float toX, float toY)
      throws IOException {
    content.setLineWidth(0.5f);
    content.moveTo(x, y);
    content.lineTo(toX, toY);
    content.stroke();
  }

  private PDFont embedded(BundledFont name) throws IOException {
    PDFont font = embedded.get(name);
    if (font == null) {
      TrueTypeFont parsed = name.trueType();
      parsed.setEnableGsub(false);
      font = PDType0Font.load(document, parsed, true);
      embedded.put(name, font);
    }
    return font;
  }

  private PDFont standard(FontName name) {
    return standard.computeIfAbsent(name, PDType1Font::new);
  }
}
