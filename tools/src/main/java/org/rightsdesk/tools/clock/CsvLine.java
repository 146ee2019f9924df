package org.rightsdesk.tools.clock;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one line of comma-separated values.
 *
 * <p>A field may stand in double quotes, in which a quote is written twice. No field reaches over
 * the end of its line, so that a lost quote spoils one line only. Spaces around a field are left
 * out.
 */
final class CsvLine {
  private final String line;
  private int at;

  private CsvLine(String line) {
    this.line = line;
  }

  /**
   * Returns the fields of a line, at least one.
   *
   * @throws BadLineException if a quote is not closed, or is followed by something else
   */
  static List<String> fields(String line) throws BadLineException {
    return new CsvLine(line).split();
  }

  private List<String> split() throws BadLineException {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (at < line.length()) {
      at++;
      fields.add(field());
    }
    return fields;
  }

  private String field() throws BadLineException {
    skipSpaces();
    if (at < line.length() && line.charAt(at) == '"') {
      return quoted();
    }
    int end = line.indexOf(',', at);
    if (end < 0) {
      end = line.length();
    }
    String field = line.substring(at, end).strip();
    at = end;
    return field;
  }

  private String quoted() throws BadLineException {
    StringBuilder field = new StringBuilder();
    at++;
    while (true) {
      int quote = line.indexOf('"', at);
      if (quote < 0) {
        throw new BadLineException("a quote is not closed");
      }
      field.append(line, at, quote);
      at = quote + 1;
      if (at == line.length() || line.charAt(at) != '"') {
        break;
      }
      field.append('"');
      at++;
    }
    skipSpaces();
    if (at < line.length() && line.charAt(at) != ',') {
      throw new BadLineException("there is something between a closing quote and the next comma");
    }
    return field.toString().strip();
  }

  private void skipSpaces() {
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
  }
}
