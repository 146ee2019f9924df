package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.rightsdesk.documents.output.DocumentWriter;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.redaction.RedactedPage;
import org.rightsdesk.documents.redaction.RedactedRecord;
import org.rightsdesk.documents.redaction.RedactedRecordFile;
import org.rightsdesk.documents.verification.ExpectedPage;
import org.rightsdesk.documents.verification.Verifier;

/** Composes bundles in a file beside the target, and moves it there when it has verified. */
public final class DisclosureBundle implements Bundle {
  @Override
  public BundleOutcome compose(BundlePlan plan, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, ".bundle", ".pdf");
    try {
      List<ExpectedPage> expected = write(plan, draft);
      List<String> faults = Verifier.faults(draft, expected);
      if (!faults.isEmpty()) {
        return new BundleOutcome.Rejected(faults);
      }
      if (plan.password().isPresent()) {
        Encryption.encrypt(draft, plan.password().get());
      }
      BundleOutcome.Composed composed =
          new BundleOutcome.Composed(expected.size(), Files.size(draft), hash(draft));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return composed;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static List<ExpectedPage> write(BundlePlan plan, Path draft) throws IOException {
    List<PageContent> letter = LetterPages.of(plan.letter());
    List<RedactedRecord> redacted = new ArrayList<>();
    for (BundleRecord record : plan.records()) {
      redacted.add(RedactedRecordFile.read(record.folder()));
    }
    int indexPages = IndexPages.of(placed(plan, redacted, 1)).size();
    List<PlannedRecord> records = placed(plan, redacted, letter.size() + indexPages + 1);
    List<PageContent> index = IndexPages.of(records);
    List<PageContent> schedule = SchedulePages.of(records, plan.exemptions());
    int total =
        letter.size()
            + index.size()
            + schedule.size()
            + redacted.stream().mapToInt(record -> record.pages().size()).sum();
    List<ExpectedPage> expected = new ArrayList<>();
    try (DocumentWriter writer = new DocumentWriter(draft, plan.title())) {
      addSection(writer, "Letter", letter, total, expected);
      addSection(writer, "Index", index, total, expected);
      for (PlannedRecord record : records) {
        writer.beginSection(record.label());
        for (RedactedPage page : record.redacted().pages()) {
          PageContent content = RecordPages.page(record, page, total);
          writer.add(content);
          expected.add(ExpectedPage.of(content, page.panels()));
        }
      }
      addSection(writer, "Schedule of redactions", schedule, total, expected);
      writer.finish();
    }
    return expected;
  }

  private static void addSection(
      DocumentWriter writer,
      String bookmark,
      List<PageContent> pages,
      int total,
      List<ExpectedPage> expected)
      throws IOException {
    writer.beginSection(bookmark);
    for (PageContent page : pages) {
      PageContent stamped = RecordPages.stamped(page, expected.size() + 1, total);
      writer.add(stamped);
      expected.add(ExpectedPage.of(stamped, List.of()));
    }
  }

  private static List<PlannedRecord> placed(
      BundlePlan plan, List<RedactedRecord> redacted, int firstPage) {
    List<PlannedRecord> records = new ArrayList<>();
    int next = firstPage;
    for (int i = 0; i < redacted.size(); i++) {
      records.add(new PlannedRecord(plan.records().get(i), redacted.get(i), next));
      next += redacted.get(i).pages().size();
    }
    return records;
  }

  private static String hash(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
