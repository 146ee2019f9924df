package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.documents.structure.TextMarks;
import org.rightsdesk.domain.casework.Room;

/** Converts the files of a test. */
public final class Conversions {
  private final Path folder;
  private final FileConversion conversion;

  /** Conversions in a folder, with no words on scans read. */
  public Conversions(Path folder) {
    this(folder, TextRecogniser.NONE);
  }

  /** Conversions in a folder, with words on scans read by a recogniser. */
  public Conversions(Path folder, TextRecogniser recogniser) {
    this.folder = folder;
    this.conversion = new FileConversion(DocumentLimits.forRecords(), recogniser);
  }

  /** What became of a file, and the folder that it became it in. */
  public record Outcome(ConversionOutcome outcome, Path folder) {
    /** The record that it became. */
    public CanonicalRecord record() {
      return ((ConversionOutcome.Converted) outcome).record();
    }

    /** Why it became nothing. */
    public RefusalReason refused() {
      return ((ConversionOutcome.Refused) outcome).reason();
    }

    /** All words of its pages, with single spaces. */
    public String words() {
      return record().pages().stream()
          .flatMap(page -> page.words().stream())
          .map(Word::text)
          .collect(Collectors.joining(" "));
    }

    /** Its text, line by line. */
    public String text() throws IOException {
      return TextMarks.plain(Files.readString(folder.resolve(CanonicalRecord.TEXT_FILE_NAME)))
          .strip();
    }

    /** What lay in it, in order. */
    public byte[] inside(int number) throws IOException {
      return Files.readAllBytes(
          folder
              .resolve(CanonicalRecord.INSIDE_FOLDER_NAME)
              .resolve(record().inside().get(number - 1).file()));
    }
  }

  /** Converts a file with the limits of records. */
  public Outcome convert(byte[] content) throws IOException {
    return convert(content, Room.MOST);
  }

  /** Converts a file with room for so many files in it. */
  public Outcome convert(byte[] content, int room) throws IOException {
    return convert(source(content).withRoom(room));
  }

  /** Converts a file to be opened with a password. */
  public Outcome convert(byte[] content, String password) throws IOException {
    return convert(source(content).withPassword(password));
  }

  private Source source(byte[] content) throws IOException {
    return Source.of(Files.write(Files.createTempFile(folder, "source", ""), content), "record");
  }

  private Outcome convert(Source source) throws IOException {
    Path target = Files.createTempDirectory(folder, "record");
    return new Outcome(conversion.convert(source, target), target);
  }
}
