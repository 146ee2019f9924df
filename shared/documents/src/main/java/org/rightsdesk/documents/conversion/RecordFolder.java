package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.picture.PngWriter;
import org.rightsdesk.documents.picture.Preview;
import org.rightsdesk.documents.recognition.PageWords;
import org.rightsdesk.documents.recognition.ScanReader;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.domain.digest.Sha256;

/** The folder that a canonical record is being written to. */
final class RecordFolder {
  private final Path folder;
  private final Source source;
  private final DocumentType type;
  private final ScanReader reader;
  private final InstantSource clock;
  private final Instant until;
  private final FilesInside inside;

  RecordFolder(
      Path folder,
      Source source,
      DocumentType type,
      DocumentLimits limits,
      ScanReader reader,
      InstantSource clock) {
    this.folder = folder;
    this.source = source;
    this.type = type;
    this.reader = reader;
    this.clock = clock;
    this.until = source.time().map(clock.instant()::plus).orElse(Instant.MAX);
    this.inside =
        new FilesInside(folder.resolve(CanonicalRecord.INSIDE_FOLDER_NAME), source.room(), limits);
  }

  Path folder() {
    return folder;
  }

  DocumentType type() {
    return type;
  }

  /** Where to put the files that lie in the file. */
  FilesInside inside() {
    return inside;
  }

  /**
   * Has a page's picture read where need be, writes its pictures and gives its entry.
   *
   * @throws RefusedFile if the file has taken longer than it may
   */
  CanonicalPage writeRead(int number, PaintedPage page, List<HiddenContent> more)
      throws IOException, RefusedFile {
    return write(number, page, reader.read(page), more);
  }

  /**
   * Writes the pictures of a page whose words are all its text, and gives its entry.
   *
   * @throws RefusedFile if the file has taken longer than it may
   */
  CanonicalPage writeText(int number, PaintedPage page, List<HiddenContent> more)
      throws IOException, RefusedFile {
    return write(number, page, new PageWords(page.words(), WordSource.FILE), more);
  }

  private CanonicalPage write(
      int number, PaintedPage page, PageWords words, List<HiddenContent> more)
      throws IOException, RefusedFile {
    if (clock.instant().isAfter(until)) {
      throw new RefusedFile(RefusalReason.TOO_SLOW);
    }
    String picture = String.format("page-%04d.png", number);
    String preview = String.format("preview-%04d.png", number);
    PngWriter.write(page.picture(), folder.resolve(picture));
    Preview.write(page.picture(), folder.resolve(preview));
    List<HiddenContent> hidden = new java.util.ArrayList<>(page.hidden());
    hidden.addAll(more);
    return new CanonicalPage(
        number,
        page.width(),
        page.height(),
        picture,
        preview,
        page.picture().kind(),
        page.jpegBlock(),
        words.words(),
        words.source(),
        hidden,
        page.problem());
  }

  CanonicalRecord record(Route route, List<CanonicalPage> pages) throws IOException {
    return new CanonicalRecord(source.name(), type, hash(), route, pages, inside.files());
  }

  private String hash() throws IOException {
    try (InputStream content = Files.newInputStream(source.file())) {
      return Sha256.hex(content);
    }
  }
}
