package org.rightsdesk.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/** A table whose first column names its rows. */
public record Table(String caption, List<Column> columns, List<Row> rows) {
  /** A column's heading, and whether it holds figures. */
  public record Column(String words, boolean numeric) {
    /** A column of words. */
    public static Column of(String words) {
      return new Column(words, false);
    }

    /** A column of figures. */
    public static Column figures(String words) {
      return new Column(words, true);
    }
  }

  /** The cells of one row, as many as there are columns. */
  public record Row(List<Content> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A cell with what its column says of it. */
  public record Cell(Content content, boolean first, boolean numeric) {}

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
      throw new IllegalArgumentException("a row has more or fewer cells than there are columns");
    }
  }

  /** The row's cells with what their columns say of them. */
  public List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(new Cell(row.cells().get(i), i == 0, columns.get(i).numeric()));
    }
    return cells;
  }
}
