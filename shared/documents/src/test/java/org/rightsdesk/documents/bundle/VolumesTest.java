package org.rightsdesk.documents.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
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

/** A response that is too large for one PDF, as the tools of others read its volumes. */
class VolumesTest {
  private static final String PASSWORD = "four random words";
  private static final VolumeLimit TWO_PAGES = new VolumeLimit(2, Long.MAX_VALUE);

  private final Path folder;

  VolumesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A record whose pages each say their number and a name, which is hidden. */
  private Path pages(String name, int count) throws IOException {
    RawPdf file = new RawPdf();
    for (int page = 1; page <= count; page++) {
      file.page(line(72, 700, 12, "Featherstone wrote " + name + " sheet " + page + "."));
    }
    return redacted(name + ".pdf", file.bytes());
  }

  private Path redacted(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    Path canonical = Files.createDirectories(folder.resolve(name + ".canonical"));
    CanonicalRecord record =
        ((ConversionOutcome.Converted)
                new FileConversion(DocumentLimits.forRecords())
                    .convert(Source.of(file, name), canonical))
            .record();
    List<Panel> panels = record.pages().stream().flatMap(page -> panels(page).stream()).toList();
    Path burned = Files.createDirectories(folder.resolve(name + ".redacted"));
    new RecordBurner().burn(canonical, panels, burned);
    return burned;
  }

  private static List<Panel> panels(CanonicalPage page) {
    return page.words().stream()
        .filter(word -> word.text().equals("Featherstone"))
        .map(word -> Panel.over(page.number(), word.box(), "third-party"))
        .toList();
  }

  private List<BundleOutcome.Volume> compose(
      VolumeLimit limit, Optional<String> password, Path... records) throws IOException {
    List<BundleRecord> numbered = new ArrayList<>();
    for (Path record : records) {
      int number = numbered.size() + 1;
      numbered.add(new BundleRecord(number, "Letter " + number, record));
    }
    Letter letter =
        new Letter(List.of("Homes"), List.of("A"), "1 June 2026", "1", "Your request", List.of());
    BundlePlan plan =
        new BundlePlan(
            "Your data",
            letter,
            BundleVolumes.of(numbered, limit),
            Map.of("third-party", "Information about other people"),
            password);
    BundleOutcome outcome =
        new DisclosureBundle().compose(plan, Files.createTempDirectory(folder, "bundle"));
    assertThat(outcome).isInstanceOf(BundleOutcome.Composed.class);
    return ((BundleOutcome.Composed) outcome).volumes();
  }

  private static String words(BundleOutcome.Volume volume) throws IOException {
    return ExternalTools.succeed("pdftotext", "-layout", volume.file().toString(), "-")
        .replaceAll("\\s+", " ");
  }

  @Test
  void pages_are_numbered_through_and_the_first_volume_says_where_each_record_is()
      throws IOException {
    ExternalTools.require("qpdf", "pdftotext", "pdfinfo", "mutool");
    List<BundleOutcome.Volume> volumes =
        compose(TWO_PAGES, Optional.empty(), pages("oak", 1), pages("elm", 5), pages("ash", 1));

    assertThat(volumes).extracting(BundleOutcome.Volume::pages).containsExactly(3, 2, 2, 3);
    for (int number = 1; number <= 4; number++) {
      BundleOutcome.Volume volume = volumes.get(number - 1);
      String file = volume.file().toString();
      ExternalTools.succeed("qpdf", "--check", file);
      assertThat(ExternalTools.succeed("pdfinfo", file))
          .containsPattern("Title: +Your data, volume " + number + " of 4")
          .containsPattern("Tagged: +yes")
          .containsPattern("Pages: +" + volume.pages());
      assertThat(PdfUa.faults(volume.file())).isEmpty();
      assertThat(volume.bytes()).isEqualTo(Files.size(volume.file()));
    }
    assertThat(words(volumes.get(0)))
        .contains("Your request", "Index of records")
        .contains("Record What it is Volume Pages 1 Letter 1 1 3 2 Letter 2 2 to 4 4 to 8")
        .contains("3 Letter 3 4 9", "[redacted] wrote oak sheet 1.")
        .contains("Record 1, page 1 Page 3 of 10 Volume 1 of 4")
        .doesNotContain("elm", "Schedule of redactions");
    assertThat(words(volumes.get(1)))
        .contains("elm sheet 1.", "elm sheet 2.", "Record 2, page 2 Page 5 of 10 Volume 2 of 4")
        .doesNotContain("elm sheet 3.", "Index of records");
    assertThat(words(volumes.get(3)))
        .contains("elm sheet 5.", "ash sheet 1.", "Page 10 of 10 Volume 4 of 4")
        .contains("Information about other people 1 1 3", "other people 2 2 4 to 5")
        .contains("other people 2 4 8 to 9");
    assertThat(ExternalTools.text("mutool", "show", volumes.get(3).file().toString(), "outline"))
        .contains("Record 2, from page 5", "Record 3", "Schedule of redactions")
        .doesNotContain("Record 1", "Letter", "Index");
  }

