package org.rightsdesk.local.landlord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the generator is told: text, and tables with bars between their cells. */
public final class Rows {
  private Rows() {}

  /** Reads a table: the first line names the columns, blank lines and those with # are passed. */
  public static List<Map<String, String>> read(String name) {
    List<String> lines =
        text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    String[] header = cells(lines.getFirst());
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = cells(line);
      if (cells.length != header.length) {
        throw new IllegalStateException(name + ": " + cells.length + " cells in: " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < header.length; column++) {
        row.put(header[column], cells[column]);
      }
      rows.add(row);
    }
    return rows;
  }

  static String text(String name) {
    try (InputStream bytes = Rows.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("there is no text " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The cell of a row under this column, which the table must have. */
  public static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalStateException("there is no column " + column);
    }
    return cell;
  }

  private static String[] cells(String line) {
    String[] cells = line.split("\\|", -1);
    for (int index = 0; index < cells.length; index++) {
      cells[index] = cells[index].strip();
    }
    return cells;
  }
}
