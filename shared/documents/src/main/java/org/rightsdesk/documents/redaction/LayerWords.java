package org.rightsdesk.documents.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rightsdesk.documents.canonical.Word;

/** Makes the text layer of a page: its words but for those under panels, and a token for each. */
final class LayerWords {
  private LayerWords() {}

  static List<LayerWord> of(List<Word> words, List<Panel> panels) {
    List<LayerWord> layer = new ArrayList<>();
    List<Panel> waiting = new ArrayList<>(panels);
    waiting.sort(Comparator.comparingDouble(Panel::y).thenComparingDouble(Panel::x));
    int line = 0;
    for (Word word : words) {
      line = Math.max(line, word.line());
      boolean hidden = false;
      for (Panel panel : panels) {
        if (PanelSnapper.touches(panel.box(), word.box())) {
          hidden = true;
          if (waiting.remove(panel)) {
            layer.add(token(panel, word.line()));
          }
        }
      }
      if (!hidden) {
        layer.add(new LayerWord(word.text(), word.box(), word.line()));
      }
    }
    for (Panel panel : waiting) {
      layer.add(token(panel, ++line));
    }
    return layer;
  }

  private static LayerWord token(Panel panel, int line) {
    return new LayerWord(RedactedRecord.TOKEN, panel.box(), line);
  }
}
