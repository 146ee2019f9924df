package org.rightsdesk.documents.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.layout.PlacedWord;
import org.rightsdesk.documents.layout.TextLayout;
import org.rightsdesk.documents.layout.TextPainting;
import org.rightsdesk.documents.layout.TextTokens;
import org.rightsdesk.documents.picture.Preview;

/** Replaces words in the text and lays it out again, so that no width is left to tell anything. */
final class TextBurning {
  private TextBurning() {}

  static RedactedRecord burn(CanonicalRecord record, Path from, List<Panel> panels, Path to)
      throws IOException {
    String text = Files.readString(from.resolve(CanonicalRecord.TEXT_FILE_NAME));
    TextTokens.Replaced replaced =
        TextTokens.replace(text, hidden(text, panels), RedactedRecord.TOKEN);
    List<RedactedPage> pages = new ArrayList<>();
    for (List<PlacedWord> placed : TextLayout.layOut(replaced.text())) {
      pages.add(page(pages.size() + 1, placed, replaced, to));
    }
    return new RedactedRecord(record.route(), pages);
  }

  /** The numbers of the words and bars under panels, each with its exemption. */
  private static Map<Integer, String> hidden(String text, List<Panel> panels) {
    Map<Integer, String> hidden = new HashMap<>();
    List<List<PlacedWord>> pages = TextLayout.layOut(text);
    for (Panel panel : panels) {
      for (PlacedWord word : pages.get(panel.page() - 1)) {
        if (PanelSnapper.touches(panel.box(), word.box())) {
          hidden.put(word.token(), panel.exemption());
        }
      }
    }
    return hidden;
  }

  private static RedactedPage page(
      int number, List<PlacedWord> placed, TextTokens.Replaced replaced, Path folder)
      throws IOException {
    String preview = String.format("preview-%04d.png", number);
    Preview.write(TextPainting.paint(placed), folder.resolve(preview));
    List<LayerWord> words = new ArrayList<>();
    List<Panel> tokens = new ArrayList<>();
    for (PlacedWord word : placed) {
      words.add(new LayerWord(word.text(), word.box(), word.line(), word.element()));
      String exemption = replaced.tokens().get(word.token());
      if (exemption != null) {
        tokens.add(Panel.over(number, word.box(), exemption));
      }
    }
    return new RedactedPage(
        number,
        TextLayout.WIDTH,
        TextLayout.HEIGHT,
        "",
        0,
        0,
        PictureKind.TEXT,
        preview,
        words,
        tokens);
  }
}
