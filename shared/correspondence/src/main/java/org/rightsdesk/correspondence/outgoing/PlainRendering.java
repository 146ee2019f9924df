package org.rightsdesk.correspondence.outgoing;

import java.util.List;

/** Renders a letter as plain text, with a blank line between blocks. */
final class PlainRendering {
  private PlainRendering() {}

  static String of(LetterText letter) {
    StringBuilder text = new StringBuilder();
    for (LetterBlock block : letter.blocks()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(words(block)).append('\n');
    }
    return text.toString();
  }

  private static String words(LetterBlock block) {
    return switch (block) {
      case LetterBlock.Heading heading ->
          heading.text() + "\n" + "-".repeat(heading.text().length());
      case LetterBlock.Paragraph paragraph -> paragraph.text();
      case LetterBlock.Link link -> link.page().address().toString();
      case LetterBlock.BulletList list -> bullets(list.points());
      case LetterBlock.Table table -> table(table);
    };
  }

  private static String bullets(List<String> points) {
    return String.join(
        "\n", points.stream().map(point -> "- " + point.replace("\n", "\n  ")).toList());
  }

  /** Reads a table out row by row, as a screen reader would. */
  private static String table(LetterBlock.Table table) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table.rows()) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      for (int column = 0; column < row.size(); column++) {
        text.append(column == 0 ? "" : "\n")
            .append(table.header().get(column))
            .append(": ")
            .append(row.get(column));
      }
    }
    return text.toString();
  }
}
