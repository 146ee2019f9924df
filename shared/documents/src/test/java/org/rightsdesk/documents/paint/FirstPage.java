package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.testing.RawPdf;

/** The first page of a file that a test writes, as it is painted. */
final class FirstPage {
  private FirstPage() {}

  /** Paints the page, whatever may be wrong with it. */
  static PaintedPage painted(RawPdf pdf, Path file, DocumentLimits limits) throws IOException {
    try (PdfPages pages = PdfPages.open(pdf.write(file), Optional.empty(), limits)) {
      return pages.paint(1);
    }
  }

  /** Paints the page, which must not fail. */
  static PaintedPage whole(RawPdf pdf, Path file) throws IOException {
    PaintedPage page = painted(pdf, file, DocumentLimits.forRecords());
    assertThat(page.problem()).isEmpty();
    return page;
  }

  /** The lightness at a place in points from the lower left corner. */
  static int lightness(PaintedPage page, double x, double y) {
    double scale = page.picture().width() / page.width();
    return page.picture().lightness((int) (x * scale), (int) ((page.height() - y) * scale));
  }
}
