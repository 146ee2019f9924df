package org.rightsdesk.documents.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.picture.PagePicture;

/**
 * Makes the text layer of a page: its words but for those under panels, and a token for each.
 *
 * <p>Of a word that a machine read, nobody knows exactly where its letters stand, and the machine
 * saw what is hidden now. So one that a panel touches at all is left out whole, and so is one where
 * nothing shows in the finished picture; the others stand where their ink shows there.
 */
final class LayerWords {
  private LayerWords() {}

  /**
   * The text layer.
   *
   * @param burned the page's pixels, its panels painted
   */
  static List<LayerWord> of(CanonicalPage page, PagePicture burned, List<SnappedPanel> panels) {
    boolean recognised = page.source() == WordSource.RECOGNISED;
    List<LayerWord> layer = new ArrayList<>();
    List<SnappedPanel> waiting = new ArrayList<>(panels);
    waiting.sort(
        Comparator.comparingDouble((SnappedPanel one) -> one.panel().y())
            .thenComparingDouble(one -> one.panel().x()));
    int line = 0;
    for (Word word : page.words()) {
      line = Math.max(line, word.line());
      boolean hidden = false;
      for (SnappedPanel panel : panels) {
        if (panel.hides(word.box()) || (recognised && panel.panel().box().overlaps(word.box()))) {
          hidden = true;
          if (waiting.remove(panel)) {
            layer.add(token(panel.panel(), word.line()));
          }
        }
      }
      if (!hidden) {
        Optional<Box> place =
            recognised ? InkInBox.find(page, burned, word.box()) : Optional.of(word.box());
        place.map(box -> new LayerWord(word.text(), box, word.line())).ifPresent(layer::add);
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
