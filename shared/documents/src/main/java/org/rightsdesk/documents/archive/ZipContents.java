package org.rightsdesk.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.documents.text.ReadText;
import org.rightsdesk.documents.text.WrittenText;

/** Opens an archive: its files are taken out, and what remains of it is a list of them. */
public final class ZipContents {
  private ZipContents() {}

  /** Takes every file out and lists them by number and name; comments on them are hidden. */
  public static ReadText read(Path file, DocumentLimits limits, FilesInside inside)
      throws IOException, RefusedFile {
    WrittenText text = new WrittenText();
    List<HiddenContent> hidden = new ArrayList<>();
    try (OpenedZip zip = OpenedZip.open(file, limits)) {
      List<ZipEntry> entries = zip.entries();
      text.paragraph(
          entries.isEmpty() ? "An archive with no file in it." : "An archive of these files:");
      tell(zip.comment(), hidden);
      for (ZipEntry entry : entries) {
        tell(
            Optional.ofNullable(entry.getComment()).map(entry.getName().concat(": ")::concat),
            hidden);
        try (InputStream content = zip.open(entry)) {
          int number = inside.add(entry.getName(), content);
          text.row(
              List.of(
                  new Cell(String.valueOf(number), Cell.Names.ITS_ROW), Cell.of(entry.getName())));
        }
      }
    }
    return new ReadText(text.text(), hidden);
  }

  private static void tell(Optional<String> comment, List<HiddenContent> hidden) {
    comment
        .filter(words -> !words.isBlank())
        .ifPresent(words -> hidden.add(new HiddenContent(HiddenContent.Kind.COMMENT, words)));
  }
}
