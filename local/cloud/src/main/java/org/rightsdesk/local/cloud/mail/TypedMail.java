package org.rightsdesk.local.cloud.mail;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rightsdesk.local.cloud.http.MultipartForm;
import org.rightsdesk.local.cloud.mail.Mime.Attachment;
import org.rightsdesk.local.cloud.mail.Mime.Draft;

/** A mail from what was typed into the page, perhaps as the forward of another. */
final class TypedMail {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);

  private TypedMail() {}

  static byte[] write(String from, List<String> to, MultipartForm form, Instant now)
      throws MessagingException {
    Map<String, String> fields = form.fields();
    List<Attachment> attachments = new ArrayList<>();
    for (MultipartForm.Part part : form.parts()) {
      if (part.name().equals("attachment") && part.file().filter(f -> !f.isEmpty()).isPresent()) {
        attachments.add(
            new Attachment(part.file().orElse("attachment"), part.type(), part.content()));
      }
    }
    String subject = fields.getOrDefault("subject", "");
    String text = fields.getOrDefault("text", "");
    String forwarded = fields.getOrDefault("forward", "no");
    if (forwarded.equals("no")) {
      return write(draft(from, to, subject, text, attachments), now);
    }
    Instant sent = sent(fields, now);
    String author = fields.getOrDefault("forward-from", "").strip();
    String original = fields.getOrDefault("forward-text", "");
    if (forwarded.equals("attached")) {
      byte[] inner = write(draft(author, List.of(from), subject, original, List.of()), sent);
      attachments.add(new Attachment("forwarded.eml", "message/rfc822", inner));
      return write(draft(from, to, "FW: " + subject, text, attachments), now);
    }
    String quoted =
        "%s\n\n-----Original Message-----\nFrom: %s\nSent: %s\nTo: %s\nSubject: %s\n\n%s"
            .formatted(
                text, author, DAY.format(sent.atOffset(ZoneOffset.UTC)), from, subject, original);
    return write(draft(from, to, "FW: " + subject, quoted, attachments), now);
  }

  private static Instant sent(Map<String, String> fields, Instant now) {
    try {
      return LocalDate.parse(fields.getOrDefault("forward-date", ""))
          .atTime(9, 0)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return now;
    }
  }

  private static Draft draft(
      String from, List<String> to, String subject, String text, List<Attachment> attachments) {
    return new Draft(
        from,
        to,
        List.of(),
        List.of(),
        subject,
        Optional.of(text),
        Optional.empty(),
        attachments,
        Map.of());
  }

  private static byte[] write(Draft draft, Instant at) throws MessagingException {
    String domain = draft.from().replaceFirst(".*@", "").replace(">", "");
    return Mime.write(draft, "<" + UUID.randomUUID() + "@" + domain + ">", at);
  }
}
