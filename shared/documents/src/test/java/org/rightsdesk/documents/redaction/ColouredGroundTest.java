package org.rightsdesk.documents.redaction;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.PdfRedaction;

class ColouredGroundTest {
  @ParameterizedTest
  @CsvSource({"1, 0, 0", "0, 0, 1", "0, 1, 0", "1, 0, 1", "1, 1, 0"})
  void panels_on_a_strong_colour_stay_black_enough_for_the_check(
      float red, float green, float blue, @TempDir Path folder) throws IOException {
    Path source = folder.resolve("in.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setNonStrokingColor(red, green, blue);
        content.addRect(0, 0, 595, 842);
        content.fill();
      }
      document.save(source.toFile());
    }
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      panels.add(new Panel(1, 50 + 0.37 * i, 50 + 35.21 * i, 100, 10, "third-party"));
    }

    assertThatCode(
            () ->
                new PdfRedaction(1, DocumentLimits.forRecords())
                    .redact(source, panels, folder.resolve("out.pdf"), "Redacted", _ -> {}))
        .doesNotThrowAnyException();
  }
}
