package org.rightsdesk.functions.mailroom;

import java.time.Instant;
import org.rightsdesk.correspondence.incoming.MailVerdicts;
import org.rightsdesk.correspondence.incoming.MailVerdicts.Verdict;
import org.rightsdesk.lambda.JsonText;

/**
 * One mail as the mail service tells of it.
 *
 * @param messageId the mail service's own id, under which the mail is stored
 * @param envelopeSender the sender that was given to the mail service; empty for none, as bounces
 *     have it
 * @param verdicts from the service's event only, never from the mail (threat D2)
 */
record Arrival(String messageId, Instant at, String envelopeSender, MailVerdicts verdicts) {
  /** Reads one record of the service's event. */
  static Arrival read(JsonText.Fields record) {
    JsonText.Fields mail = record.object("ses").object("mail");
    JsonText.Fields receipt = record.object("ses").object("receipt");
    return new Arrival(
        mail.text("messageId"),
        Instant.parse(mail.text("timestamp")),
        mail.maybeText("source").orElse(""),
        new MailVerdicts(
            verdict(receipt, "spamVerdict"),
            verdict(receipt, "virusVerdict"),
            verdict(receipt, "spfVerdict"),
            verdict(receipt, "dkimVerdict"),
            verdict(receipt, "dmarcVerdict")));
  }

  private static Verdict verdict(JsonText.Fields receipt, String name) {
    return Verdict.of(receipt.object(name).maybeText("status").orElse(""));
  }
}
