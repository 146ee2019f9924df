package org.rightsdesk.correspondence.incoming;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail that was read to its end.
 *
 * @param head what stands in its header
 * @param fields the fields of its header that readers are shown, in their order
 * @param text its words; empty when it has none. Never markup
 * @param texts its text parts as they were sent, in their order
 * @param attachments in their order in the mail
 * @param notes what a person should know about how it was read
 */
public record ReadMail(
    MailHead head,
    List<MailField> fields,
    String text,
    List<MailText> texts,
    List<Attachment> attachments,
    Set<MailNote> notes)
    implements MailReading {
  public ReadMail {
    fields = List.copyOf(fields);
    texts = List.copyOf(texts);
    attachments = List.copyOf(attachments);
    notes = Set.copyOf(notes);
  }

  /**
   * Returns all that a person can read of it: its words, then each mail attached to it under its
   * heading, and the names of the files that came with it.
   */
  public String wholeText() {
    StringBuilder whole = new StringBuilder(text);
    for (Attachment attachment : attachments) {
      if (!whole.isEmpty()) {
        whole.append("\n\n");
      }
      whole.append("[With it: ").append(attachment.name()).append(']');
      attachment.mail().ifPresent(inside -> whole.append('\n').append(words(inside)));
    }
    return whole.toString();
  }

  private static String words(MailReading inside) {
    return switch (inside) {
      case ReadMail mail -> mail.head.lines() + "\n\n" + mail.wholeText();
      case Unreadable unreadable ->
          "This mail could not be read. " + unreadable.reason().sentence();
    };
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
