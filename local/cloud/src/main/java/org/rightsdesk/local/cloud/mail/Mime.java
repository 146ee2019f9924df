package org.rightsdesk.local.cloud.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Mails as texts, parts and headers. */
final class Mime {

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 200;

  /** A mail to be written. */
  record Draft(
      String from,
      List<String> to,
      List<String> copies,
      List<String> replyTo,
      String subject,
      Optional<String> text,
      Optional<String> html,
      List<Attachment> attachments,
      Map<String, String> headers) {}

  /** A file in a mail. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Attachment(String name, String type, byte[] content) {}

  /** A mail as a reader sees it. */
  record Shown(
      String subject,
      List<Header> headers,
      List<String> texts,
      List<String> pages,
      List<Attachment> attachments) {}

  private Mime() {}

  static byte[] write(Draft draft, String messageId, Instant at) throws MessagingException {
    MimeMessage message =
        new MimeMessage(Session.getInstance(new Properties())) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
          }
        };
    message.setFrom(new InternetAddress(draft.from()));
    addresses(message, RecipientType.TO, draft.to());
    addresses(message, RecipientType.CC, draft.copies());
    if (!draft.replyTo().isEmpty()) {
      message.setReplyTo(InternetAddress.parse(String.join(", ", draft.replyTo())));
    }
    message.setSubject(draft.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(at));
    for (Map.Entry<String, String> header : draft.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    List<MimeBodyPart> bodies = new ArrayList<>();
    if (draft.text().isPresent()) {
      MimeBodyPart plain = new MimeBodyPart();
      plain.setText(draft.text().get(), StandardCharsets.UTF_8.name());
      bodies.add(plain);
    }
    if (draft.html().isPresent()) {
      MimeBodyPart page = new MimeBodyPart();
      page.setText(draft.html().get(), StandardCharsets.UTF_8.name(), "html");
      bodies.add(page);
    }
    Multipart content = new MimeMultipart("alternative", bodies.toArray(BodyPart[]::new));
    if (!draft.attachments().isEmpty()) {
      MimeBodyPart body = new MimeBodyPart();
      body.setContent(content);
      Multipart mixed = new MimeMultipart("mixed", body);
      for (Attachment attachment : draft.attachments()) {
        mixed.addBodyPart(part(attachment));
      }
      content = mixed;
    }
    if (draft.attachments().isEmpty() && draft.html().isEmpty()) {
      message.setText(draft.text().orElse(""), StandardCharsets.UTF_8.name());
    } else {
      message.setContent(content);
    }
    message.saveChanges();
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try {
      message.writeTo(raw);
    } catch (IOException e) {
      throw new MessagingException("The mail could not be written", e);
    }
    return raw.toByteArray();
  }

  private static void addresses(MimeMessage message, RecipientType type, List<String> addresses)
      throws MessagingException {
    for (String address : addresses) {
      message.addRecipient(type, new InternetAddress(address));
    }
  }

  private static MimeBodyPart part(Attachment attachment) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    if (attachment.type().equals("message/rfc822")) {
      part.setContent(parse(attachment.content()), "message/rfc822");
    } else {
      part.setDataHandler(
          new jakarta.activation.DataHandler(
              new jakarta.mail.util.ByteArrayDataSource(attachment.content(), attachment.type())));
    }
    part.setFileName(attachment.name());
    part.setDisposition(Part.ATTACHMENT);
    return part;
  }

  static MimeMessage parse(byte[] raw) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
  }

  /** A header's value as its reader sees it. */
  static String decode(String value) {
    try {
      return MimeUtility.decodeText(unfold(value));
    } catch (UnsupportedEncodingException e) {
      return unfold(value);
    }
  }

  static String unfold(String value) {
    return MimeUtility.unfold(value).strip();
  }

  /** Takes a mail apart for a reader; what cannot be read becomes a text that says so. */
  static Shown show(byte[] raw) throws MessagingException {
    MimeMessage message = parse(raw);
    Shown shown =
        new Shown(
            subject(message),
            Collections.list(message.getAllHeaders()),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    try {
      walk(message, shown, 0);
    } catch (MessagingException | IOException e) {
      shown.texts().add("(This part of the mail cannot be read; see its source.)");
    }
    return shown;
  }

  static String subject(MimeMessage message) throws MessagingException {
    return Optional.ofNullable(message.getSubject()).orElse("");
  }

  private static void walk(Part part, Shown shown, int depth)
      throws MessagingException, IOException {
    int parts = shown.texts().size() + shown.pages().size() + shown.attachments().size();
    if (depth > DEEPEST || parts > MOST_PARTS) {
      return;
    }
    Optional<String> name = name(part);
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
      for (int i = 0; i < many.getCount(); i++) {
        walk(many.getBodyPart(i), shown, depth + 1);
      }
    } else if (part.isMimeType("text/plain") && name.isEmpty()) {
      shown.texts().add(String.valueOf(part.getContent()));
    } else if (part.isMimeType("text/html") && name.isEmpty()) {
      shown.pages().add(String.valueOf(part.getContent()));
    } else {
      try (InputStream content = part.getInputStream()) {
        shown
            .attachments()
            .add(
                new Attachment(
                    name.orElse("attachment"),
                    part.getContentType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                    content.readAllBytes()));
      }
    }
  }

  private static Optional<String> name(Part part) throws MessagingException {
    Optional<String> name = Optional.ofNullable(part.getFileName());
    try {
      return name.isPresent() ? Optional.of(MimeUtility.decodeText(name.get())) : name;
    } catch (UnsupportedEncodingException e) {
      return name;
    }
  }
}
