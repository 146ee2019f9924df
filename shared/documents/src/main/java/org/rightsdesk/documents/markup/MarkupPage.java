package org.rightsdesk.documents.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rightsdesk.correspondence.markup.ParsedMarkup;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.layout.TextDecoding;
import org.rightsdesk.documents.text.DoubtfulEncoding;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.documents.text.ReadText;
import org.rightsdesk.documents.text.WrittenText;

/** Reads the words of a web page, or of the formatted text of a mail. */
public final class MarkupPage {
  private static final int LONGEST_HEAD = 4096;

  private MarkupPage() {}

  /** Reads a file; its encoding is as it says of itself, else as its bytes must be. */
  public static ReadText read(Path file, FilesInside inside) throws IOException, RefusedFile {
    if (Files.size(file) > WrittenText.MOST_CHARACTERS) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    byte[] bytes = Files.readAllBytes(file);
    WrittenText text = new WrittenText();
    TextDecoding.Decoded markup = markup(bytes);
    Document document = ParsedMarkup.of(markup.text());
    List<HiddenContent> hidden = new ArrayList<>(DoubtfulEncoding.notes(markup, document.text()));
    write(document, text, hidden, inside);
    return new ReadText(text.text(), hidden);
  }

  /**
   * Writes down the words of markup.
   *
   * @param hidden takes what is neither shown nor written among the words
   * @param inside takes pictures that lie in the markup itself
   */
  public static void write(
      String markup, WrittenText text, List<HiddenContent> hidden, FilesInside inside)
      throws IOException, RefusedFile {
    write(ParsedMarkup.of(markup), text, hidden, inside);
  }

  private static void write(
      Document document, WrittenText text, List<HiddenContent> hidden, FilesInside inside)
      throws IOException, RefusedFile {
    new MarkupWords(text, hidden, inside).document(document);
  }

  private static TextDecoding.Decoded markup(byte[] bytes) throws IOException {
    int head = Math.min(bytes.length, LONGEST_HEAD);
    String start = new String(bytes, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (!start.contains("charset")) {
      return TextDecoding.read(bytes);
    }
    Document declared = Jsoup.parse(new ByteArrayInputStream(bytes, 0, head), null, "");
    return new TextDecoding.Decoded(new String(bytes, declared.charset()), Optional.empty());
  }
}
