package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.archive.ZipContents;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.conversion.ConversionOutcome.Converted;
import org.rightsdesk.documents.conversion.ConversionOutcome.Refused;
import org.rightsdesk.documents.mail.MailPage;
import org.rightsdesk.documents.mail.OutlookContainer;
import org.rightsdesk.documents.markup.MarkupPage;
import org.rightsdesk.documents.office.LockedOffice;
import org.rightsdesk.documents.office.OfficePackage;
import org.rightsdesk.documents.office.WordDocument;
import org.rightsdesk.documents.office.Workbook;
import org.rightsdesk.documents.recognition.ScanReader;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.documents.text.PlainText;
import org.rightsdesk.documents.text.ReadText;

/** Converts each kind of file that can become pages, and refuses the others with their reason. */
public final class FileConversion implements Conversion {
  /** It measures only how long reading takes. */
  private static final InstantSource CLOCK = InstantSource.system();

  private static final String UNLOCKED = "unlocked";

  private static final Refused OLD =
      new Refused(
          RefusalReason.UNSUPPORTED_TYPE,
          "Office documents of this kind are not supported. Save it as docx, xlsx or PDF first.");

  private final DocumentLimits limits;
  private final TextRecogniser recogniser;

  /** A conversion within limits that has no words on scans read. */
  public FileConversion(DocumentLimits limits) {
    this(limits, TextRecogniser.NONE);
  }

  /**
   * A conversion within limits.
   *
   * @param recogniser reads the words on pages where the file says few or none
   */
  public FileConversion(DocumentLimits limits, TextRecogniser recogniser) {
    this.limits = limits;
    this.recogniser = recogniser;
  }

  @Override
  public ConversionOutcome convert(Source source, Path folder) throws IOException {
    long size = Files.size(source.file());
    if (size == 0) {
      return Refused.because(RefusalReason.EMPTY);
    }
    if (size > limits.bytes()) {
      return Refused.because(RefusalReason.TOO_MANY_BYTES);
    }
    DocumentType type = typeOf(source.file());
    if (type == DocumentType.OLD_OFFICE) {
      return contained(() -> convertOld(source, folder));
    }
    DocumentType opened =
        type == DocumentType.ZIP ? OfficePackage.typeOf(source.file(), limits) : type;
    RecordFolder target = target(folder, source, opened);
    return contained(() -> convert(source, target));
  }

  private RecordFolder target(Path folder, Source source, DocumentType type) {
    return new RecordFolder(folder, source, type, limits, new ScanReader(recogniser, CLOCK), CLOCK);
  }

  /** What the lock was opened on lies in the folder only while it is converted. */
  private ConversionOutcome convertOld(Source source, Path folder) throws IOException, RefusedFile {
    if (!LockedOffice.isLocked(source.file())) {
      return OLD;
    }
    Path unlocked = folder.resolve(UNLOCKED);
    try {
      LockedOffice.open(source.file(), source.password(), unlocked);
      DocumentType type = OfficePackage.typeOf(unlocked, limits);
      return convert(source.unlocked(unlocked), target(folder, source, type));
    } finally {
      Files.deleteIfExists(unlocked);
    }
  }

  /** The kind of a file by its first bytes; any kind of office document counts as an archive. */
  public static DocumentType typeOf(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return DocumentType.of(stream.readNBytes(DocumentType.BYTES_NEEDED));
    }
  }

  private ConversionOutcome convert(Source source, RecordFolder target)
      throws IOException, RefusedFile {
    return switch (target.type()) {
      case PDF -> finish(target, PdfConversion.convert(source, limits, target));
      case TIFF -> finish(target, TiffConversion.convert(source, limits, target));
      case JPEG, PNG -> finish(target, ImageConversion.convert(source, limits, target));
      case WORD -> text(target, WordDocument.read(source.file(), limits, target.inside()));
      case WORKBOOK -> text(target, Workbook.read(source.file(), limits, target.inside()));
      case MAIL -> text(target, MailPage.read(source.file(), limits, target.inside(), CLOCK));
      case OUTLOOK_CONTAINER -> text(target, OutlookContainer.read(source.file(), target.inside()));
      case HTML -> text(target, MarkupPage.read(source.file(), target.inside()));
      case ZIP -> text(target, ZipContents.read(source.file(), limits, target.inside()));
      case TABLE -> text(target, PlainText.readTable(source.file()));
      case TEXT -> text(target, PlainText.read(source.file()));
      case EXECUTABLE -> Refused.because(RefusalReason.PROGRAM);
      case EMPTY -> Refused.because(RefusalReason.EMPTY);
      case HEIC ->
          new Refused(
              RefusalReason.UNSUPPORTED_TYPE,
              "HEIC pictures are not supported. Save the picture as JPEG first.");
      case OLD_OFFICE, RICH_TEXT -> OLD;
      case OTHER_OFFICE, UNKNOWN -> Refused.because(RefusalReason.UNSUPPORTED_TYPE);
    };
  }

  private ConversionOutcome text(RecordFolder target, ReadText read)
      throws IOException, RefusedFile {
    return finish(target, TextConversion.convert(read, limits, target));
  }

  private static ConversionOutcome finish(RecordFolder target, CanonicalRecord record)
      throws IOException {
    CanonicalRecordFile.write(record, target.folder());
    return new Converted(record);
  }

  /** Something that opens a file from outside. */
  private interface Opening {
    ConversionOutcome open() throws IOException, RefusedFile;
  }

  /** Whatever a hostile file brings about ends here as a refusal. */
  private static ConversionOutcome contained(Opening opening) throws IOException {
    try {
      return opening.open();
    } catch (RefusedFile e) {
      return Refused.because(e.reason());
    } catch (StackOverflowError e) {
      return Refused.because(RefusalReason.TOO_DEEP);
    } catch (OutOfMemoryError e) {
      return Refused.because(RefusalReason.TOO_MUCH_EXPANSION);
    } catch (RuntimeException e) {
      return Refused.because(RefusalReason.DAMAGED);
    }
  }
}
