package org.rightsdesk.documents.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.BundleOutcome;
import org.rightsdesk.documents.bundle.BundlePlan;
import org.rightsdesk.documents.bundle.BundleRecord;
import org.rightsdesk.documents.bundle.BundleVolumes;
import org.rightsdesk.documents.bundle.DisclosureBundle;
import org.rightsdesk.documents.bundle.Letter;
import org.rightsdesk.documents.bundle.LetterBlock;
import org.rightsdesk.documents.bundle.VolumeLimit;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RecordBurner;

/** Bundles of one record, from the file as it came to the PDF that has verified. */
public final class Bundles {
  /** The limit of a volume that the product has unless it is deployed with another. */
  public static final VolumeLimit USUAL_LIMIT = new VolumeLimit(500, 50_000_000);

  private static final String EXEMPTION = "third-party";

  private final Path folder;

  /** Bundles in a folder. */
  public Bundles(Path folder) {
    this.folder = folder;
  }

  /** The bundle of a text. */
  public Path ofText(String addressee, String text, Predicate<String> hidden) throws IOException {
    return of(addressee, text.getBytes(StandardCharsets.UTF_8), hidden);
  }

  /** The bundle of a file of which some words are hidden. */
  public Path of(String addressee, byte[] content, Predicate<String> hidden) throws IOException {
    return of(addressee, content, hidden, USUAL_LIMIT).getFirst();
  }

  /** The volumes of the bundle of a file of which some words are hidden. */
  public List<Path> of(
      String addressee, byte[] content, Predicate<String> hidden, VolumeLimit limit)
      throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "source", ""), content);
    Path canonical = Files.createTempDirectory(folder, "canonical");
    ConversionOutcome outcome =
        new FileConversion(DocumentLimits.forRecords())
            .convert(Source.of(file, "record"), canonical);
    if (!(outcome instanceof ConversionOutcome.Converted converted)) {
      throw new AssertionError("the file was not converted: " + outcome);
    }
    Path burned = Files.createTempDirectory(folder, "burned");
    new RecordBurner().burn(canonical, panels(converted.record(), hidden), burned);
    BundleOutcome bundle =
        new DisclosureBundle()
            .compose(plan(addressee, burned, limit), Files.createTempDirectory(folder, "bundle"));
    if (!(bundle instanceof BundleOutcome.Composed composed)) {
      throw new AssertionError("the bundle was rejected: " + bundle);
    }
    return composed.volumes().stream().map(BundleOutcome.Volume::file).toList();
  }

  private static List<Panel> panels(CanonicalRecord record, Predicate<String> hidden) {
    return record.pages().stream().flatMap(page -> panels(page, hidden).stream()).toList();
  }

  private static List<Panel> panels(CanonicalPage page, Predicate<String> hidden) {
    return page.words().stream()
        .filter(word -> hidden.test(word.text()))
        .map(Word::box)
        .map(box -> Panel.over(page.number(), box, EXEMPTION))
        .toList();
  }

  private static BundlePlan plan(String addressee, Path burned, VolumeLimit limit)
      throws IOException {
    Letter letter =
        new Letter(
            List.of("Sample Homes"),
            List.of(addressee, "2 Low Road"),
            "23 November 2026",
            "SH-0001",
            "Your request",
            List.of(
                new LetterBlock.Paragraph("Dear " + addressee + ","),
                new LetterBlock.BulletList(List.of("Letters to " + addressee))));
    return new BundlePlan(
        "Information disclosed",
        letter,
        BundleVolumes.of(List.of(new BundleRecord(1, "Letter from " + addressee, burned)), limit),
        Map.of(EXEMPTION, "Information about other people"),
        Optional.empty());
  }
}
