package org.rightsdesk.correspondence.outgoing;

import java.util.List;
import org.rightsdesk.correspondence.PrintableText;

/**
 * A part of a letter, in reading order, without its look.
 *
 * <p>Control characters and marks that change the direction of text are taken out, so that what a
 * requester typed cannot disturb the letter that quotes it. It prints masked.
 */
public sealed interface LetterBlock {
  /** A heading within the letter. */
  record Heading(String text) implements LetterBlock {
    public Heading {
      text = PrintableText.onOneLine(text);
    }

    @Override
    public String toString() {
      return "Heading[masked]";
    }
  }

  /** A paragraph; a line feed within it starts a new line. */
  record Paragraph(String text) implements LetterBlock {
    public Paragraph {
      text = PrintableText.onLines(text);
    }

    @Override
    public String toString() {
      return "Paragraph[masked]";
    }
  }

  /** The address of one of our own pages, to be opened. */
  record Link(PageLink page) implements LetterBlock {}

  /** A list of points. */
  record BulletList(List<String> points) implements LetterBlock {
    public BulletList {
      points = points.stream().map(PrintableText::onLines).toList();
    }

    @Override
    public String toString() {
      return "BulletList[masked]";
    }
  }

  /** A table whose first row names its columns; each row has as many cells as the header. */
  record Table(List<String> header, List<List<String>> rows) implements LetterBlock {
    public Table {
      header = header.stream().map(PrintableText::onOneLine).toList();
      rows = rows.stream().map(row -> row.stream().map(PrintableText::onOneLine).toList()).toList();
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException("a row has other columns than the header");
        }
      }
    }

    @Override
    public String toString() {
      return "Table[masked]";
    }
  }
}
