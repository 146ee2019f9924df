package org.rightsdesk.local.landlord;

/** Writes comma-separated values, in quotes where they need them. */
final class Csv {
  private final StringBuilder text = new StringBuilder();

  Csv(String... header) {
    row(header);
  }

  void row(String... fields) {
    for (int index = 0; index < fields.length; index++) {
      if (index > 0) {
        text.append(',');
      }
      text.append(field(fields[index]));
    }
    text.append('\n');
  }

  String text() {
    return text.toString();
  }

  private static String field(String field) {
    if (field.matches("(?s).*[,\"\r\n].*")) {
      return '"' + field.replace("\"", "\"\"") + '"';
    }
    return field;
  }
}
