package org.rightsdesk.documents.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.TextTable;
import org.rightsdesk.documents.layout.TextDecoding;
import org.rightsdesk.documents.structure.Cell;

/** Reads files of plain text, and tables written as text. */
public final class PlainText {
  /** As much of a table as tells its delimiter. */
  private static final int START = DocumentType.BYTES_NEEDED;

  private PlainText() {}

  /** The text as it stands, in whichever encoding it is. */
  public static ReadText read(Path file) throws IOException, RefusedFile {
    TextDecoding.Decoded decoded = decoded(file);
    return new ReadText(decoded.text(), DoubtfulEncoding.notes(decoded, decoded.text()));
  }

  /** The rows of a table, each on its line; the first names the columns where it looks like it. */
  public static ReadText readTable(Path file) throws IOException, RefusedFile {
    TextDecoding.Decoded decoded = decoded(file);
    String text = decoded.text();
    String start = text.substring(0, Math.min(text.length(), START));
    char delimiter = TextTable.delimiter(start, start.length() == text.length()).orElse(',');
    WrittenText written = new WrittenText();
    List<List<String>> rows = TextTable.rows(text, delimiter);
    Cell.Names names = HeaderRow.isLikely(rows) ? Cell.Names.ITS_COLUMN : Cell.Names.NOTHING;
    for (List<String> row : rows) {
      Cell.Names named = names;
      written.row(row.stream().map(words -> new Cell(words, named)).toList());
      names = Cell.Names.NOTHING;
    }
    return new ReadText(written.text(), DoubtfulEncoding.notes(decoded, decoded.text()));
  }

  private static TextDecoding.Decoded decoded(Path file) throws IOException, RefusedFile {
    if (Files.size(file) > WrittenText.MOST_CHARACTERS) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    return TextDecoding.read(Files.readAllBytes(file));
  }
}
