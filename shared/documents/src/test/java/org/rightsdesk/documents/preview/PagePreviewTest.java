package org.rightsdesk.documents.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

class PagePreviewTest {
  private final Path folder;

  PagePreviewTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PreviewOutcome preview(byte[] content) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "document", ""), content);
    Path target = Files.createTempDirectory(folder, "previews");
    return new PagePreview(DocumentLimits.forIdentityDocuments()).preview(file, target);
  }

  @Test
  void a_photograph_keeps_its_look_and_loses_what_else_it_holds() throws IOException {
    byte[] jpeg = TestImages.encoded(TestImages.scan(1_600, 900, "Passport"), "jpeg");
    String text = new String(jpeg, StandardCharsets.ISO_8859_1);
    String comment = "\u00FF\u00FE\0\u000BGPS 53 N ";
    byte[] tagged = RawPdf.bytes(text.substring(0, 2) + comment + text.substring(2));
    PreviewOutcome.Previewed outcome = (PreviewOutcome.Previewed) preview(tagged);
    assertThat(outcome.type()).isEqualTo(DocumentType.JPEG);
    Path picture = outcome.pictures().getFirst();
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isLessThanOrEqualTo(1_200);
    assertThat(image.getWidth()).isGreaterThan(image.getHeight());
    assertThat(Files.readString(picture, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    assertThat(Files.size(picture)).isLessThan(1 << 20);
  }

  @Test
  void each_page_of_a_PDF_is_a_picture_and_nothing_else_is_left() throws IOException {
    PreviewOutcome.Previewed outcome =
        (PreviewOutcome.Previewed)
            preview(new RawPdf().page(line(72, 700, 12, "one")).page("").bytes());
    assertThat(outcome.pictures()).hasSize(2).allMatch(Files::exists);
    try (Stream<Path> files = Files.list(outcome.pictures().getFirst().resolveSibling(""))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void text_and_programs_are_refused() throws IOException {
    assertThat(preview(RawPdf.bytes("just text")))
        .isEqualTo(new PreviewOutcome.Refused(RefusalReason.UNSUPPORTED_TYPE));
    assertThat(preview(RawPdf.bytes("MZ\0\0\0%PDF-")))
        .isEqualTo(new PreviewOutcome.Refused(RefusalReason.PROGRAM));
  }
}
