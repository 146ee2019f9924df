package org.rightsdesk.correspondence.outgoing;

import java.util.List;

/** Renders a letter as the HTML part of a mail: one column, large type, nothing fetched. */
final class HtmlRendering {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      </head>
      <body style="margin:0;padding:0;background:#ffffff;color:#0b0c0c">
      <main style="max-width:38em;margin:0 auto;padding:20px;font:19px/1.5 Arial,sans-serif">
      """;

  private static final String CELL =
      "style=\"text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid"
          + " #b1b4b6\"";

  private HtmlRendering() {}

  static String of(LetterText letter) {
    StringBuilder html = new StringBuilder(HEAD.formatted(escaped(letter.subject())));
    html.append("<h1 style=\"font-size:27px;line-height:1.25\">")
        .append(escaped(letter.subject()))
        .append("</h1>\n");
    letter.blocks().forEach(block -> append(html, block));
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void append(StringBuilder html, LetterBlock block) {
    switch (block) {
      case LetterBlock.Heading heading ->
          html.append("<h2 style=\"font-size:22px;line-height:1.3\">")
              .append(escaped(heading.text()))
              .append("</h2>\n");
      case LetterBlock.Paragraph paragraph ->
          html.append("<p>").append(lines(paragraph.text())).append("</p>\n");
      case LetterBlock.Link link -> {
        String address = escaped(link.page().address().toString());
        html.append("<p><a style=\"color:#1d70b8;overflow-wrap:anywhere\" href=\"")
            .append(address)
            .append("\">")
            .append(address)
            .append("</a></p>\n");
      }
      case LetterBlock.BulletList list -> {
        html.append("<ul>\n");
        list.points().forEach(point -> html.append("<li>").append(lines(point)).append("</li>\n"));
        html.append("</ul>\n");
      }
      case LetterBlock.Table table -> append(html, table);
    }
  }

  private static void append(StringBuilder html, LetterBlock.Table table) {
    html.append("<table style=\"border-collapse:collapse;width:100%\">\n<thead>\n<tr>");
    for (String cell : table.header()) {
      html.append("<th scope=\"col\" ")
          .append(CELL)
          .append('>')
          .append(escaped(cell))
          .append("</th>");
    }
    html.append("</tr>\n</thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      row.forEach(
          cell -> html.append("<td ").append(CELL).append('>').append(lines(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private static String lines(String text) {
    return escaped(text).replace("\n", "<br>\n");
  }

  /**
   * Returns the text with every character that HTML could read as markup written as a reference.
   */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
