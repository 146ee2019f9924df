package org.rightsdesk.documents.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.picture.EncodedPicture;
import org.rightsdesk.documents.picture.PictureEncoder;
import org.rightsdesk.documents.picture.PngReader;
import org.rightsdesk.documents.picture.Preview;

/** Burns records in their folders, by the route that each record has. */
public final class RecordBurner implements Burner {
  @Override
  public RedactedRecord burn(Path canonicalFolder, List<Panel> panels, Path redactedFolder)
      throws IOException {
    CanonicalRecord record = CanonicalRecordFile.read(canonicalFolder);
    for (Panel panel : panels) {
      if (panel.page() > record.pages().size()) {
        throw new IllegalArgumentException(
            "a panel is on page " + panel.page() + " of " + record.pages().size());
      }
    }
    RedactedRecord redacted =
        switch (record.route()) {
          case PICTURE -> pictures(record, canonicalFolder, panels, redactedFolder);
          case TEXT -> TextBurning.burn(record, canonicalFolder, panels, redactedFolder);
        };
    RedactedRecordFile.write(redacted, redactedFolder);
    return redacted;
  }

  private static RedactedRecord pictures(
      CanonicalRecord record, Path from, List<Panel> panels, Path to) throws IOException {
    List<RedactedPage> pages = new ArrayList<>();
    for (CanonicalPage page : record.pages()) {
      List<Panel> drawn = panels.stream().filter(one -> one.page() == page.number()).toList();
      BurnedPage burned =
          BurnedPage.burn(page, PngReader.read(from.resolve(page.picture())), drawn);
      pages.add(write(page, burned, to));
    }
    return new RedactedRecord(record.route(), pages);
  }

  private static RedactedPage write(CanonicalPage page, BurnedPage burned, Path folder)
      throws IOException {
    EncodedPicture encoded = PictureEncoder.encode(burned.picture());
    String picture = String.format("page-%04d.bin", page.number());
    String preview = String.format("preview-%04d.png", page.number());
    Files.write(folder.resolve(picture), encoded.bytes());
    Preview.write(burned.picture(), folder.resolve(preview));
    return new RedactedPage(
        page.number(),
        page.width(),
        page.height(),
        picture,
        encoded.width(),
        encoded.height(),
        encoded.kind(),
        preview,
        burned.words(),
        burned.panels());
  }
}
