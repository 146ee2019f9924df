package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rightsdesk.documents.output.DocumentWriter;
import org.rightsdesk.documents.output.PageContent;

/** Writes a letter alone as a tagged PDF of real text. */
public final class LetterPdf {
  private LetterPdf() {}

  /**
   * Writes the letter; the same letter gives the same bytes.
   *
   * @param letter what it says
   * @param file where it goes; overwritten if there is one
   * @return how many pages it has
   */
  public static int write(Letter letter, Path file) throws IOException {
    List<PageContent> pages = LetterPages.of(letter);
    try (DocumentWriter writer = new DocumentWriter(file, letter.subject())) {
      writer.beginSection("Letter");
      for (PageContent page : pages) {
        writer.add(page);
      }
      writer.finish();
    }
    return pages.size();
  }
}
