package org.rightsdesk.correspondence.incoming;

import java.util.Optional;

/**
 * One attachment of a mail.
 *
 * @param id made by us from its place in the mail: the same each time the mail is read
 * @param name safe to show, unique in its mail
 * @param declaredType what the sender says it is, in lower case, such as {@code application/pdf};
 *     never to be relied on
 * @param size after decoding, in bytes
 * @param kind what sort of attachment it is
 * @param mail the mail inside, when it is one
 * @param content its decoded bytes
 */
public record Attachment(
    String id,
    String name,
    String declaredType,
    long size,
    Kind kind,
    Optional<MailReading> mail,
    MailSource content) {

  /** What sort of attachment it is. */
  public enum Kind {
    FILE,
    /** Shown within the text by the sender, such as a picture in a signature. */
    INLINE,
    /** Another mail. */
    MAIL,
    /** A winmail.dat container. */
    OUTLOOK_CONTAINER
  }

  @Override
  public String toString() {
    return "Attachment[" + id + "]";
  }
}
