package org.rightsdesk.documents.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.PdfRedaction;
import org.rightsdesk.documents.bundle.RedactionFailure;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.PopplerGreys;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/** Outside panels, a redacted page looks to poppler as its source does (37). */
class CompletenessTest {
  private static final int RESOLUTION = 100;
  private static final int SQUARE = 20;

  /** How far the mean of a square may be off: letters may stand a part of a pixel aside. */
  private static final double MOST_OF_A_SQUARE = 30;

  private static final double MOST_OF_A_PAGE = 2.5;

  private final Path folder;

  CompletenessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static double mean(PopplerGreys greys, int left, int top) {
    long sum = 0;
    for (int y = top; y < top + SQUARE; y++) {
      for (int x = left; x < left + SQUARE; x++) {
        sum += greys.lightness(x, y);
      }
    }
    return (double) sum / SQUARE / SQUARE;
  }

  private void looksTheSame(RawPdf pdf, Panel panel) throws IOException, RedactionFailure {
    Path source = pdf.write(folder.resolve("source.pdf"));
    Path target = folder.resolve("target.pdf");
    new PdfRedaction(1, DocumentLimits.forRecords())
        .redact(source, List.of(panel), target, "Redacted", _ -> {});
    PopplerGreys before = PopplerGreys.of(source, RESOLUTION);
    PopplerGreys after = PopplerGreys.of(target, RESOLUTION);
    double points = RESOLUTION / 72.0;
    double sum = 0;
    int squares = 0;
    for (int y = 0; y + SQUARE <= Math.min(before.height(), after.height()); y += SQUARE) {
      for (int x = 0; x + SQUARE <= Math.min(before.width(), after.width()); x += SQUARE) {
        boolean near =
            x + SQUARE > (panel.x() - 40) * points
                && x < (panel.x() + panel.width() + 40) * points
                && y + SQUARE > (panel.y() - 40) * points
                && y < (panel.y() + panel.height() + 40) * points;
        if (!near) {
          double difference = Math.abs(mean(before, x, y) - mean(after, x, y));
          assertThat(difference).as("at %d, %d", x, y).isLessThan(MOST_OF_A_SQUARE);
          sum += difference;
          squares++;
        }
      }
    }
    assertThat(sum / squares).isLessThan(MOST_OF_A_PAGE);
  }

  private static String lines() {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      double size = 7 + i % 5 * 2;
      content.append(line(60, 780 - i * 18, size, "All of this line " + i + " may be read."));
    }
    return content.toString();
  }

  @Test
  void type_and_rules_in_every_turn() throws IOException, RedactionFailure {
    for (int turn : List.of(0, 90, 180, 270)) {
      RawPdf pdf =
          new RawPdf()
              .page(
                  lines() + "0.8 0.1 0.1 rg 400 100 80 60 re f 1 w 400 300 m 500 420 l S\n",
                  "",
                  "/Rotate " + turn);
      looksTheSame(pdf, new Panel(1, 200, 200, 60, 12, "third-party"));
    }
  }

  @Test
  void type_that_is_clipped_or_hidden_by_what_comes_later() throws IOException, RedactionFailure {
    RawPdf pdf =
        new RawPdf()
            .page(
                "q 50 400 200 300 re W n\n"
                    + lines()
                    + "Q q 300 0 m 590 0 l 590 420 l h W n\n"
                    + lines().replace(" 60 ", " 350 ")
                    + "Q 0.9 g 60 500 100 100 re f\n");
    looksTheSame(pdf, new Panel(1, 300, 30, 60, 12, "third-party"));
  }

  @Test
  void photographs() throws IOException, RedactionFailure {
    RawPdf pdf = new RawPdf();
    int image =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 620 /Height 877"
                + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
            TestImages.encoded(
                TestImages.scan(620, 877, "Everybody", "may", "read", "it"), "jpeg"));
    pdf.page("q 595 0 0 842 0 0 cm /Im Do Q\n", RawPdf.resource("XObject", "Im", image), "");
    looksTheSame(pdf, new Panel(1, 80, 600, 100, 30, "third-party"));
  }
}
