package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.layout.PlacedWord;
import org.rightsdesk.documents.layout.TextLayout;
import org.rightsdesk.documents.layout.TextPainting;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.text.ReadText;

/** Makes pages of files whose words stay text. */
final class TextConversion {
  private TextConversion() {}

  /** Lays out what was read; what the file hides, or cannot be shown, is told on the first page. */
  static CanonicalRecord convert(ReadText read, DocumentLimits limits, RecordFolder target)
      throws IOException, RefusedFile {
    String text = read.text();
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
              List.of(),
              Optional.empty());
      List<HiddenContent> hidden = written.isEmpty() ? hidden(read) : List.of();
      written.add(target.writeText(written.size() + 1, page, hidden));
    }
    return target.record(Route.TEXT, written);
  }

  private static List<HiddenContent> hidden(ReadText read) {
    List<HiddenContent> hidden = new ArrayList<>(read.hidden());
    SortedSet<Integer> missing = TextLayout.missing(read.text());
    if (!missing.isEmpty()) {
      String codes =
          missing.stream()
              .map(point -> String.format("U+%04X", point))
              .collect(Collectors.joining(", "));
      hidden.add(new HiddenContent(HiddenContent.Kind.NOT_DRAWN, codes));
    }
    return hidden;
  }
}
