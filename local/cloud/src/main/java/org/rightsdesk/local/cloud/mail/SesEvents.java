package org.rightsdesk.local.cloud.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.mail.Verdicts.Verdict;

/** The events that SES sends, in its own shapes. */
final class SesEvents {

  private static final int HEADERS_LIMIT = 10 * 1024;

  private SesEvents() {}

  /** What a receipt rule's function is called with. */
  static Json received(StoredMail mail, byte[] raw, List<String> recipients, String function)
      throws MessagingException {
    MimeMessage message = Mime.parse(raw);
    Verdicts verdicts = mail.verdicts();
    Json receipt =
        Json.object(
                "timestamp",
                mail.at(),
                "processingTimeMillis",
                100,
                "recipients",
                recipients,
                "spfVerdict",
                verdict(verdicts.spf()),
                "dkimVerdict",
                verdict(verdicts.dkim()),
                "dmarcVerdict",
                verdict(verdicts.dmarc()),
                "spamVerdict",
                verdict(verdicts.spam()),
                "virusVerdict",
                verdict(verdicts.virus()))
            .with(
                "action",
                Json.object("type", "Lambda", "functionArn", function, "invocationType", "Event"));
    Json complete =
        verdicts.dmarc() == Verdict.FAIL ? receipt.with("dmarcPolicy", "reject") : receipt;
    return Json.object(
        "Records",
        List.of(
            Json.object(
                "eventSource",
                "aws:ses",
                "eventVersion",
                "1.0",
                "ses",
                Json.object("mail", mail(mail, message), "receipt", complete))));
  }

  /** What the event bus is told when a sent mail could not be delivered. */
  static Json bounced(StoredMail mail, byte[] raw, String recipient, Instant now)
      throws MessagingException {
    return Json.object(
        "eventType",
        "Bounce",
        "bounce",
        Json.object(
            "feedbackId",
            mail.id() + "-feedback",
            "bounceType",
            "Permanent",
            "bounceSubType",
            "General",
            "bouncedRecipients",
            List.of(
                Json.object(
                    "emailAddress",
                    recipient,
                    "action",
                    "failed",
                    "status",
                    "5.1.1",
                    "diagnosticCode",
                    "smtp; 550 5.1.1 user unknown")),
            "timestamp",
            now),
        "mail",
        sent(mail, raw));
  }

  /** What the event bus is told when a receiver calls a sent mail unwanted. */
  static Json complained(StoredMail mail, byte[] raw, String recipient, Instant now)
      throws MessagingException {
    return Json.object(
        "eventType",
        "Complaint",
        "complaint",
        Json.object(
            "feedbackId",
            mail.id() + "-feedback",
            "complainedRecipients",
            List.of(Json.object("emailAddress", recipient)),
            "complaintFeedbackType",
            "abuse",
            "timestamp",
            now),
        "mail",
        sent(mail, raw));
  }

  private static Json sent(StoredMail mail, byte[] raw) throws MessagingException {
    Map<String, List<String>> tags =
        mail.tags().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, tag -> List.of(tag.getValue())));
    return mail(mail, Mime.parse(raw)).with("tags", tags);
  }

  private static Json mail(StoredMail mail, MimeMessage message) throws MessagingException {
    List<Header> all = Collections.list(message.getAllHeaders());
    int size = 0;
    int kept = 0;
    while (kept < all.size() && size <= HEADERS_LIMIT) {
      size += all.get(kept).getName().length() + all.get(kept).getValue().length();
      kept++;
    }
    return Json.object(
        "timestamp",
        mail.at(),
        "source",
        mail.from(),
        "messageId",
        mail.id(),
        "destination",
        mail.recipients(),
        "headersTruncated",
        kept < all.size(),
        "headers",
        all.stream()
            .limit(kept)
            .map(header -> Json.object("name", header.getName(), "value", header.getValue()))
            .toList(),
        "commonHeaders",
        commonHeaders(mail, message));
  }

  private static Json commonHeaders(StoredMail mail, MimeMessage message)
      throws MessagingException {
    Json common = Json.object("returnPath", mail.from());
    for (Map.Entry<String, String> name :
        Map.of("From", "from", "To", "to", "Cc", "cc").entrySet()) {
      Optional<String[]> values = Optional.ofNullable(message.getHeader(name.getKey()));
      if (values.isPresent()) {
        common =
            common.with(name.getValue(), Arrays.stream(values.get()).map(Mime::unfold).toList());
      }
    }
    for (Map.Entry<String, String> name :
        Map.of("Date", "date", "Message-ID", "messageId", "Subject", "subject").entrySet()) {
      Optional<String> value = Optional.ofNullable(message.getHeader(name.getKey(), ""));
      if (value.isPresent()) {
        common = common.with(name.getValue(), Mime.unfold(value.get()));
      }
    }
    return common;
  }

  private static Json verdict(Verdict verdict) {
    return Json.object("status", verdict);
  }
}
