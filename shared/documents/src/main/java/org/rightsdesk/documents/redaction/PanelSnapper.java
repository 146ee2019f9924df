package org.rightsdesk.documents.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.picture.PagePicture;

/**
 * Makes panels say as little as they can about what they hide.
 *
 * <p>A panel comes to cover each word that it touches, and the ink that runs on from under it, with
 * a margin; where there is a JPEG, the blocks that smear it; its width then grows to a step of
 * {@value #GRID} points, so that it does not tell a name's, on the side where there is more room;
 * neighbours under the same exemption become one. Where a machine read the words, their boxes end
 * with their letters' ink, which tells a "g" from an "a"; there each edge moves out to a grid of
 * the page.
 */
public final class PanelSnapper {
  /** The step of a panel's width, in points. */
  static final double GRID = 12;

  /** The step of the upper and lower edge where a machine read the words, in points. */
  private static final double GRID_DOWN = 6;

  private static final double MARGIN = 2;
  private static final double MERGE_GAP = 12;

  /** The most that a panel is padded for JPEG blocks, in points. */
  private static final double MOST_PADDING = 40;

  /** The width in points below which one hidden word could be guessed. */
  private static final double GUESSABLE = 30;

  /** How far a panel may reach into a line beside it, or into a word that runs down the page. */
  private static final double MOST_REACH = 4;

  private PanelSnapper() {}

  /**
   * Snaps one page's panels to its words; panels off the page fall away.
   *
   * @param page whose panels they are
   * @param panels as drawn, all of this page
   */
  public static List<Panel> snap(CanonicalPage page, List<Panel> panels) {
    return panels(snap(new PanelGround(page, Optional.empty()), panels));
  }

  /** Snaps one page's panels to its words and to the ink of its picture. */
  public static List<Panel> snap(CanonicalPage page, PagePicture picture, List<Panel> panels) {
    return panels(snap(new PanelGround(page, Optional.of(picture)), panels));
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

  private static List<Panel> panels(List<SnappedPanel> snapped) {
    return snapped.stream().map(SnappedPanel::panel).toList();
  }

  /** Whether a panel over a box hides a word that stands in another. */
  static boolean touches(Box panel, Box word) {
    Box shared = panel.intersection(word);
    return shared.width() > Math.min(0.5, word.width() / 2)
        && shared.height() > Math.min(MOST_REACH, word.height() * 0.22);
  }

  static List<SnappedPanel> snap(PanelGround ground, List<Panel> panels) {
    List<SnappedPanel> snapped = new ArrayList<>();
    for (Panel panel : panels) {
      Box drawn = panel.box().intersection(ground.whole());
      if (drawn.area() > 0) {
        Box hidden = withWords(ground, drawn);
        Panel cover = Panel.over(panel.page(), cover(ground, hidden), panel.exemption());
        snapped.add(new SnappedPanel(cover, List.of(hidden)));
      }
    }
    return merge(snapped);
  }

  private static Box withWords(PanelGround ground, Box drawn) {
    Box box = drawn;
    for (Word word : wordsTouched(ground.page().words(), drawn)) {
      box = box.union(word.box());
    }
    return box;
  }

  private static Box cover(PanelGround ground, Box hidden) {
    Box margin =
        Box.ofEdges(
            hidden.x() - MARGIN, hidden.y() - 1, hidden.right() + MARGIN, hidden.bottom() + 1);
    Box ink = ground.withConnectedInk(margin);
    Box padded = ink.grown(Math.min(MOST_PADDING, ground.page().jpegBlock()));
    if (ground.page().source() == WordSource.RECOGNISED) {
      return onGrid(padded).intersection(ground.whole());
    }
    double more = Math.ceil(padded.width() / GRID) * GRID - padded.width();
    double left = Math.min(more, ground.roomOnLeft(padded));
    double right = Math.min(more - left, ground.roomOnRight(padded));
    double rest = more - left - right;
    return Box.ofEdges(
            padded.x() - left - rest / 2,
            padded.y(),
            padded.right() + right + rest / 2,
            padded.bottom())
        .intersection(ground.whole());
  }

  private static Box onGrid(Box box) {
    return Box.ofEdges(
        Math.floor(box.x() / GRID) * GRID,
        Math.floor(box.y() / GRID_DOWN) * GRID_DOWN,
        Math.ceil(box.right() / GRID) * GRID,
        Math.ceil(box.bottom() / GRID_DOWN) * GRID_DOWN);
  }

  private static List<SnappedPanel> merge(List<SnappedPanel> panels) {
    List<SnappedPanel> merged = new ArrayList<>(panels);
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < merged.size() && !again; i++) {
        for (int j = i + 1; j < merged.size() && !again; j++) {
          if (belongTogether(merged.get(i).panel(), merged.get(j).panel())) {
            merged.set(i, merged.get(i).with(merged.remove(j)));
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
