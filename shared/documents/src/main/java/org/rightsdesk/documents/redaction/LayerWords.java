package org.rightsdesk.documents.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rightsdesk.documents.canonical.Word;

/** Makes the text layer of a page: its words but for those under panels, and a token for each. */
final class LayerWords {
  private LayerWords() {}

  static List<LayerWord> of(List<Word> words, List<SnappedPanel> panels) {
    List<LayerWord> layer = new ArrayList<>();
    List<SnappedPanel> waiting = new ArrayList<>(panels);
    waiting.sort(
        Comparator.comparingDouble((SnappedPanel one) -> one.panel().y())
            .thenComparingDouble(one -> one.panel().x()));
    int line = 0;
    for (Word word : words) {
      line = Math.max(line, word.line());
      boolean hidden = false;
      for (SnappedPanel panel : panels) {
        if (panel.hides(word.box())) {
          hidden = true;
          if (waiting.remove(panel)) {
            layer.add(token(panel.panel(), word.line()));
          }
        }
      }
      if (!hidden) {
        layer.add(new LayerWord(word.text(), word.box(), word.line()));
      }
    }
    for (SnappedPanel panel : waiting) {
      layer.add(token(panel.panel(), ++line));
    }
    return layer;
  }

  private static LayerWord token(Panel panel, int line) {
    return new LayerWord(RedactedRecord.TOKEN, panel.box(), line);
  }
}
