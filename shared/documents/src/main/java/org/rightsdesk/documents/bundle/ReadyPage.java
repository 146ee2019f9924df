package org.rightsdesk.documents.bundle;

import java.util.List;
import java.util.Optional;
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
 * @param problem why it could not be painted whole
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
    return new ReadyPage(content, burned.panels(), painted.problem());
  }
}
