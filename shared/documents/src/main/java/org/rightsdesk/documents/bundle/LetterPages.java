package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rightsdesk.documents.output.PageContent;

/** Sets a letter on pages. */
final class LetterPages {
  private LetterPages() {}

  static List<PageContent> of(Letter letter) {
    Flow flow = new Flow();
    flow.lines(letter.sender());
    flow.lines(letter.addressee());
    List<String> facts = new ArrayList<>();
    facts.add(letter.date());
    if (!letter.reference().isBlank()) {
      facts.add("Our reference: " + letter.reference());
    }
    flow.lines(facts);
    flow.mainHeading(letter.subject());
    for (LetterBlock block : letter.blocks()) {
      switch (block) {
        case LetterBlock.Heading heading -> flow.heading(heading.text());
        case LetterBlock.Paragraph paragraph -> flow.paragraph(paragraph.text());
        case LetterBlock.BulletList list -> flow.bullets(list.points());
        case LetterBlock.Table table ->
            flow.table(table.header(), table.rows(), evenShares(table.header().size()));
      }
    }
    return flow.finish();
  }

  private static List<Double> evenShares(int columns) {
    return Collections.nCopies(columns, 1.0 / columns);
  }
}
