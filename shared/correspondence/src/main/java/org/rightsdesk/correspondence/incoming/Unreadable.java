package org.rightsdesk.correspondence.incoming;

import java.util.Optional;

/**
 * A mail that waits for a person, because it could not be read to its end.
 *
 * @param reason why
 * @param heading its header, when that much could be read
 */
public record Unreadable(Reason reason, Optional<MailHead> heading) implements MailReading {

  /** Why a mail could not be read. */
  public enum Reason {
    EMPTY("It is empty."),
    NOT_A_MAIL("It does not have the form of a mail."),
    TOO_DEEP("Its parts lie too deep within one another."),
    TOO_MANY_PARTS("It has too many parts."),
    HEADER_TOO_LONG("A header field in it is too long."),
    TOO_MANY_FIELDS("A part of it has too many header fields."),
    TOO_LARGE("It is too large."),
    TOO_SLOW("Reading it took too long."),
    DAMAGED("It is damaged.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** Returns the reason as a sentence for the person who has to look at the mail. */
    public String sentence() {
      return sentence;
    }
  }
}
