package org.rightsdesk.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One CSV file of a records folder: a header, then rows whose cells are asked for by column.
 *
 * <p>Whatever cannot be read becomes a fault with its line, and the rest goes on.
 */
final class Table {
  /** Says why a row cannot be used. */
  static final class BadRow extends Exception {
    private final String reason;

    BadRow(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /** A value and the line of the row it was made of. */
  record Placed<T>(int line, T value) {}

  /** Makes a value of a row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(Cells cells) throws BadRow;
  }

  /** The cells of one row, by the name of their column. */
  static final class Cells {
    private final Map<String, String> values;

    Cells(Map<String, String> values) {
      this.values = values;
    }

    /** The cell without spaces around it; empty when it is blank or there is no such column. */
    String get(String column) {
      return values.getOrDefault(column, "").strip();
    }

    /** The parts of a cell, which stand with semicolons between. */
    List<String> list(String column) {
      List<String> parts = new ArrayList<>();
      for (String part : get(column).split(";", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }
  }

  private final String file;
  private final List<String> header;
  private final List<Csv.Row> rows;
  private final List<IndexFault> faults = new ArrayList<>();

  private Table(String file, List<String> header, List<Csv.Row> rows) {
    this.file = file;
    this.header = header;
    this.rows = rows;
  }

  /**
   * Reads the header and splits the rows.
   *
   * @throws UnreadableIndexException when the file is not UTF-8 text or has not the columns needed
   */
  static Table read(String file, InputStream bytes, List<String> required, Set<String> known)
      throws IOException {
    List<Csv.Row> rows = Csv.rows(decode(file, bytes.readAllBytes()));
    if (rows.isEmpty()) {
      throw new UnreadableIndexException(file + " is empty: its first line must name the columns");
    }
    List<String> header = rows.getFirst().fields().stream().map(Table::column).toList();
    if (rows.getFirst().fault().isPresent()) {
      throw new UnreadableIndexException(file + ", header: " + rows.getFirst().fault().get());
    }
    for (String needed : required) {
      if (!header.contains(needed)) {
        throw new UnreadableIndexException(
            file
                + " has no column '"
                + needed
                + "'. Its first line must name the columns, with"
                + " commas between: "
                + String.join(",", required));
      }
    }
    Table table = new Table(file, header, rows.subList(1, rows.size()));
    table.checkHeader(known);
    return table;
  }

  /** Makes a value of each row; those that cannot be made become faults. */
  <T> List<Placed<T>> map(RowReader<T> reader, Function<T, String> id) {
    Map<String, Placed<T>> made = new LinkedHashMap<>();
    for (Csv.Row row : rows) {
      try {
        T value = reader.read(cells(row));
        Placed<T> earlier = made.putIfAbsent(id.apply(value), new Placed<>(row.line(), value));
        if (earlier != null) {
          throw new BadRow("line " + earlier.line() + " has the same id");
        }
      } catch (BadRow bad) {
        fault(row.line(), bad.reason);
      }
    }
    return List.copyOf(made.values());
  }

  /** What could not be used, in the order of its lines. */
  List<IndexFault> faults() {
    return List.copyOf(faults);
  }

  private void checkHeader(Set<String> known) {
    for (String name : header) {
      if (name.isEmpty()) {
        continue;
      }
      if (!known.contains(name)) {
        fault(1, "the column '" + name + "' is not known, and what it holds is not read");
      } else if (header.indexOf(name) != header.lastIndexOf(name)) {
        fault(1, "the column '" + name + "' is there twice, and only the last is read");
      }
    }
  }

  private Cells cells(Csv.Row row) throws BadRow {
    if (row.fault().isPresent()) {
      throw new BadRow(row.fault().get());
    }
    if (row.fields().size() != header.size()) {
      throw new BadRow(
          "the row has "
              + row.fields().size()
              + " fields and the header "
              + header.size()
              + ": put a field that has a comma in it in quotes");
    }
    Map<String, String> values = new HashMap<>();
    for (int column = 0; column < header.size(); column++) {
      values.put(header.get(column), row.fields().get(column));
    }
    return new Cells(values);
  }

  private void fault(int line, String reason) {
    faults.add(new IndexFault(file, line, reason));
  }

  private static String column(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
  }

  private static String decode(String file, byte[] bytes) throws UnreadableIndexException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("\uFEFF")) {
        return text.substring(1);
      }
      return text;
    } catch (CharacterCodingException otherEncoding) {
      throw new UnreadableIndexException(
          file + " is not UTF-8 text: save it from the spreadsheet as \"CSV UTF-8\"");
    }
  }
}
