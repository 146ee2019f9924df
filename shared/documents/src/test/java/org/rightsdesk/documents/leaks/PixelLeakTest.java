package org.rightsdesk.documents.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/** Secrets in pixels: scans and photographs on pages. */
class PixelLeakTest {
  private final Path folder;

  PixelLeakTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void judgesAreThere() {
    Judges.require();
  }

  private void hides(Function<String, RawPdf> maker, Panel panel) throws IOException {
    Secrets secrets = new Secrets(folder, maker, List.of(panel));
    assertThat(secrets.inSource()).isNotEmpty();
    assertThat(secrets.inOutputWithoutPanels()).isNotEmpty();
    assertThat(secrets.inOutput()).isEmpty();
  }

  private static RawPdf pageOf(String entries, byte[] content, int width, int height) {
    RawPdf pdf = new RawPdf();
    int image =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width " + width + " /Height " + height + entries,
            content);
    return pdf.page("q 595 0 0 842 0 0 cm /Im Do Q\n", "/XObject <</Im " + image + " 0 R>>", "");
  }

  private static BufferedImage scan(String secret) {
    return TestImages.scan(620, 877, "Everybody may read", secret, "all of the rest");
  }

  @Test
  void a_scan_as_it_is_11() throws IOException {
    hides(
        secret -> {
          BufferedImage scan = scan(secret);
          return pageOf(
              " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
              RawPdf.deflate(TestImages.samples(scan)),
              620,
              877);
        },
        new Panel(1, 60, 240, 300, 60, "third-party"));
  }

  @Test
  void rings_around_what_a_JPEG_holds_11_14() throws IOException {
    hides(
        secret ->
            pageOf(
                " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
                TestImages.encoded(scan(secret), "jpeg"),
                620,
                877),
        new Panel(1, 72, 255, 260, 34, "third-party"));
  }

  @Test
  void small_pictures_and_comments_within_a_JPEG_13() throws IOException {
    Secrets secrets =
        new Secrets(
            folder,
            secret -> {
              byte[] plain = TestImages.encoded(scan("nothing"), "jpeg");
              String text = new String(plain, java.nio.charset.StandardCharsets.ISO_8859_1);
              String comment = "\u00FF\u00FE\u0000" + (char) (secret.length() + 2) + secret;
              return pageOf(
                  " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
                  RawPdf.bytes(text.substring(0, 2) + comment + text.substring(2)),
                  620,
                  877);
            },
            List.of());
    assertThat(secrets.inSource()).isNotEmpty();
    assertThat(secrets.inOutput()).isEmpty();
  }
}
