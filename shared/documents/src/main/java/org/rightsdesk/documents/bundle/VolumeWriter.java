package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.output.DocumentWriter;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RedactedPage;
import org.rightsdesk.documents.redaction.RedactedRecord;
import org.rightsdesk.documents.redaction.RedactedRecordFile;
import org.rightsdesk.documents.verification.ExpectedPage;

/** Writes one volume of a bundle and remembers what each of its pages must hold. */
final class VolumeWriter implements AutoCloseable {
  private final DocumentWriter writer;
  private final PageNumbers numbers;
  private final List<ExpectedPage> expected = new ArrayList<>();
  private int next;

  private VolumeWriter(DocumentWriter writer, PageNumbers numbers, int firstPage) {
    this.writer = writer;
    this.numbers = numbers;
    this.next = firstPage;
  }

  /** Writes a volume, which counts from 1, into a file; the answer is what it must hold. */
  static List<ExpectedPage> write(BundlePlan plan, BundleLayout layout, int volume, Path file)
      throws IOException {
    int volumes = plan.volumes().count();
    String title =
        volumes == 1 ? plan.title() : plan.title() + ", volume " + volume + " of " + volumes;
    PageNumbers numbers = layout.numbers();
    try (VolumeWriter writer =
        new VolumeWriter(new DocumentWriter(file, title), numbers, numbers.firstPage(volume))) {
      if (volume == 1) {
        writer.section("Letter", layout.letter());
        writer.section("Index", layout.index());
      }
      for (VolumePart part : plan.volumes().parts(volume)) {
        writer.record(layout.records().get(part.record()), part);
      }
      if (volume == volumes) {
        writer.section("Schedule of redactions", layout.schedule());
      }
      writer.writer.finish();
      return writer.expected;
    }
  }

  private void section(String bookmark, List<PageContent> pages) throws IOException {
    writer.beginSection(bookmark);
    for (PageContent page : pages) {
      add(RecordPages.stamped(page, next, numbers), List.of());
    }
  }

  private void record(PlannedRecord record, VolumePart part) throws IOException {
    writer.beginSection(
        part.from() == 1 ? record.label() : record.label() + ", from page " + part.from());
    RedactedRecord redacted = RedactedRecordFile.read(record.record().folder());
    for (RedactedPage page : redacted.pages().subList(part.from() - 1, part.to())) {
      boolean first = page.number() == part.from();
      add(RecordPages.page(record, redacted.route(), page, numbers, first), page.panels());
    }
  }

  private void add(PageContent page, List<Panel> panels) throws IOException {
    writer.add(page);
    expected.add(ExpectedPage.of(page, panels));
    next++;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
