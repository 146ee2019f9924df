package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.conversion.ConversionOutcome.Converted;
import org.rightsdesk.documents.conversion.ConversionOutcome.Refused;

/** Converts PDF, JPEG, PNG and plain text files. */
public final class FileConversion implements Conversion {
  private final DocumentLimits limits;

  /** A conversion within limits. */
  public FileConversion(DocumentLimits limits) {
    this.limits = limits;
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
    RecordFolder target = new RecordFolder(folder, source, typeOf(source.file()));
    return contained(() -> convert(source, target));
  }

  /** The kind of a file by its first bytes. */
  public static DocumentType typeOf(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return DocumentType.of(stream.readNBytes(DocumentType.BYTES_NEEDED));
    }
  }

  private ConversionOutcome convert(Source source, RecordFolder target)
      throws IOException, RefusedFile {
    return switch (target.type()) {
      case PDF -> finish(target, PdfConversion.convert(source, limits, target));
      case JPEG, PNG -> finish(target, ImageConversion.convert(source, limits, target));
      case TEXT -> finish(target, TextConversion.convert(source, limits, target));
      case EXECUTABLE -> Refused.because(RefusalReason.PROGRAM);
      case EMPTY -> Refused.because(RefusalReason.EMPTY);
      case HEIC ->
          new Refused(
              RefusalReason.UNSUPPORTED_TYPE,
              "HEIC pictures are not supported. Save the picture as JPEG first.");
      case UNKNOWN -> Refused.because(RefusalReason.UNSUPPORTED_TYPE);
    };
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
