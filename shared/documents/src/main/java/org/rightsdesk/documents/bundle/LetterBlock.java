package org.rightsdesk.documents.bundle;

import java.util.List;

/** A part of a letter, in reading order. */
public sealed interface LetterBlock {
  /** A heading within the letter. */
  record Heading(String text) implements LetterBlock {}

  /** A paragraph; a line feed within it starts a new line. */
  record Paragraph(String text) implements LetterBlock {}

  /** A list of points. */
  record BulletList(List<String> points) implements LetterBlock {
    public BulletList {
      points = List.copyOf(points);
    }
  }

  /** A table whose first row names its columns; each row has as many cells as the header. */
  record Table(List<String> header, List<List<String>> rows) implements LetterBlock {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException("a row has other columns than the header");
        }
      }
    }
  }
}
