package org.rightsdesk.functions.console;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** The pages of a letter about a roof, kept as the converter keeps those of a record. */
record SamplePages(InMemoryObjectStore objects) {
  static final List<String> LINES =
      List.of("Dear Wilhelmina Test,", "your neighbour Henry Test", "called about the roof.");

  void keep(CaseReference reference, PaperId record, int count) {
    keep(reference, record, count, WordSource.FILE);
  }

  void keep(CaseReference reference, PaperId record, int count, WordSource source) {
    keep(reference, record, count, source, LINES);
  }

  void keep(
      CaseReference reference, PaperId record, int count, WordSource source, List<String> lines) {
    List<CanonicalPage> pages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      List<Word> words = new ArrayList<>();
      int line = 0;
      for (String text : lines) {
        double x = 72;
        for (String word : text.split(" ", -1)) {
          words.add(new Word(word, new Box(x, 72 + 20.0 * line, word.length() * 7.0, 12), line));
          x += word.length() * 7.0 + 6;
        }
        line++;
      }
      pages.add(
          new CanonicalPage(
              number,
              595,
              842,
              "page-" + number + ".png",
              "preview-" + number + ".png",
              PictureKind.TEXT,
              0,
              source == WordSource.UNREAD ? List.of() : words,
              source,
              List.of(),
              Optional.empty()));
      objects.put(
          World.RECORDS,
          RecordKeys.pages(reference, record) + "preview-" + number + ".png",
          "image/png",
          picture());
    }
    try {
      Path folder = Files.createTempDirectory("console-test");
      CanonicalRecordFile.write(
          new CanonicalRecord(
              "letter.pdf", DocumentType.PDF, "0".repeat(64), Route.PICTURE, pages, List.of()),
          folder);
      Path file = folder.resolve(CanonicalRecord.FILE_NAME);
      objects.put(
          World.RECORDS,
          RecordKeys.pages(reference, record) + CanonicalRecord.FILE_NAME,
          "application/json",
          file);
      Files.delete(file);
      Files.delete(folder);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static byte[] picture() {
    BufferedImage image = new BufferedImage(595, 842, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 595; x++) {
      for (int y = 0; y < 842; y++) {
        boolean ink = y > 72 && y < 124 && (y - 72) % 20 < 12 && x > 72 && x < 300 && x % 7 < 5;
        image.setRGB(x, y, ink ? 0 : 0xffffff);
      }
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
