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

/** Makes the bundle's pages of a redacted record, each with its number in a band below it. */
final class RecordPages {
  /** The height of the band, in points. */
  static final double BAND = 22;

  private static final double STAMP_SIZE = 9;
  private static final double STAMP_MARGIN = 20;

  private RecordPages() {}

  /** One page of a record; its picture is read only now. */
  static PageContent page(PlannedRecord record, Route route, RedactedPage page, PageNumbers numbers)
      throws IOException {
    List<PageItem> items = new ArrayList<>();
    if (route == Route.TEXT) {
      items.addAll(text(page));
    } else {
      byte[] bytes = Files.readAllBytes(record.record().folder().resolve(page.picture()));
      EncodedPicture picture =
          new EncodedPicture(page.pixelWidth(), page.pixelHeight(), page.kind(), bytes);
      items.add(new PageItem.Picture(picture, page.width(), page.height()));
      items.add(new PageItem.LayerText(page.words()));
    }
    List<String> below = new ArrayList<>();
    below.add(record.label() + ", page " + page.number());
    below.addAll(numbers.stamp(record.place(page.number())));
    items.addAll(stamp(below, page.height() + BAND));
    return new PageContent(page.width(), page.height() + BAND, items);
  }

  /** The number of a page of letter, index or schedule. */
  static PageContent stamped(PageContent page, int number, PageNumbers numbers) {
    List<PageItem> items = new ArrayList<>(page.items());
    items.addAll(stamp(numbers.stamp(number), page.height() - STAMP_MARGIN));
    return new PageContent(page.width(), page.height(), items);
  }

  private static List<PageItem> stamp(List<String> texts, double bottom) {
    List<PageItem> items = new ArrayList<>();
    double x = STAMP_MARGIN;
    for (String text : texts) {
      items.add(
          new PageItem.ShownText(
              text,
              false,
              x,
              bottom - 7,
              BundledFont.SANS,
              STAMP_SIZE,
              new PageItem.Role(PageItem.Kind.FURNITURE, 0)));
      x += 130;
    }
    return items;
  }

  private static List<PageItem> text(RedactedPage page) {
    List<PageItem> items = new ArrayList<>();
    int paragraph = 0;
    int line = 0;
    for (List<LayerWord> run : TextRuns.of(page.words())) {
      LayerWord first = run.getFirst();
      if (first.line() > line + 1) {
        paragraph++;
      }
      line = first.line();
      items.add(
          new PageItem.ShownText(
              TextRuns.text(run),
              Writing.isRightToLeft(first.text()),
              Math.min(first.box().x(), run.getLast().box().x()),
              first.box().y() + TextLayout.SIZE * 0.9,
              BundledFont.SANS,
              TextLayout.SIZE,
              new PageItem.Role(PageItem.Kind.PARAGRAPH, paragraph)));
    }
    return items;
  }
}
