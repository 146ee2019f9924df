package org.rightsdesk.documents.bundle;

import java.util.List;

/**
 * A letter as content, without its look.
 *
 * @param sender the organisation's name and address, a line each
 * @param addressee name and address, a line each
 * @param date as it is to be printed
 * @param reference the case's reference, empty for none
 * @param subject what it is about; the letter's main heading
 * @param blocks the letter itself, from the salutation to the signature
 */
public record Letter(
    List<String> sender,
    List<String> addressee,
    String date,
    String reference,
    String subject,
    List<LetterBlock> blocks) {
  public Letter {
    sender = List.copyOf(sender);
    addressee = List.copyOf(addressee);
    blocks = List.copyOf(blocks);
  }

  @Override
  public String toString() {
    return "Letter[masked]";
  }
}
