package org.rightsdesk.documents.redaction;

import java.util.Optional;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

/** What lies under panels: the page's words and, where at hand, its picture. */
record PanelGround(CanonicalPage page, Optional<PagePicture> picture) {
  /** How light ink can be. */
  private static final int INK = 128;

  /** How far ink is followed, in points; what goes on for longer is a rule or a frame. */
  private static final int FARTHEST = 36;

  /** How far a word may reach into a box that it stands beside, in points. */
  private static final double TOUCH = 2.5;

  Box whole() {
    return new Box(0, 0, page.width(), page.height());
  }

  /** How far a box can grow to its left before it meets a word or the edge. */
  double roomOnLeft(Box box) {
    double edge = 0;
    for (Word word : page.words()) {
      if (isBeside(word, box) && word.box().right() <= box.x() + TOUCH) {
        edge = Math.max(edge, word.box().right());
      }
    }
    return Math.max(0, box.x() - edge);
  }

  /** How far a box can grow to its right before it meets a word or the edge. */
  double roomOnRight(Box box) {
    double edge = page.width();
    for (Word word : page.words()) {
      if (isBeside(word, box) && word.box().x() >= box.right() - TOUCH) {
        edge = Math.min(edge, word.box().x());
      }
    }
    return Math.max(0, edge - box.right());
  }

  private static boolean isBeside(Word word, Box box) {
    return word.box().y() < box.bottom() && word.box().bottom() > box.y();
  }

  /** The box with each side moved out to where no ink crosses it. */
  Box withConnectedInk(Box box) {
    if (picture.isEmpty() || picture.get().kind() != PictureKind.TEXT) {
      return box;
    }
    double left = side(box, -1, 0);
    double right = side(box, 1, 0);
    double top = side(box, 0, -1);
    double bottom = side(box, 0, 1);
    return Box.ofEdges(box.x() - left, box.y() - top, box.right() + right, box.bottom() + bottom)
        .intersection(whole());
  }

  private double side(Box box, int across, int down) {
    for (int out = 0; out <= FARTHEST; out++) {
      Box moved = box;
      if (across != 0) {
        double x = across < 0 ? box.x() - out : box.right() + out;
        moved = Box.ofEdges(x, box.y(), x, box.bottom());
      } else {
        double y = down < 0 ? box.y() - out : box.bottom() + out;
        moved = Box.ofEdges(box.x(), y, box.right(), y);
      }
      if (isClean(moved)) {
        return out;
      }
    }
    return 0;
  }

  /** Whether a line a pixel wide has ground on all its length. */
  private boolean isClean(Box line) {
    PagePicture pixels = picture.orElseThrow();
    double across = pixels.width() / page.width();
    double down = pixels.height() / page.height();
    PixelArea area = PixelArea.around(line, across, down);
    PixelArea thick =
        new PixelArea(
                area.left(),
                area.top(),
                Math.max(area.right(), area.left() + 1),
                Math.max(area.bottom(), area.top() + 1))
            .within(pixels.width(), pixels.height());
    for (int y = thick.top(); y < thick.bottom(); y++) {
      for (int x = thick.left(); x < thick.right(); x++) {
        if (pixels.lightness(x, y) < INK) {
          return false;
        }
      }
    }
    return true;
  }
}
