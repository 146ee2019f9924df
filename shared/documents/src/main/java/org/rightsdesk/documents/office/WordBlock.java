package org.rightsdesk.documents.office;

import java.util.List;

/** A part of a Word document that stands by itself. */
sealed interface WordBlock {
  /** A paragraph or a heading, which may have several lines. */
  record Paragraph(String words) implements WordBlock {}

  /** A row of a table. */
  record Row(List<String> cells) implements WordBlock {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Its words, with the cells of a row between bars. */
  default String words() {
    return switch (this) {
      case Paragraph(String words) -> words;
      case Row(List<String> cells) -> String.join(" | ", cells);
    };
  }

  /** Whether it says nothing. */
  default boolean isBlank() {
    return words().isBlank();
  }
}
