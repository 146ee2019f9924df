package org.rightsdesk.documents.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.documents.bundle.BundleOutcome;
import org.rightsdesk.documents.bundle.BundlePlan;
import org.rightsdesk.documents.bundle.BundleRecord;
import org.rightsdesk.documents.bundle.BundleVolumes;
import org.rightsdesk.documents.bundle.DisclosureBundle;
import org.rightsdesk.documents.bundle.Letter;
import org.rightsdesk.documents.conversion.Conversions;
import org.rightsdesk.documents.recognition.Tesseract;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RecordBurner;
import org.rightsdesk.documents.testing.Bundles;
import org.rightsdesk.documents.testing.ExternalTools;
import org.rightsdesk.documents.testing.FakeRecogniser;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/**
 * Words that a machine read on scans go out where nothing hides them, and nowhere else: two scans
 * that differ in a name under a panel become the same file, and so do two written pages with them.
 */
class RecognisedLeakTest {
  private static final Panel PANEL = new Panel(1, 132, 254, 300, 36, "third-party");
  private static final Panel ON_WRITTEN_PAGE = new Panel(1, 159, 230, 225, 27, "third-party");

  private static final String WRITTEN = "Enclosed is the statement";

  private final Path folder;

  RecognisedLeakTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void judgesAreThere() {
    Judges.require();
  }

  /** Both machines, both ways in which scanners write greys, and a scan on a written page. */
  static Stream<Arguments> scans() {
    return Stream.of("png", "jpeg", "pdf")
        .flatMap(format -> Stream.of(Arguments.of(format, false), Arguments.of(format, true)));
  }

  private static String[] lines(String secret) {
    return new String[] {"Everybody may read", "Mrs " + secret, "all of the rest"};
  }

  private static TextRecogniser recogniser(boolean real, String secret) {
    if (!real) {
      return new FakeRecogniser(lines(secret));
    }
    ExternalTools.require("tesseract");
    return Tesseract.find(System.getenv()).orElseThrow();
  }

  private static byte[] scan(String format, String secret) {
    return TestImages.encoded(TestImages.scan(1240, 1754, lines(secret)), format);
  }

  /** A page with more than enough words of its own below a scan. */
  private static byte[] written(String secret) {
    RawPdf pdf = new RawPdf();
    int picture =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 1240 /Height 1754 /BitsPerComponent 8"
                + " /ColorSpace /DeviceRGB /Filter /DCTDecode",
            scan("jpeg", secret));
    StringBuilder content = new StringBuilder("q 446.4 0 0 631.4 60 170.6 cm /P Do Q\n");
    for (int line = 0; line < 6; line++) {
      content.append(RawPdf.line(60, 150 - 18 * line, 12, WRITTEN));
    }
    return pdf.page(content.toString(), "/XObject <</P " + picture + " 0 R>> ", "").bytes();
  }

  private Path disclosed(String format, boolean real, String secret, List<Panel> panels)
      throws IOException {
    byte[] scan = format.equals("pdf") ? written(secret) : scan(format, secret);
    Conversions.Outcome converted = new Conversions(folder, recogniser(real, secret)).convert(scan);
    assertThat(converted.words()).endsWith(String.join(" ", lines(secret)));
    Path redacted = Files.createTempDirectory(folder, "redacted");
    new RecordBurner().burn(converted.folder(), panels, redacted);
    Letter letter =
        new Letter(List.of("Homes"), List.of("A"), "1 June 2026", "1", "Information", List.of());
    BundleOutcome outcome =
        new DisclosureBundle()
            .compose(
                new BundlePlan(
                    "Information",
                    letter,
                    BundleVolumes.of(
                        List.of(new BundleRecord(1, "Scan", redacted)), Bundles.USUAL_LIMIT),
                    Map.of("third-party", "Other people"),
                    Optional.empty()),
                Files.createTempDirectory(folder, "bundle"));
    assertThat(outcome).isInstanceOf(BundleOutcome.Composed.class);
    return ((BundleOutcome.Composed) outcome).volumes().getFirst().file();
  }

  @ParameterizedTest(name = "{0}, Tesseract: {1}")
  @MethodSource("scans")
  void a_name_under_a_panel_is_gone_with_its_recognised_word(String format, boolean real)
      throws IOException {
    Path open = disclosed(format, real, Secrets.A, List.of());
    assertThat(ExternalTools.text("pdftotext", open.toString(), "-"))
        .contains("Everybody may read", "Mrs " + Secrets.A);

    List<Panel> panels = List.of(format.equals("pdf") ? ON_WRITTEN_PAGE : PANEL);
    Path a = disclosed(format, real, Secrets.A, panels);
    Path b = disclosed(format, real, Secrets.B, panels);

    assertThat(ExternalTools.text("pdftotext", a.toString(), "-"))
        .contains("Everybody may read", "[redacted]", "all of the rest")
        .contains(format.equals("pdf") ? WRITTEN : "");
    assertThat(Judges.findings(a, b, Secrets.A)).isEmpty();
    assertThat(b).hasSameBinaryContentAs(a);
  }
}
