package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.redaction.LayerWord;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RedactedPage;
import org.rightsdesk.documents.redaction.RedactedRecord;
import org.rightsdesk.documents.redaction.RedactedRecordFile;
import org.rightsdesk.documents.structure.ElementPath;

/** The records of a disclosure and the volumes that they fill. */
public final class BundleVolumes {
  /** What a page and each of its words take in the file beside its picture, at the most. */
  private static final long BYTES_OF_PAGE = 2_000;

  private static final long BYTES_OF_WORD = 60;

  /** What each element of a text takes, such as a cell of a table, at the most. */
  private static final long BYTES_OF_ELEMENT = 250;

  private final List<Surveyed> records;
  private final List<List<VolumePart>> parts;

  private BundleVolumes(List<Surveyed> records, List<List<VolumePart>> parts) {
    this.records = List.copyOf(records);
    this.parts = parts;
  }

  /** What is known of a record before its pages are written. */
  record Surveyed(BundleRecord record, int pages, List<Panel> panels) {}

  /**
   * Looks at the pages of the records and spreads them over volumes.
   *
   * @param records redacted, in the order of their numbers
   * @throws IOException if the folder of one cannot be read
   */
  public static BundleVolumes of(List<BundleRecord> records, VolumeLimit limit) throws IOException {
    List<Surveyed> surveyed = new ArrayList<>();
    List<List<Long>> sizes = new ArrayList<>();
    for (BundleRecord record : records) {
      RedactedRecord redacted = RedactedRecordFile.read(record.folder());
      surveyed.add(new Surveyed(record, redacted.pages().size(), redacted.panels()));
      sizes.add(sizes(record.folder(), redacted));
    }
    return new BundleVolumes(surveyed, VolumeCut.of(sizes, limit));
  }

  private static List<Long> sizes(Path folder, RedactedRecord redacted) throws IOException {
    List<Long> sizes = new ArrayList<>();
    for (RedactedPage page : redacted.pages()) {
      long picture =
          redacted.route() == Route.TEXT ? 0 : Files.size(folder.resolve(page.picture()));
      sizes.add(
          picture
              + BYTES_OF_PAGE
              + BYTES_OF_WORD * page.words().size()
              + BYTES_OF_ELEMENT * elements(page));
    }
    return sizes;
  }

  private static int elements(RedactedPage page) {
    int count = 0;
    ElementPath before = ElementPath.NONE;
    for (LayerWord word : page.words()) {
      if (!word.element().equals(ElementPath.NONE) && !word.element().equals(before)) {
        count++;
        before = word.element();
      }
    }
    return count;
  }

  /** How many volumes there are; at least one, which has the letter. */
  public int count() {
    return parts.size();
  }

  /** How many pages of records there are in all volumes together. */
  public int pages() {
    return records.stream().mapToInt(Surveyed::pages).sum();
  }

  List<Surveyed> records() {
    return records;
  }

  /** The parts of records in a volume, which counts from 1. */
  List<VolumePart> parts(int volume) {
    return parts.get(volume - 1);
  }
}
