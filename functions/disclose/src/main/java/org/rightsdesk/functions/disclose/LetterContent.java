package org.rightsdesk.functions.disclose;

import java.util.List;
import org.rightsdesk.correspondence.outgoing.LetterText;
import org.rightsdesk.correspondence.outgoing.Letterhead;
import org.rightsdesk.documents.bundle.Letter;
import org.rightsdesk.documents.bundle.LetterBlock;

/** A letter's words as the bundle lays them out. */
final class LetterContent {
  private LetterContent() {}

  static Letter of(LetterText text) {
    Letterhead head =
        text.head()
            .orElseThrow(() -> new IllegalStateException("a letter on paper needs its head"));
    return new Letter(
        head.sender(),
        head.addressee(),
        head.printedDate(),
        head.reference(),
        text.subject(),
        text.blocks().stream().map(LetterContent::block).toList());
  }

  private static LetterBlock block(org.rightsdesk.correspondence.outgoing.LetterBlock block) {
    return switch (block) {
      case org.rightsdesk.correspondence.outgoing.LetterBlock.Heading(String words) ->
          new LetterBlock.Heading(words);
      case org.rightsdesk.correspondence.outgoing.LetterBlock.Paragraph(String words) ->
          new LetterBlock.Paragraph(words);
      case org.rightsdesk.correspondence.outgoing.LetterBlock.Link(var page) ->
          new LetterBlock.Paragraph(page.address().toString());
      case org.rightsdesk.correspondence.outgoing.LetterBlock.BulletList(List<String> points) ->
          new LetterBlock.BulletList(points);
      case org.rightsdesk.correspondence.outgoing.LetterBlock.Table(
              List<String> header,
              List<List<String>> rows) ->
          new LetterBlock.Table(header, rows);
    };
  }
}
