package org.rightsdesk.local.bench.redact;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.BundleOutcome;
import org.rightsdesk.documents.bundle.BundlePlan;
import org.rightsdesk.documents.bundle.BundleRecord;
import org.rightsdesk.documents.bundle.BundleVolumes;
import org.rightsdesk.documents.bundle.DisclosureBundle;
import org.rightsdesk.documents.bundle.Letter;
import org.rightsdesk.documents.bundle.VolumeLimit;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RecordBurner;
import org.rightsdesk.documents.redaction.RedactedRecord;

/**
 * An invented web page of headings, paragraphs, lists and tables, on its way out, by one thread.
 */
final class TextRoute {
  private static final int PARTS = 120;
  private static final String HIDDEN = "Penhale";
  private static final String EXEMPTION = "third-party";
  private static final VolumeLimit LIMIT = new VolumeLimit(500, 50_000_000);

  private final Path folder;
  private final Path file;
  private int pages;

  private TextRoute(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  /** What is done with a record, one after the other. */
  enum Step {
    CONVERT,
    BURN,
    COMPOSE
  }

  /** Makes the page in a folder; it is always the same. */
  static TextRoute make(Path folder) throws IOException {
    Sentences words = new Sentences(15);
    StringBuilder page = new StringBuilder("<html><body>");
    for (int part = 0; part < PARTS; part++) {
      page.append("<h2>").append(words.line(30)).append("</h2>");
      words.lines(4, 600).forEach(text -> page.append("<p>").append(text).append("</p>"));
      page.append("<ul>");
      words.lines(4, 60).forEach(text -> page.append("<li>").append(text).append("</li>"));
      page.append("</ul><table><tr><th>Day</th><th>Who</th><th>What</th></tr>");
      for (int row = 0; row < 12; row++) {
        page.append("<tr>");
        words.lines(3, 16).forEach(text -> page.append("<td>").append(text).append("</td>"));
        page.append("</tr>");
      }
      page.append("</table>");
    }
    return new TextRoute(folder, Files.writeString(folder.resolve("text.html"), page));
  }

  /** How many pages of text it becomes, once it has run. */
  int pages() {
    return pages;
  }

  /** Takes the page all the way once; what each step took. */
  Map<Step, Usage> run() throws IOException {
    Path canonical = Files.createTempDirectory(folder, "canonical");
    Path burned = Files.createTempDirectory(folder, "burned");
    Path bundle = Files.createTempDirectory(folder, "bundle");
    List<CanonicalRecord> converted = new ArrayList<>();
    List<RedactedRecord> redacted = new ArrayList<>();
    Map<Step, Usage> took = new EnumMap<>(Step.class);
    took.put(Step.CONVERT, measured(() -> converted.add(convert(canonical))));
    List<Panel> panels = panels(converted.getFirst());
    took.put(
        Step.BURN,
        measured(() -> redacted.add(new RecordBurner().burn(canonical, panels, burned))));
    took.put(Step.COMPOSE, measured(() -> compose(burned, bundle)));
    pages = redacted.getFirst().pages().size();
    for (Path made : List.of(canonical, burned, bundle)) {
      delete(made);
    }
    return took;
  }

  private static void delete(Path made) throws IOException {
    try (Stream<Path> files = Files.walk(made)) {
      for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  /** Something that is measured. */
  private interface Work {
    void run() throws IOException;
  }

  private static Usage measured(Work work) throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long processor = system.getProcessCpuTime();
    long begun = System.nanoTime();
    work.run();
    return new Usage(
        Duration.ofNanos(system.getProcessCpuTime() - processor),
        Duration.ofNanos(System.nanoTime() - begun),
        0,
        0);
  }

  private CanonicalRecord convert(Path into) throws IOException {
    ConversionOutcome outcome =
        new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, "text.html"), into);
    if (outcome instanceof ConversionOutcome.Converted converted) {
      return converted.record();
    }
    throw new IOException("the text was refused");
  }

  private static List<Panel> panels(CanonicalRecord record) {
    List<Panel> panels = new ArrayList<>();
    for (CanonicalPage page : record.pages()) {
      for (Word word : page.words()) {
        if (word.text().equals(HIDDEN)) {
          panels.add(Panel.over(page.number(), word.box(), EXEMPTION));
        }
      }
    }
    return panels;
  }

  private static void compose(Path burned, Path into) throws IOException {
    Letter letter =
        new Letter(List.of("Homes"), List.of("A"), "1 June 2026", "1", "Your request", List.of());
    BundlePlan plan =
        new BundlePlan(
            "Information disclosed",
            letter,
            BundleVolumes.of(List.of(new BundleRecord(1, "Notes", burned)), LIMIT),
            Map.of(EXEMPTION, "Information about other people"),
            Optional.empty());
    if (!(new DisclosureBundle().compose(plan, into) instanceof BundleOutcome.Composed)) {
      throw new IOException("the bundle did not verify");
    }
  }
}
