package org.rightsdesk.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text whose lines are the rows of a table, with a delimiter between cells. */
public final class TextTable {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_CELLS = 3;

  private TextTable() {}

  /**
   * The delimiter, where the text is sure to be a table: three rows or more, of three cells or more
   * and all of one length, none of them begun with a space as after the commas of a sentence.
   *
   * @param whole whether it is all of the text; else its last row is not looked at
   */
  public static Optional<Character> delimiter(String text, boolean whole) {
    for (char delimiter : DELIMITERS) {
      List<List<String>> rows = rows(text, delimiter);
      List<List<String>> seen = whole || rows.isEmpty() ? rows : rows.subList(0, rows.size() - 1);
      int cells = seen.isEmpty() ? 0 : seen.getFirst().size();
      if (seen.size() >= FEWEST_ROWS
          && cells >= FEWEST_CELLS
          && seen.stream().allMatch(row -> row.size() == cells)
          && seen.stream().flatMap(List::stream).noneMatch(cell -> cell.startsWith(" "))) {
        return Optional.of(delimiter);
      }
    }
    return Optional.empty();
  }

  /**
   * The rows; a cell in quotes may hold delimiters, line ends and, doubled, quotes (RFC 4180).
   *
   * <p>Empty lines are no rows.
   */
  public static List<List<String>> rows(String text, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (quoted) {
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (character != '"') {
          cell.append(character);
        } else if (doubled) {
          cell.append('"');
          at++;
        } else {
          quoted = false;
        }
      } else if (character == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (character == delimiter) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (character == '\n') {
        end(row, cell, rows);
      } else {
        cell.append(character);
      }
    }
    end(row, cell, rows);
    return rows;
  }

  private static void end(List<String> row, StringBuilder cell, List<List<String>> rows) {
    if (!row.isEmpty() || !cell.isEmpty()) {
      row.add(cell.toString());
      rows.add(List.copyOf(row));
    }
    row.clear();
    cell.setLength(0);
  }
}
