package org.rightsdesk.documents.text;

import java.util.List;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.layout.TextDecoding;

/** Writes the words of a file down: paragraphs, lines and the rows of tables. */
public final class WrittenText {
  /** The most characters; more would be thousands of pages. */
  public static final int MOST_CHARACTERS = 8 << 20;

  private static final String BETWEEN_CELLS = " | ";

  private final StringBuilder text = new StringBuilder();
  private boolean inTable;

  /** Writes a paragraph or a heading, apart from its neighbours; an empty one leaves no trace. */
  public void paragraph(String words) throws RefusedFile {
    if (!words.isBlank()) {
      part();
      add(words.strip());
      text.append('\n');
    }
  }

  /** Writes a line that belongs to the one before it. */
  public void line(String words) throws RefusedFile {
    if (inTable) {
      part();
    }
    add(words.stripTrailing());
    text.append('\n');
  }

  /** Writes a row of a table on one line. */
  public void row(List<String> cells) throws RefusedFile {
    if (!inTable) {
      part();
      inTable = true;
    }
    List<String> flat = cells.stream().map(WrittenText::onOneLine).toList();
    add(String.join(BETWEEN_CELLS, flat).stripTrailing());
    text.append('\n');
  }

  /** All that was written. */
  public String text() {
    return TextDecoding.cleaned(text.toString());
  }

  /** Words on one line, with single spaces. */
  public static String onOneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private void part() {
    inTable = false;
    if (!text.isEmpty() && !endsWithEmptyLine()) {
      text.append('\n');
    }
  }

  private boolean endsWithEmptyLine() {
    return text.length() > 1 && text.charAt(text.length() - 2) == '\n';
  }

  private void add(String words) throws RefusedFile {
    if (text.length() + words.length() > MOST_CHARACTERS) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    text.append(words);
  }
}
