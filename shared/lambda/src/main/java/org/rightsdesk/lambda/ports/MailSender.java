package org.rightsdesk.lambda.ports;

import java.util.Map;
import org.rightsdesk.domain.people.EmailAddress;

/** Sends one mail to one receiver. */
public interface MailSender {
  /**
   * Hands the mail over for delivery.
   *
   * @param reference an id for telling bounces apart, never shown to the receiver
   * @throws NotAcceptedException if the mail will never be taken, such as for a blocked address
   */
  void send(Mail mail, String reference);

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
