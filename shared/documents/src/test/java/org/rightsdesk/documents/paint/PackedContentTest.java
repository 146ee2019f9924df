package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.testing.RawPdf;

/** Content that is packed as a picture, which would be unpacked as large as it claims to be. */
class PackedContentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/JBIG2Decode",
        "/JPXDecode",
        "/DCTDecode",
        "/CCITTFaxDecode",
        "[/FlateDecode /JBIG2Decode]"
      })
  void the_page_fails_before_it_is_unpacked(String filters, @TempDir Path folder)
      throws IOException {
    RawPdf pdf = new RawPdf();
    int form =
        pdf.stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 90 90] /Filter " + filters,
            RawPdf.bytes("0 0 9 9 re f"));
    pdf.page("/A Do", RawPdf.resource("XObject", "A", form), "");
    assertThat(
            FirstPage.painted(pdf, folder.resolve("a.pdf"), DocumentLimits.forRecords()).problem())
        .contains(RefusalReason.DAMAGED.sentence());
  }
}
