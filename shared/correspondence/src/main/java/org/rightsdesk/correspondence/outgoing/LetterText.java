package org.rightsdesk.correspondence.outgoing;

import java.util.List;
import java.util.Optional;

/**
 * A letter as content, ready to be rendered as a mail or laid out on paper.
 *
 * @param head what stands above it on paper; empty for a mail
 * @param subject what it is about, safe to stand in a mail header
 * @param blocks the letter itself, from the salutation to the signature
 */
public record LetterText(Optional<Letterhead> head, String subject, List<LetterBlock> blocks) {
  public LetterText {
    subject = HeaderText.checked(subject);
    blocks = List.copyOf(blocks);
  }

  @Override
  public String toString() {
    return "LetterText[masked]";
  }
}
