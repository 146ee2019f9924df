package org.rightsdesk.documents.redaction;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.Box;

/**
 * A panel as it will be burned.
 *
 * @param panel with its margins, on its grid
 * @param hidden what it is there to hide: the drawn panels and the words that they touch
 */
record SnappedPanel(Panel panel, List<Box> hidden) {
  /** The share of a word that a panel's margin may cover before it counts as hidden. */
  private static final double COVERED = 0.4;

  SnappedPanel {
    hidden = List.copyOf(hidden);
  }

  /** Both in one. */
  SnappedPanel with(SnappedPanel other) {
    List<Box> both = new ArrayList<>(hidden);
    both.addAll(other.hidden);
    Box box = panel.box().union(other.panel.box());
    return new SnappedPanel(Panel.over(panel.page(), box, panel.exemption()), both);
  }

  /** Whether a word may no longer be said: it is hidden, or too little of it is left to see. */
  boolean hides(Box word) {
    boolean meant = hidden.stream().anyMatch(box -> PanelSnapper.touches(box, word));
    Box covered = panel.box().intersection(word);
    return meant || covered.area() > word.area() * COVERED || coversMiddle(word);
  }

  private boolean coversMiddle(Box word) {
    double x = word.x() + word.width() / 2;
    double y = word.y() + word.height() / 2;
    Box box = panel.box();
    return x > box.x() && x < box.right() && y > box.y() && y < box.bottom();
  }
}
