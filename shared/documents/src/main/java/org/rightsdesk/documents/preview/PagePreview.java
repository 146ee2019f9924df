package org.rightsdesk.documents.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.conversion.ConversionOutcome;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;

/** Makes previews by painting pages anew, so that nothing of the file but its look remains. */
public final class PagePreview implements ImagePreview {
  private final FileConversion conversion;

  /** Previews within limits. */
  public PagePreview(DocumentLimits limits) {
    this.conversion = new FileConversion(limits);
  }

  @Override
  public PreviewOutcome preview(Path file, Path folder) throws IOException {
    DocumentType type = FileConversion.typeOf(file);
    boolean told = type == DocumentType.EXECUTABLE || type == DocumentType.EMPTY;
    if (!type.isAcceptedForIdentity() && !told) {
      return new PreviewOutcome.Refused(RefusalReason.UNSUPPORTED_TYPE);
    }
    Path record = Files.createTempDirectory(folder, "record");
    try {
      return switch (conversion.convert(Source.of(file, "document"), record)) {
        case ConversionOutcome.Converted converted ->
            new PreviewOutcome.Previewed(type, take(converted.record(), record, folder));
        case ConversionOutcome.Refused refused -> new PreviewOutcome.Refused(refused.reason());
      };
    } finally {
      delete(record);
    }
  }

  private static List<Path> take(CanonicalRecord record, Path from, Path to) throws IOException {
    List<Path> pictures = new ArrayList<>();
    for (CanonicalPage page : record.pages()) {
      pictures.add(Files.move(from.resolve(page.preview()), to.resolve(page.preview())));
    }
    return pictures;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
