package org.rightsdesk.correspondence.outgoing;

import java.util.Map;
import org.rightsdesk.domain.people.EmailAddress;

/**
 * A mail ready to be handed to the mail service: one receiver, never more (threat E5).
 *
 * @param to the only receiver
 * @param subject safe to stand in a header
 * @param plain the words as plain text
 * @param html the same words as a page without pictures, script or anything fetched
 */
public record OutgoingMail(EmailAddress to, String subject, String plain, String html) {
  /** The headers that every mail of ours carries, so that machines do not answer it (threat D8). */
  public static final Map<String, String> HEADERS =
      Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "All");

  public OutgoingMail {
    subject = HeaderText.checked(subject);
  }

  /** Renders a letter as a mail to one receiver. */
  public static OutgoingMail of(EmailAddress to, LetterText letter) {
    return new OutgoingMail(
        to, letter.subject(), PlainRendering.of(letter), HtmlRendering.of(letter));
  }

  @Override
  public String toString() {
    return "OutgoingMail[masked]";
  }
}
