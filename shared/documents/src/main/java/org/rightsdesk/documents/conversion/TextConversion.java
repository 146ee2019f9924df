package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.layout.PlacedWord;
import org.rightsdesk.documents.layout.TextDecoding;
import org.rightsdesk.documents.layout.TextLayout;
import org.rightsdesk.documents.layout.TextPainting;
import org.rightsdesk.documents.paint.PaintedPage;

/** Converts plain text, which stays text. */
final class TextConversion {
  /** The most bytes of text; more would be thousands of pages. */
  private static final int MOST_BYTES = 8 << 20;

  private TextConversion() {}

  static CanonicalRecord convert(Source source, DocumentLimits limits, RecordFolder target)
      throws IOException, RefusedFile {
    if (Files.size(source.file()) > MOST_BYTES) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    String text = TextDecoding.decode(Files.readAllBytes(source.file()));
    List<List<PlacedWord>> pages = TextLayout.layOut(text, limits.pages());
    if (pages.size() > limits.pages()) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    Files.writeString(target.folder().resolve(CanonicalRecord.TEXT_FILE_NAME), text);
    List<CanonicalPage> written = new ArrayList<>();
    for (List<PlacedWord> placed : pages) {
      List<Word> words =
          placed.stream().map(word -> new Word(word.text(), word.box(), word.line())).toList();
      PaintedPage page =
          new PaintedPage(
              TextLayout.WIDTH,
              TextLayout.HEIGHT,
              TextPainting.paint(placed),
              0,
              words,
              List.of(),
              Optional.empty());
      written.add(target.write(written.size() + 1, page, List.of()));
    }
    return target.record(Route.TEXT, written);
  }
}
