package org.rightsdesk.documents.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RecordBurner;
import org.rightsdesk.documents.testing.Bundles;
import org.rightsdesk.documents.testing.ExternalTools;
import org.rightsdesk.documents.testing.PdfUa;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

class DisclosureBundleTest {
  private final Path folder;

  DisclosureBundleTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Letter letter() {
    return new Letter(
        List.of("Sample Homes", "1 High Street", "Leeds"),
        List.of("Ms A. Resident", "2 Low Road"),
        "23 November 2026",
        "SH-0001",
        "Your request for your information",
        List.of(
            new LetterBlock.Paragraph("Dear Ms Resident,"),
            new LetterBlock.Heading("What we found"),
            new LetterBlock.BulletList(List.of("Letters about repairs", "A tenancy")),
            new LetterBlock.Table(
                List.of("Purpose", "Kept for"), List.of(List.of("Repairs", "Six years")))));
  }

  /** Converts a file and hides each of its words that are named. */
  private Path redacted(String name, byte[] content, List<String> hidden) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    Path canonical = Files.createDirectories(folder.resolve(name + ".canonical"));
    ConversionOutcome outcome =
        new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, name), canonical);
    CanonicalRecord record = ((ConversionOutcome.Converted) outcome).record();
    List<Panel> panels =
        record.pages().stream()
            .flatMap(
                page ->
                    page.words().stream()
                        .filter(word -> hidden.contains(word.text()))
                        .map(Word::box)
                        .map(box -> Panel.over(page.number(), box, "third-party")))
            .toList();
    Path burned = Files.createDirectories(folder.resolve(name + ".redacted"));
    new RecordBurner().burn(canonical, panels, burned);
    return burned;
  }

  private BundlePlan plan(Optional<String> password) throws IOException {
    return plan(password, Bundles.USUAL_LIMIT);
  }

  private BundlePlan plan(Optional<String> password, VolumeLimit limit) throws IOException {
    List<String> names = List.of("Featherstone", "Quill");
    byte[] pdf =
        new RawPdf()
            .page(line(72, 700, 12, "Dear Featherstone thank you"))
            .page(line(72, 700, 12, "second page"))
            .bytes();
    byte[] text = "Mr Quill rang\nabout the noise.".getBytes(StandardCharsets.UTF_8);
    byte[] photograph = TestImages.encoded(TestImages.scan(400, 300, "door"), "jpeg");
    return new BundlePlan(
        "Information disclosed",
        letter(),
        BundleVolumes.of(
            List.of(
                new BundleRecord(1, "Letter of thanks", redacted("a.pdf", pdf, names)),
                new BundleRecord(2, "Note of a call", redacted("b.txt", text, names)),
                new BundleRecord(3, "Photograph", redacted("c.jpg", photograph, names))),
            limit),
        Map.of("third-party", "Information about other people"),
        password);
  }

  private static List<Path> composed(BundlePlan plan, Path into) throws IOException {
    BundleOutcome outcome = new DisclosureBundle().compose(plan, Files.createDirectories(into));
    assertThat(outcome).isInstanceOf(BundleOutcome.Composed.class);
    return ((BundleOutcome.Composed) outcome)
        .volumes().stream().map(BundleOutcome.Volume::file).toList();
  }

  private Path composed(BundlePlan plan) throws IOException {
    List<Path> volumes = composed(plan, folder.resolve("bundle"));
    assertThat(volumes).hasSize(1);
    return volumes.getFirst();
  }

  @Test
  void letter_index_pages_and_schedule_are_read_by_the_tools_of_others() throws IOException {
    ExternalTools.require("qpdf", "pdftotext", "pdfinfo", "mutool", "gs");
    Path file = composed(plan(Optional.empty()));
    ExternalTools.succeed("qpdf", "--check", file.toString());
    String words = ExternalTools.succeed("pdftotext", "-layout", file.toString(), "-");
    assertThat(words)
        .contains("Your request for your information", "Ms A. Resident", "• Letters about repairs")
        .contains("Index of records", "Letter of thanks", "3 to 4")
        .contains("Dear", "[redacted]", "thank you", "second page")
        .contains("Mr [redacted] rang", "about the noise.")
        .contains("Record 1, page 2", "Page 4 of 7", "Record 2, page 1")
        .contains("Schedule of redactions", "Information about other people", "3, 5")
        .doesNotContain("Featherstone", "Quill");
    String information = ExternalTools.succeed("pdfinfo", file.toString());
    assertThat(information)
        .containsPattern("Title: +Information disclosed")
        .containsPattern("Tagged: +yes")
        .containsPattern("Pages: +7")
        .containsPattern("JavaScript: +no");
    assertThat(ExternalTools.text("mutool", "show", file.toString(), "outline"))
        .contains("Letter", "Record 1", "Record 3", "Schedule of redactions");
    assertThat(
            ExternalTools.succeed(
                "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", file.toString()))
        .isEmpty();
  }

  @Test
  void it_is_accessible_as_PDF_UA_asks() throws IOException {
    assertThat(PdfUa.faults(composed(plan(Optional.empty())))).isEmpty();
    Path letter = folder.resolve("letter.pdf");
    LetterPdf.write(letter(), letter);
    assertThat(PdfUa.faults(letter)).isEmpty();
    Path untagged =
        Files.write(
            folder.resolve("untagged.pdf"), new RawPdf().page(line(72, 700, 12, "x")).bytes());
    assertThat(PdfUa.faults(untagged)).isNotEmpty();
  }

  @Test
  void an_exemption_without_words_is_never_shown_by_its_code() throws IOException {
    BundlePlan whole = plan(Optional.empty());
    BundlePlan wordless =
        new BundlePlan(whole.title(), whole.letter(), whole.volumes(), Map.of(), whole.password());
    Path into = Files.createDirectories(folder.resolve("bundle"));
    assertThatThrownBy(() -> new DisclosureBundle().compose(wordless, into))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("third-party");
    assertThat(into).isEmptyDirectory();
  }

  @Test
  void the_same_plan_gives_the_same_bytes() throws IOException {
    BundlePlan plan = plan(Optional.empty());
    Path first = composed(plan, folder.resolve("first")).getFirst();
    Path second = composed(plan, folder.resolve("second")).getFirst();
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void a_password_closes_it_with_AES_256() throws IOException {
    ExternalTools.require("qpdf", "pdftotext");
    Path file = composed(plan(Optional.of("four random words")));
    String name = file.toString();
    assertThat(ExternalTools.text("pdftotext", name, "-")).isEmpty();
    assertThat(ExternalTools.text("pdftotext", "-upw", "wrong", name, "-")).isEmpty();
    assertThat(ExternalTools.text("pdftotext", "-upw", "four random words", name, "-"))
        .contains("Index of records");
    assertThat(
            ExternalTools.succeed(
                "qpdf", "--password=four random words", "--show-encryption", name))
        .contains("R = 6", "stream encryption method: AESv3");
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("xmpmeta");
  }

  @Test
  void a_letter_alone_is_real_text() throws IOException {
    ExternalTools.require("qpdf", "pdftotext");
    Path file = folder.resolve("letter.pdf");
    assertThat(LetterPdf.write(letter(), file)).isEqualTo(1);
    ExternalTools.succeed("qpdf", "--check", file.toString());
    assertThat(ExternalTools.succeed("pdftotext", "-layout", file.toString(), "-"))
        .contains("Our reference: SH-0001", "Dear Ms Resident,", "Six years");
  }
}
