package org.rightsdesk.local.cloud.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rightsdesk.local.cloud.events.EventBus;

/** Mail sent: kept in the folder, and bounced where its address or a reader says so. */
record Outgoing(
    MailFolder folder, EventBus bus, InstantSource clock, String region, String account) {

  private static final int LARGEST = 40 << 20;

  String send(String from, List<String> recipients, Map<String, String> tags, Mime.Draft draft)
      throws IOException, MessagingException {
    String id = folder.newId();
    Instant now = clock.instant();
    String messageId = "<" + id + "@" + region + ".amazonses.com>";
    return keep(id, now, from, recipients, tags, Mime.write(draft, messageId, now));
  }

  String send(String from, List<String> recipients, Map<String, String> tags, byte[] raw)
      throws IOException, MessagingException {
    return keep(folder.newId(), clock.instant(), from, recipients, tags, raw);
  }

  private String keep(
      String id,
      Instant now,
      String from,
      List<String> recipients,
      Map<String, String> tags,
      byte[] raw)
      throws IOException, MessagingException {
    if (raw.length > LARGEST) {
      throw new IllegalArgumentException("it is larger than 40 MB");
    }
    StoredMail mail =
        new StoredMail(
            id,
            StoredMail.Way.OUT,
            now,
            from,
            recipients,
            Mime.subject(Mime.parse(raw)),
            tags,
            Verdicts.passed(),
            StoredMail.State.SENT,
            "");
    folder.keep(mail, raw);
    for (String recipient : recipients) {
      String address = recipient.toLowerCase(Locale.ROOT);
      if (address.startsWith("bounce@simulator.")) {
        bounce(mail, recipient);
      } else if (address.startsWith("complaint@simulator.")) {
        complain(mail, recipient);
      }
    }
    return id;
  }

  /** Says that the mail did not reach this receiver. */
  void bounce(StoredMail mail, String recipient) throws IOException, MessagingException {
    bus.publish(
        "Email Bounced",
        "aws.ses",
        SesEvents.bounced(mail, folder.raw(mail), recipient, clock.instant()),
        identity(mail));
    folder.update(mail.with(StoredMail.State.BOUNCED, "It did not reach " + recipient + "."));
  }

  /** Says that this receiver called the mail unwanted. */
  void complain(StoredMail mail, String recipient) throws IOException, MessagingException {
    bus.publish(
        "Email Complaint Received",
        "aws.ses",
        SesEvents.complained(mail, folder.raw(mail), recipient, clock.instant()),
        identity(mail));
    folder.update(mail.with(StoredMail.State.COMPLAINED, recipient + " called it unwanted."));
  }

  private List<String> identity(StoredMail mail) {
    return List.of("arn:aws:ses:" + region + ":" + account + ":identity/" + mail.from());
  }
}
