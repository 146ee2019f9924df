package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.layout.TextLayout;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.output.PageItem;
import org.rightsdesk.documents.picture.EncodedPicture;
import org.rightsdesk.documents.redaction.LayerWord;
import org.rightsdesk.documents.redaction.RedactedPage;
import org.rightsdesk.documents.shaping.Writing;
import org.rightsdesk.documents.structure.ElementKind;
import org.rightsdesk.documents.structure.ElementPath;

/** Makes the bundle's pages of a redacted record, each with its number in a band below it. */
final class RecordPages {
  /** The height of the band, in points. */
  static final double BAND = 22;

  private static final double STAMP_SIZE = 9;
  private static final double STAMP_MARGIN = 20;
  private static final double STAMP_WIDTH = 130;

  private static final ElementPath HEADING = ElementPath.of(ElementKind.H1, 0);

  private RecordPages() {}

  /**
   * One page of a record; its picture is read only now.
   *
   * @param first whether the volume's pages of the record begin here: its name on this page is then
   *     their heading, which is read first
   */
  static PageContent page(
      PlannedRecord record, Route route, RedactedPage page, PageNumbers numbers, boolean first)
      throws IOException {
    double bottom = page.height() + BAND;
    List<PageItem> items = new ArrayList<>();
    String name = record.label() + ", page " + page.number();
    items.add(stamp(name, 0, bottom, first ? HEADING : ElementPath.NONE));
    if (route == Route.TEXT) {
      items.addAll(text(page));
    } else {
      byte[] bytes = Files.readAllBytes(record.record().folder().resolve(page.picture()));
      EncodedPicture picture =
          new EncodedPicture(page.pixelWidth(), page.pixelHeight(), page.kind(), bytes);
      items.add(new PageItem.Picture(picture, page.width(), page.height()));
      items.add(new PageItem.LayerText(page.words()));
    }
    items.addAll(stamps(numbers.stamp(record.place(page.number())), 1, bottom));
    return new PageContent(page.width(), bottom, items);
  }

  /** The number of a page of letter, index or schedule. */
  static PageContent stamped(PageContent page, int number, PageNumbers numbers) {
    List<PageItem> items = new ArrayList<>(page.items());
    items.addAll(stamps(numbers.stamp(number), 0, page.height() - STAMP_MARGIN));
    return new PageContent(page.width(), page.height(), items);
  }

  private static List<PageItem> stamps(List<String> texts, int column, double bottom) {
    List<PageItem> items = new ArrayList<>();
    for (String text : texts) {
      items.add(stamp(text, column + items.size(), bottom, ElementPath.NONE));
    }
    return items;
  }

  private static PageItem stamp(String text, int column, double bottom, ElementPath element) {
    return new PageItem.ShownText(
        text,
        false,
        STAMP_MARGIN + column * STAMP_WIDTH,
        bottom - 7,
        BundledFont.SANS,
        STAMP_SIZE,
        element);
  }

  private static List<PageItem> text(RedactedPage page) {
    List<PageItem> items = new ArrayList<>();
    for (List<LayerWord> run : TextRuns.of(page.words())) {
      LayerWord first = run.getFirst();
      items.add(
          new PageItem.ShownText(
              TextRuns.text(run),
              Writing.isRightToLeft(first.text()),
              Math.min(first.box().x(), run.getLast().box().x()),
              first.box().y() + TextLayout.SIZE * 0.9,
              BundledFont.SANS,
              TextLayout.SIZE,
              first.element()));
    }
    return items;
  }
}
