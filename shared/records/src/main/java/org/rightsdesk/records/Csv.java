package org.rightsdesk.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated values as spreadsheets write them (RFC 4180): fields may stand in quotes,
 * where a doubled quote is one quote and a line may end without ending the row.
 */
final class Csv {
  /**
   * One row and the line it starts on.
   *
   * @param fault why the fields cannot be trusted, if they cannot
   */
  record Row(int line, List<String> fields, Optional<String> fault) {}

  private final String text;
  private int at;
  private int line = 1;

  private Csv(String text) {
    this.text = text;
  }

  /** Reads every row but the blank ones, those with a fault included. */
  static List<Row> rows(String text) {
    Csv csv = new Csv(text);
    List<Row> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      Row row = csv.row();
      if (row.fault().isPresent() || row.fields().stream().anyMatch(field -> !field.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int start = line;
    List<String> fields = new ArrayList<>();
    Optional<String> fault = Optional.empty();
    while (true) {
      if (peek() == '"') {
        Optional<String> field = quoted();
        if (field.isEmpty()) {
          return new Row(start, fields, Optional.of("a quoted field is never closed"));
        }
        fields.add(field.get());
        if (!unquoted().isBlank()) {
          fault = Optional.of("there is text after a closing quote");
        }
      } else {
        String field = unquoted();
        if (field.indexOf('"') >= 0) {
          fault = Optional.of("a quote stands inside a field that does not start with one");
        }
        fields.add(field);
      }
      if (peek() != ',') {
        endLine();
        return new Row(start, fields, fault);
      }
      at++;
    }
  }

  private Optional<String> quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '"' && peek() != '"') {
        return Optional.of(field.toString());
      }
      if (next == '"') {
        at++;
      }
      if (next == '\n') {
        line++;
      }
      field.append(next);
    }
    return Optional.empty();
  }

  private String unquoted() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void endLine() {
    if (peek() == '\r') {
      at++;
    }
    if (peek() == '\n') {
      at++;
    }
    line++;
  }

  /** The next character, or a zero at the end. */
  private char peek() {
    if (at < text.length()) {
      return text.charAt(at);
    }
    return 0;
  }
}
