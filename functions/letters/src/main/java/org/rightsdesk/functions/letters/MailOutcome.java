package org.rightsdesk.functions.letters;

import java.util.Optional;
import org.rightsdesk.domain.casework.DeliveryFailure;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.MailSender.About;

/** What the mail service says became of a mail that did not arrive. */
record MailOutcome(About about, DeliveryFailure failure) {
  /** The source of the events that {@link #read} takes. */
  static final String SOURCE = "aws.ses";

  /**
   * Reads an event of the mail service.
   *
   * @throws IllegalArgumentException if it is not about a mail of ours, or is of a kind that is not
   *     known here, so that it ends among the dead letters and not in silence (threat E7)
   */
  static MailOutcome read(JsonText.Fields event) {
    JsonText.Fields detail = event.object("detail");
    JsonText.Fields tags = detail.object("mail").object("tags");
    return new MailOutcome(
        About.ofTags(name -> tags.texts(name).stream().findFirst()), failure(detail));
  }

  private static DeliveryFailure failure(JsonText.Fields detail) {
    return switch (detail.text("eventType")) {
      case "Bounce" -> bounce(detail.object("bounce").maybeText("bounceType"));
      case "Complaint" -> DeliveryFailure.CALLED_UNWANTED;
      case "Reject" -> DeliveryFailure.REJECTED;
      default -> throw new IllegalArgumentException("a mail's outcome is of no known kind");
    };
  }

  private static DeliveryFailure bounce(Optional<String> type) {
    return switch (type.orElse("")) {
      case "Permanent" -> DeliveryFailure.BOUNCED_FOR_GOOD;
      case "Transient" -> DeliveryFailure.BOUNCED_FOR_NOW;
      default -> DeliveryFailure.BOUNCED;
    };
  }
}
