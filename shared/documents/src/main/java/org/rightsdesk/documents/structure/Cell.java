package org.rightsdesk.documents.structure;

/**
 * A cell of a table.
 *
 * @param words on one line
 * @param names what it names, if it is a header
 * @param columns how many columns it takes up, at least 1
 */
public record Cell(String words, Names names, int columns) {
  /** What a cell can name. */
  public enum Names {
    NOTHING(""),
    ITS_COLUMN(String.valueOf(TextMarks.COLUMN_HEADER)),
    ITS_ROW(String.valueOf(TextMarks.ROW_HEADER));

    private final String mark;

    Names(String mark) {
      this.mark = mark;
    }
  }

  /** A cell of one column. */
  public Cell(String words, Names names) {
    this(words, names, 1);
  }

  /** A cell that is no header. */
  public static Cell of(String words) {
    return new Cell(words, Names.NOTHING);
  }

  /** The same cell with other words. */
  public Cell withWords(String others) {
    return new Cell(others, names, columns);
  }

  String marked() {
    return names.mark + words + TextMarks.SPANNED_PLACE.repeat(columns - 1);
  }
}
