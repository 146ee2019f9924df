package org.rightsdesk.lambda.ports;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.people.EmailAddress;

/** Sends one mail to one receiver. */
public interface MailSender {
  /**
   * Hands the mail over for delivery.
   *
   * @param about what it is, given back with its outcome and never shown to the receiver
   * @throws NotAcceptedException if the mail will never be taken, such as for a blocked address
   */
  void send(Mail mail, About about);

  /** Which letter of which case a mail is: ids and a code, and nothing personal (threat H1). */
  record About(CaseReference reference, PaperId letter, LetterKind kind) {
    private static final String CASE = "case";
    private static final String LETTER = "letter";
    private static final String KIND = "kind";

    /** As tags that the mail service keeps with the mail. */
    public Map<String, String> tags() {
      return Map.of(CASE, reference.value(), LETTER, letter.value(), KIND, kind.name());
    }

    /**
     * Reads what {@link #tags} wrote.
     *
     * @param tag the value of a tag by its name
     * @throws IllegalArgumentException if the tags are not those of a mail of ours
     */
    public static About ofTags(Function<String, Optional<String>> tag) {
      return new About(
          new CaseReference(required(tag, CASE)),
          new PaperId(required(tag, LETTER)),
          LetterKind.valueOf(required(tag, KIND)));
    }

    private static String required(Function<String, Optional<String>> tag, String name) {
      return tag.apply(name)
          .orElseThrow(() -> new IllegalArgumentException("a mail has no tag " + name));
    }
  }

  /** A mail ready to go. */
  record Mail(
      EmailAddress to, String subject, String plain, String html, Map<String, String> headers) {
    public Mail {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Mail[masked]";
    }
  }

  /** The mail service refuses this mail for good. */
  final class NotAcceptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the service's code for the reason, which holds nothing personal. */
    public NotAcceptedException(String code) {
      super(code);
    }
  }
}
