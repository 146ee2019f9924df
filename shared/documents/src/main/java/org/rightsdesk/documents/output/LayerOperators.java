package org.rightsdesk.documents.output;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.redaction.LayerWord;
import org.rightsdesk.documents.shaping.Writing;

/** Writes the invisible words of a page, a paragraph for lines that stand together. */
final class LayerOperators {
  /** The gap between lines, in line heights, at which a new paragraph begins. */
  private static final double PARAGRAPH_GAP = 0.8;

  private LayerOperators() {}

  static String of(PageItem.LayerText layer, double pageHeight, PageMarks marks, BlankFont font) {
    StringBuilder operators = new StringBuilder();
    for (List<LayerWord> paragraph : paragraphs(layer.words())) {
      operators.append(marks.beginParagraph()).append("BT\n3 Tr\n");
      for (LayerWord word : paragraph) {
        operators.append(word(word, pageHeight, font));
      }
      operators.append("ET\nEMC\n");
    }
    return operators.toString();
  }

  private static List<List<LayerWord>> paragraphs(List<LayerWord> words) {
    List<List<LayerWord>> paragraphs = new ArrayList<>();
    List<LayerWord> current = new ArrayList<>();
    LayerWord before =
        words.isEmpty() ? new LayerWord("", new Box(0, 0, 0, 0), 0) : words.getFirst();
    for (LayerWord word : words) {
      boolean newLine = word.line() != before.line();
      double gap = word.box().y() - before.box().bottom();
      if (newLine
          && (gap > PARAGRAPH_GAP * before.box().height() || word.box().bottom() < before.box().y())
          && !current.isEmpty()) {
        paragraphs.add(current);
        current = new ArrayList<>();
      }
      current.add(word);
      before = word;
    }
    paragraphs.add(current);
    return paragraphs;
  }

  /** One word, its place and size rounded to whole points. */
  private static String word(LayerWord word, double pageHeight, BlankFont font) {
    long size = Math.max(1, Math.round(word.box().height() * 0.8));
    int length = word.text().codePointCount(0, word.text().length());
    double natural = length * size * BlankFont.ADVANCE / 1000.0;
    double width = Math.max(1, Math.round(word.box().width()));
    double stretch = Math.clamp(100 * width / natural, 0.01, 10_000);
    double baseline = word.box().bottom() - word.box().height() * 0.2;
    return "/F0 "
        + size
        + " Tf "
        + PdfSyntax.number(stretch)
        + " Tz 1 0 0 1 "
        + Math.round(word.box().x())
        + " "
        + Math.round(pageHeight - baseline)
        + " Tm <"
        + font.encode(Writing.leftToRight(word.text()) + " ")
        + "> Tj\n";
  }
}
