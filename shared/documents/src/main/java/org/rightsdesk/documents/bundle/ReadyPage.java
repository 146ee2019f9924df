package org.rightsdesk.documents.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.output.PageItem;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.paint.PdfPages;
import org.rightsdesk.documents.picture.PictureEncoder;
import org.rightsdesk.documents.redaction.BurnedPage;
import org.rightsdesk.documents.redaction.Panel;

/**
 * A page that is painted, burned and encoded.
 *
 * @param content what is to be written
 * @param panels as burned
 * @param problem why it could not be painted whole, or not be burned as it was planned
 */
record ReadyPage(PageContent content, List<Panel> panels, Optional<String> problem) {

  static ReadyPage make(PdfPages pages, int number, List<Panel> drawn) {
    PaintedPage painted = pages.paint(number);
    CanonicalPage page =
        new CanonicalPage(
            number,
            painted.width(),
            painted.height(),
            "",
            "",
            painted.picture().kind(),
            painted.jpegBlock(),
            painted.words(),
            WordSource.FILE,
            painted.hidden(),
            painted.problem());
    BurnedPage burned = BurnedPage.burn(page, painted.picture(), drawn);
    PageItem picture =
        new PageItem.Picture(
            PictureEncoder.encode(burned.picture()), painted.width(), painted.height());
    PageContent content =
        new PageContent(
            painted.width(),
            painted.height(),
            List.of(picture, new PageItem.LayerText(burned.words())));
    return new ReadyPage(
        content, burned.panels(), painted.problem().or(() -> offThePage(page, drawn)));
  }

  /** A panel that hides nothing was meant for something: the plan is in other units or mistaken. */
  private static Optional<String> offThePage(CanonicalPage page, List<Panel> drawn) {
    Box whole = new Box(0, 0, page.width(), page.height());
    return drawn.stream()
        .filter(panel -> panel.box().intersection(whole).area() <= 0)
        .findFirst()
        .map(
            panel ->
                String.format(
                    Locale.ROOT,
                    "a panel of the plan lies off the page, at %.1f,%.1f; the page is %.1f by %.1f"
                        + " points.",
                    panel.x(),
                    panel.y(),
                    page.width(),
                    page.height()));
  }
}
