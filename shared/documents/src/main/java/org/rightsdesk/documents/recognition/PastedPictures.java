package org.rightsdesk.documents.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

/** The pictures on a written page, which may carry words that the file does not say. */
final class PastedPictures {
  /**
   * The least share of a page that they cover together: on A4 4 by 5 cm, or two lines of a letter.
   * Less is a logo, a signature or an icon.
   */
  private static final double LEAST_SHARE = 0.03;

  /** How far from its border a picture's end may be taken for the edge of a letter, in pixels. */
  private static final int BORDER = 3;

  /** The share of a word that lies on them if it is theirs. */
  private static final double LEAST_HELD = 0.5;

  private final PagePicture page;
  private final List<Box> boxes;
  private final List<PixelArea> areas;

  private PastedPictures(PagePicture page, List<Box> boxes, List<PixelArea> areas) {
    this.page = page;
    this.boxes = boxes;
    this.areas = areas;
  }

  /** Those of a page; empty if they are too small to carry a message. */
  static Optional<PastedPictures> of(PaintedPage page) {
    double covered = page.pictures().stream().mapToDouble(Box::area).sum();
    if (covered < page.width() * page.height() * LEAST_SHARE) {
      return Optional.empty();
    }
    PagePicture picture = page.picture();
    double across = picture.width() / page.width();
    double down = picture.height() / page.height();
    List<PixelArea> areas =
        page.pictures().stream()
            .map(box -> PixelArea.around(box, across, down))
            .map(area -> area.within(picture.width(), picture.height()))
            .toList();
    return Optional.of(new PastedPictures(picture, page.pictures(), areas));
  }

  /** The page with nothing but them on white, so that what is written beside them goes nowhere. */
  PagePicture alone() {
    byte[] samples = new byte[page.samples().length];
    Arrays.fill(samples, (byte) 0xFF);
    for (PixelArea area : areas) {
      for (int y = area.top(); y < area.bottom(); y++) {
        int from = (y * page.width() + area.left()) * page.channels();
        int length = (area.right() - area.left()) * page.channels();
        System.arraycopy(page.samples(), from, samples, from, length);
      }
    }
    return new PagePicture(page.width(), page.height(), page.kind(), samples);
  }

  /** Where their own left and right borders lie, which are no writing. */
  List<PixelArea> borders() {
    return areas.stream()
        .flatMap(area -> Stream.of(border(area, area.left()), border(area, area.right())))
        .toList();
  }

  private PixelArea border(PixelArea area, int x) {
    return new PixelArea(x - BORDER, area.top(), x + BORDER, area.bottom())
        .within(page.width(), page.height());
  }

  /** Whether a word lies on them. */
  boolean hold(Box word) {
    double held = boxes.stream().mapToDouble(box -> box.intersection(word).area()).sum();
    return held >= word.area() * LEAST_HELD;
  }
}
