package org.rightsdesk.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.documents.text.ReadText;
import org.rightsdesk.documents.text.WrittenText;

/** Opens an archive: its files are taken out, and what remains of it is a list of them. */
public final class ZipContents {
  private ZipContents() {}

  /** Takes every file out and lists them by number and name. */
  public static ReadText read(Path file, DocumentLimits limits, FilesInside inside)
      throws IOException, RefusedFile {
    WrittenText text = new WrittenText();
    try (OpenedZip zip = OpenedZip.open(file, limits)) {
      List<ZipEntry> entries = zip.entries();
      text.paragraph(
          entries.isEmpty() ? "An archive with no file in it." : "An archive of these files:");
      for (ZipEntry entry : entries) {
        try (InputStream content = zip.open(entry)) {
          int number = inside.add(entry.getName(), content);
          text.row(
              List.of(
                  new Cell(String.valueOf(number), Cell.Names.ITS_ROW), Cell.of(entry.getName())));
        }
      }
    }
    return new ReadText(text.text(), List.of());
  }
}
