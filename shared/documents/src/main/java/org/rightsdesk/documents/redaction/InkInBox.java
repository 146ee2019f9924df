package org.rightsdesk.documents.redaction;

import java.util.Optional;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

/** Finds what could be a word in a part of a page's picture. */
final class InkInBox {
  /** The least difference in lightness between ink and ground: more than the grain of a scan. */
  private static final int LEAST_CONTRAST = 32;

  private InkInBox() {}

  /** The smallest box around the ink that shows there; empty where none does. */
  static Optional<Box> find(CanonicalPage page, PagePicture picture, Box box) {
    double across = picture.width() / page.width();
    double down = picture.height() / page.height();
    PixelArea area = PixelArea.around(box, across, down).within(picture.width(), picture.height());
    int darkest = 255;
    int lightest = 0;
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        int light = picture.lightness(x, y);
        darkest = Math.min(darkest, light);
        lightest = Math.max(lightest, light);
      }
    }
    if (lightest - darkest < LEAST_CONTRAST) {
      return Optional.empty();
    }
    PixelArea ink = darker(picture, area, (darkest + lightest) / 2);
    return Optional.of(
        Box.ofEdges(
            ink.left() / across, ink.top() / down, ink.right() / across, ink.bottom() / down));
  }

  private static PixelArea darker(PagePicture picture, PixelArea area, int light) {
    int left = area.right();
    int right = area.left();
    int top = area.bottom();
    int bottom = area.top();
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        if (picture.lightness(x, y) <= light) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new PixelArea(left, top, right, bottom);
  }
}
