package org.rightsdesk.correspondence.outgoing;

import java.util.List;
import java.util.Optional;

/**
 * A passage of a response letter that answers one requirement.
 *
 * @param requirement what it answers
 * @param blocks what it says; empty when the facts for it are missing
 * @param remedy what to do when it is missing
 */
record LetterSection(Requirement requirement, List<LetterBlock> blocks, String remedy) {
  LetterSection {
    blocks = List.copyOf(blocks);
  }

  /** Returns a passage that cannot be written until something is put right. */
  static LetterSection missing(Requirement requirement, String remedy) {
    return new LetterSection(requirement, List.of(), remedy);
  }

  /** Returns the line of the completeness list for this passage, read off its own words. */
  ChecklistLine line() {
    Optional<String> words =
        blocks.stream()
            .flatMap(block -> words(block).stream())
            .filter(said -> !said.isBlank())
            .findFirst();
    return words
        .map(said -> new ChecklistLine(requirement, true, said))
        .orElseGet(() -> new ChecklistLine(requirement, false, remedy));
  }

  private static List<String> words(LetterBlock block) {
    return switch (block) {
      case LetterBlock.Heading heading -> List.of();
      case LetterBlock.Paragraph paragraph -> List.of(paragraph.text());
      case LetterBlock.Link link -> List.of();
      case LetterBlock.BulletList list -> list.points();
      case LetterBlock.Table table ->
          table.rows().stream().map(row -> String.join(": ", row)).toList();
    };
  }
}
