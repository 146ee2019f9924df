package org.rightsdesk.documents.office;

import java.util.List;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.structure.TextMarks;

/** A part of a Word document that stands by itself. */
sealed interface WordBlock {
  /** A paragraph, which may have several lines. */
  record Paragraph(String words) implements WordBlock {}

  /** A heading of a level, from 1. */
  record Heading(int level, String words) implements WordBlock {}

  /**
   * A point of a list.
   *
   * @param depth how many lists it lies in, at least 1
   * @param label its number or bullet
   */
  record Point(int depth, String label, String text) implements WordBlock {}

  /**
   * A row of a table.
   *
   * @param first whether the table begins with it
   */
  record Row(boolean first, List<Cell> cells) implements WordBlock {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Its words, with the cells of a row between bars. */
  default String words() {
    return switch (this) {
      case Paragraph(String words) -> words;
      case Heading(int _, String words) -> words;
      case Point(int _, String label, String text) -> label + " " + text;
      case Row(boolean _, List<Cell> cells) -> TextMarks.plain(TextMarks.row(cells));
    };
  }

  /** Whether it says nothing. */
  default boolean isBlank() {
    return words().isBlank();
  }
}
