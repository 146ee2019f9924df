package org.rightsdesk.documents.text;

import java.util.List;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.layout.TextDecoding;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.structure.TextMarks;

/** Writes the words of a file down, with the marks that say what its lines are. */
public final class WrittenText {
  /** The most characters; more would be thousands of pages. */
  public static final int MOST_CHARACTERS = 8 << 20;

  private final StringBuilder text = new StringBuilder();
  private boolean inTable;
  private int quotes;

  /** Lets what is written from now on lie in a number of quotes, 0 for none. */
  public void quoted(int depth) {
    quotes = depth;
  }

  /** Writes a paragraph, apart from its neighbours; an empty one leaves no trace. */
  public void paragraph(String words) throws RefusedFile {
    if (!words.isBlank()) {
      part();
      add(TextDecoding.cleaned(words.strip()));
    }
  }

  /** Writes a heading of a level, from 1; an empty one leaves no trace. */
  public void heading(int level, String words) throws RefusedFile {
    if (!words.isBlank()) {
      part();
      add(TextMarks.heading(level, TextDecoding.cleaned(words.strip())));
    }
  }

  /**
   * Writes a point of a list; an empty one leaves no trace.
   *
   * @param depth how many lists it lies in, at least 1
   * @param label its number or bullet; empty for more of the point before
   */
  public void point(int depth, String label, String words) throws RefusedFile {
    if (!words.isBlank()) {
      part();
      add(TextMarks.point(depth, clean(label), TextDecoding.cleaned(words.strip())));
    }
  }

  /** Writes a line that belongs to the one before it. */
  public void line(String words) throws RefusedFile {
    if (inTable) {
      part();
    }
    add(TextDecoding.cleaned(words.stripTrailing()));
  }

  /** Lets the next row begin a table. */
  public void endTable() {
    if (inTable) {
      part();
    }
  }

  /** Writes a row of a table on one line. */
  public void row(List<Cell> cells) throws RefusedFile {
    if (!inTable) {
      part();
      inTable = true;
    }
    add(TextMarks.row(cells.stream().map(cell -> cell.withWords(clean(cell.words()))).toList()));
  }

  /** All that was written. */
  public String text() {
    return text.toString();
  }

  /** Words on one line, with single spaces. */
  public static String onOneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String clean(String words) {
    return onOneLine(TextDecoding.cleaned(words));
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

  private void add(String lines) throws RefusedFile {
    if (text.length() + lines.length() > MOST_CHARACTERS) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    text.append(TextMarks.quoted(quotes, lines)).append('\n');
  }
}
