package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.paint.LockedFile;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.paint.PdfPages;

/** Converts PDF files, page by page. */
final class PdfConversion {
  private PdfConversion() {}

  static CanonicalRecord convert(Source source, DocumentLimits limits, RecordFolder target)
      throws IOException, RefusedFile {
    try (PdfPages pages = open(source, limits)) {
      check(pages, limits);
      pages.takeOut(target.inside());
      List<HiddenContent> hidden = pages.hiddenInDocument();
      List<CanonicalPage> written = new ArrayList<>();
      for (int number = 1; number <= pages.count(); number++) {
        PaintedPage page = pages.paint(number);
        written.add(target.writeRead(number, page, number == 1 ? hidden : List.of()));
      }
      if (written.stream().allMatch(page -> page.problem().isPresent())) {
        throw new RefusedFile(RefusalReason.NO_READABLE_PAGE);
      }
      return target.record(Route.PICTURE, written);
    }
  }

  private static PdfPages open(Source source, DocumentLimits limits) throws RefusedFile {
    try {
      return PdfPages.open(source.file(), source.password(), limits);
    } catch (LockedFile e) {
      throw new RefusedFile(RefusalReason.ENCRYPTED);
    } catch (IOException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  private static void check(PdfPages pages, DocumentLimits limits) throws RefusedFile {
    if (pages.count() > limits.pages()) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    if (pages.count() < 1) {
      throw new RefusedFile(RefusalReason.NO_PAGES);
    }
    if (!pages.isCountTrue()) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }
}