  @Test
  void one_password_opens_every_volume() throws IOException {
    ExternalTools.require("qpdf", "pdftotext");
    List<BundleOutcome.Volume> volumes =
        compose(TWO_PAGES, Optional.of(PASSWORD), pages("oak", 2), pages("elm", 2));
    assertThat(volumes).hasSize(2);
    for (BundleOutcome.Volume volume : volumes) {
      String file = volume.file().toString();
      assertThat(ExternalTools.text("pdftotext", file, "-")).isEmpty();
      assertThat(ExternalTools.text("pdftotext", "-upw", PASSWORD, file, "-"))
          .contains("[redacted] wrote");
      assertThat(ExternalTools.succeed("qpdf", "--password=" + PASSWORD, "--show-encryption", file))
          .contains("R = 6", "stream encryption method: AESv3");
    }
  }

  @Test
  void no_volume_of_scans_is_larger_than_the_limit_but_for_letter_index_and_fonts()
      throws IOException {
    List<Path> scans = new ArrayList<>();
    for (String word : List.of("door", "sill", "gate", "roof")) {
      byte[] scan = TestImages.encoded(TestImages.scan(1240, 1754, word), "jpeg");
      scans.add(redacted(word + ".jpg", scan));
    }
    Path[] records = scans.toArray(Path[]::new);
    long whole = compose(Bundles.USUAL_LIMIT, Optional.empty(), records).getFirst().bytes();
    long letters = compose(Bundles.USUAL_LIMIT, Optional.empty()).getFirst().bytes();
    long limit = whole / 2;

    List<BundleOutcome.Volume> volumes =
        compose(new VolumeLimit(500, limit), Optional.empty(), records);

    assertThat(volumes).hasSizeGreaterThan(1);
    assertThat(volumes).allMatch(volume -> volume.bytes() <= limit + letters);
  }

  @Test
  void no_volume_of_tables_is_larger_than_the_limit_but_for_letter_index_and_fonts()
      throws IOException {
    String row = "<tr>" + "<td>x".repeat(40);
    List<Path> tables = new ArrayList<>();
    for (int record = 1; record <= 8; record++) {
      String page = "<html><table>" + row.repeat(160) + "</table>";
      tables.add(redacted(record + ".html", page.getBytes(StandardCharsets.UTF_8)));
    }
    Path[] records = tables.toArray(Path[]::new);
    long whole = compose(Bundles.USUAL_LIMIT, Optional.empty(), records).getFirst().bytes();
    long letters = compose(Bundles.USUAL_LIMIT, Optional.empty()).getFirst().bytes();
    long limit = whole / 3;

    List<BundleOutcome.Volume> volumes =
        compose(new VolumeLimit(500, limit), Optional.empty(), records);

    assertThat(volumes).hasSizeGreaterThan(2);
    assertThat(volumes).allMatch(volume -> volume.bytes() <= limit + letters);
  }
}
