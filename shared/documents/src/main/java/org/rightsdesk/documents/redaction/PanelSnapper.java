package org.rightsdesk.documents.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.picture.PagePicture;

/**
 * Makes panels say as little as they can about what they hide.
 *
 * <p>A panel comes to cover each word that it touches, and the ink that runs on from under it, with
 * a margin; where there is a JPEG, the blocks that smear it; its sides then go out to a grid, so
 * that its width does not tell a name's; neighbours under the same exemption become one.
 */
public final class PanelSnapper {
  /** The grid of a panel's left and right side, in points. */
  static final double GRID = 12;

  private static final double MARGIN = 2;
  private static final double MERGE_GAP = 12;

  /** The most that a panel is padded for JPEG blocks, in points. */
  private static final double MOST_PADDING = 40;

  /** The width in points below which one hidden word could be guessed. */
  private static final double GUESSABLE = 30;

  private PanelSnapper() {}

  /**
   * Snaps one page's panels to its words; panels off the page fall away.
   *
   * @param page whose panels they are
   * @param panels as drawn, all of this page
   */
  public static List<Panel> snap(CanonicalPage page, List<Panel> panels) {
    return snap(new PanelGround(page, Optional.empty()), panels);
  }

  /** Snaps one page's panels to its words and to the ink of its picture. */
  public static List<Panel> snap(CanonicalPage page, PagePicture picture, List<Panel> panels) {
    return snap(new PanelGround(page, Optional.of(picture)), panels);
  }

  /** What the reviewer should know about panels as drawn. */
  public static List<PanelWarning> warnings(CanonicalPage page, List<Panel> panels) {
    List<PanelWarning> warnings = new ArrayList<>();
    Box whole = new Box(0, 0, page.width(), page.height());
    for (Panel panel : panels) {
      if (panel.box().intersection(whole).area() < panel.box().area() - 0.5) {
        warnings.add(new PanelWarning(panel, PanelWarning.Kind.OFF_THE_PAGE));
      }
      List<Word> under = wordsTouched(page.words(), panel.box());
      if (under.isEmpty() && !page.words().isEmpty()) {
        warnings.add(new PanelWarning(panel, PanelWarning.Kind.NOTHING_UNDER_IT));
      }
      if (under.size() == 1 && under.getFirst().box().width() < GUESSABLE) {
        warnings.add(new PanelWarning(panel, PanelWarning.Kind.GUESSABLE_WIDTH));
      }
    }
    return warnings;
  }

  /** The words that a box touches enough to hide them. */
  public static List<Word> wordsTouched(List<Word> words, Box box) {
    return words.stream().filter(word -> touches(box, word.box())).toList();
  }

  /** Whether a panel over a box hides a word that stands in another. */
  static boolean touches(Box panel, Box word) {
    Box shared = panel.intersection(word);
    return shared.width() > Math.min(0.5, word.width() / 2)
        && shared.height() > word.height() * 0.22;
  }

  private static List<Panel> snap(PanelGround ground, List<Panel> panels) {
    List<Panel> snapped = new ArrayList<>();
    for (Panel panel : panels) {
      Box box = panel.box().intersection(ground.whole());
      if (box.area() > 0) {
        snapped.add(Panel.over(panel.page(), cover(ground, box), panel.exemption()));
      }
    }
    return merge(snapped);
  }

  private static Box cover(PanelGround ground, Box drawn) {
    Box box = drawn;
    for (Word word : wordsTouched(ground.page().words(), drawn)) {
      Box body = word.box();
      box =
          box.union(
              Box.ofEdges(
                  body.x() - MARGIN, body.y() - 1, body.right() + MARGIN, body.bottom() + 1));
    }
    box = ground.withConnectedInk(box);
    box = box.grown(Math.min(MOST_PADDING, ground.page().jpegBlock()));
    Box grid =
        Box.ofEdges(
            Math.floor(box.x() / GRID) * GRID,
            box.y(),
            Math.ceil(box.right() / GRID) * GRID,
            box.bottom());
    return grid.intersection(ground.whole());
  }

  private static List<Panel> merge(List<Panel> panels) {
    List<Panel> merged = new ArrayList<>(panels);
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < merged.size() && !again; i++) {
        for (int j = i + 1; j < merged.size() && !again; j++) {
          if (belongTogether(merged.get(i), merged.get(j))) {
            Panel one = merged.get(i);
            Box both = one.box().union(merged.remove(j).box());
            merged.set(i, Panel.over(one.page(), both, one.exemption()));
            again = true;
          }
        }
      }
    }
    return merged;
  }

  private static boolean belongTogether(Panel one, Panel other) {
    if (!one.exemption().equals(other.exemption())) {
      return false;
    }
    Box a = one.box();
    Box b = other.box();
    double gap = Math.max(a.x(), b.x()) - Math.min(a.right(), b.right());
    double sharedHeight = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    boolean sameLine = sharedHeight > 0.6 * Math.max(a.height(), b.height()) && gap < MERGE_GAP;
    Box shared = a.intersection(b);
    return sameLine || shared.area() > 0.9 * Math.min(a.area(), b.area());
  }
}
