package org.rightsdesk.local.landlord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One part of a document's text, from the first to the last as they are laid out. */
sealed interface Block {
  record Title(String text) implements Block {}

  record Heading(String text) implements Block {}

  record Paragraph(String text) implements Block {}

  /** A paragraph set in from the left, as in a quoted mail. */
  record Quote(String text) implements Block {}

  record Bullet(String text) implements Block {}

  /** Lines at the right, such as the address of the sender. */
  record Right(List<String> lines) implements Block {}

  /** A label with what is written beside it. */
  record Field(String label, String value) implements Block {}

  record Table(List<List<String>> rows) implements Block {}

  record Rule() implements Block {}

  record NewPage() implements Block {}

  record Letterhead() implements Block {}

  record Picture(String name) implements Block {}

  record Signature(String name) implements Block {}

  /** Reads the marks of the texts: see any of them among the resources. */
  static List<Block> parse(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String part : text.strip().split("\\n\\s*\\n", -1)) {
      List<String> lines = part.lines().map(String::strip).toList();
      if (lines.stream().allMatch(line -> line.startsWith("|"))) {
        blocks.add(new Table(lines.stream().map(Block::cells).toList()));
      } else if (lines.stream().allMatch(Block::standsAlone)) {
        lines.forEach(line -> blocks.add(single(line)));
      } else {
        blocks.add(new Paragraph(joined(lines)));
      }
    }
    return blocks;
  }

  /** The same words without any layout, as a plain text file has them. */
  default String plain() {
    return switch (this) {
      case Title title -> title.text().toUpperCase(Locale.UK) + "\n";
      case Heading heading -> heading.text() + "\n" + "-".repeat(heading.text().length());
      case Paragraph paragraph -> paragraph.text() + "\n";
      case Quote quote -> "> " + quote.text();
      case Bullet bullet -> "  * " + bullet.text();
      case Right right -> String.join("\n", right.lines()) + "\n";
      case Field field -> field.label() + ": " + field.value();
      case Table table ->
          String.join("\n", table.rows().stream().map(row -> String.join("  ", row)).toList())
              + "\n";
      case Rule rule -> "-".repeat(70);
      case NewPage page -> "\f";
      case Letterhead letterhead -> "Stannerby Homes\n";
      case Picture picture -> "";
      case Signature signature -> signature.name();
    };
  }

  private static boolean standsAlone(String line) {
    return line.startsWith("#")
        || line.startsWith("- ")
        || line.startsWith("> ")
        || line.startsWith("@");
  }

  private static Block single(String line) {
    int space = line.indexOf(' ');
    String mark = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1).strip();
    return switch (mark) {
      case "#" -> new Title(rest);
      case "##" -> new Heading(rest);
      case "-" -> new Bullet(rest);
      case ">" -> new Quote(rest);
      case "@right" -> new Right(List.of(rest.split("\\s*;\\s*", -1)));
      case "@field" -> {
        int colon = rest.indexOf(':');
        yield new Field(rest.substring(0, colon), rest.substring(colon + 1).strip());
      }
      case "@rule" -> new Rule();
      case "@page" -> new NewPage();
      case "@letterhead" -> new Letterhead();
      case "@picture" -> new Picture(rest);
      case "@sign" -> new Signature(rest);
      default -> throw new IllegalStateException("no mark is called " + mark);
    };
  }

  /** Joins the lines of a paragraph; a backslash at the end of one keeps its break. */
  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (line.endsWith("\\")) {
        text.append(line, 0, line.length() - 1).append('\n');
      } else {
        text.append(line).append(' ');
      }
    }
    return text.toString().strip();
  }

  private static List<String> cells(String line) {
    String inside = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
    return Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList();
  }
}
