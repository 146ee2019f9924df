package org.rightsdesk.correspondence.incoming;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail that was read to its end.
 *
 * @param head what stands in its header
 * @param text its words; empty when it has none. Never markup
 * @param attachments in their order in the mail
 * @param notes what a person should know about how it was read
 */
public record ReadMail(
    MailHead head, String text, List<Attachment> attachments, Set<MailNote> notes)
    implements MailReading {
  public ReadMail {
    attachments = List.copyOf(attachments);
    notes = Set.copyOf(notes);
  }

  @Override
  public Optional<MailHead> heading() {
    return Optional.of(head);
  }

  @Override
  public String toString() {
    return "ReadMail[masked]";
  }
}
