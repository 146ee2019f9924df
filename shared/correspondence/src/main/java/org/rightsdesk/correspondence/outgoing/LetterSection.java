package org.rightsdesk.correspondence.outgoing;

import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.correspondence.PrintableText;

/**
 * A passage of a response letter that answers one requirement.
 *
 * @param requirement what it answers
 * @param blocks what it says; empty when the facts for it are missing
 * @param evidence the words among the blocks that answer the requirement
 * @param remedy what to do when it is missing
 */
record LetterSection(
    Requirement requirement, List<LetterBlock> blocks, String evidence, String remedy) {
  LetterSection {
    blocks = List.copyOf(blocks);
    evidence = PrintableText.onLines(evidence);
  }

  /** Returns a passage that says what is required, in the words given as evidence. */
  static LetterSection saying(Requirement requirement, BlockList blocks, String evidence) {
    return new LetterSection(requirement, blocks.toList(), evidence, "Write this passage.");
  }

  /** Returns a passage that cannot be written until something is put right. */
  static LetterSection missing(Requirement requirement, String remedy) {
    return new LetterSection(requirement, List.of(), "", remedy);
  }

  /** Returns the line of the completeness list; it is satisfied only by words in the passage. */
  ChecklistLine line() {
    boolean said =
        !evidence.isBlank()
            && blocks.stream().flatMap(LetterSection::words).anyMatch(evidence::equals);
    return new ChecklistLine(requirement, said, said ? evidence : remedy);
  }

  private static Stream<String> words(LetterBlock block) {
    return switch (block) {
      case LetterBlock.Heading heading -> Stream.empty();
      case LetterBlock.Paragraph paragraph -> Stream.of(paragraph.text());
      case LetterBlock.Link link -> Stream.empty();
      case LetterBlock.BulletList list -> list.points().stream();
      case LetterBlock.Table table -> table.rows().stream().map(LetterSection::rowWords);
    };
  }

  /** Returns the words of a table's row as evidence gives them. */
  static String rowWords(List<String> row) {
    return String.join(" – ", row);
  }
}
