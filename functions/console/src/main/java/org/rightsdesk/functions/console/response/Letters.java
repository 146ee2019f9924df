package org.rightsdesk.functions.console.response;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.correspondence.outgoing.ChecklistLine;
import org.rightsdesk.correspondence.outgoing.LetterBlock;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.Table;
import org.rightsdesk.web.page.Tag;

/** A letter and its completeness list as a page shows them. */
final class Letters {
  private Letters() {}

  static Content letter(List<LetterBlock> blocks) {
    return Blocks.stack(blocks.stream().map(Letters::block).toList());
  }

  private static Content block(LetterBlock block) {
    return switch (block) {
      case LetterBlock.Heading heading -> Blocks.subsection(heading.text());
      case LetterBlock.Paragraph paragraph ->
          Blocks.sentence(Parts.lines(paragraph.text().lines().toList()));
      case LetterBlock.Link link -> Parts.paragraph(link.page().address().toString());
      case LetterBlock.BulletList list ->
          Blocks.bullets(
              list.points().stream().map(point -> Parts.lines(point.lines().toList())).toList());
      case LetterBlock.Table table ->
          Parts.table(
              new Table(
                  "Table of the letter",
                  table.header().stream().map(Table.Column::of).toList(),
                  table.rows().stream()
                      .map(row -> new Table.Row(row.stream().map(Parts::text).toList()))
                      .toList()));
    };
  }

  static Content checklist(List<ChecklistLine> lines) {
    List<Table.Row> rows = new ArrayList<>();
    for (ChecklistLine line : lines) {
      rows.add(
          new Table.Row(
              List.of(
                  Parts.text(line.requirement().words()),
                  Parts.text(line.requirement().clause()),
                  Parts.tag(
                      line.satisfied()
                          ? new Tag("Said", Tag.Colour.GREEN)
                          : new Tag("Missing", Tag.Colour.RED)),
                  Parts.text(line.evidence()))));
    }
    return Parts.table(
        new Table(
            "What the letter must say",
            List.of(
                Table.Column.of("Requirement"),
                Table.Column.of("Clause"),
                Table.Column.of("Standing"),
                Table.Column.of("The letter's words, or what to do")),
            rows));
  }
}
