package org.rightsdesk.correspondence.incoming;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Makes raw mails for tests. */
final class Mails {
  static final Instant ARRIVED = Instant.parse("2026-03-16T10:00:00Z");

  private Mails() {}

  static MailReader reader() {
    return new MailReader(MailLimits.STANDARD, Clock.fixed(ARRIVED, ZoneOffset.UTC));
  }

  static MailReading read(String raw) {
    return reader().read(bytes(raw));
  }

  static ReadMail readWhole(String raw) {
    MailReading reading = read(raw);
    if (reading instanceof ReadMail mail) {
      return mail;
    }
    throw new AssertionError("not read: " + reading);
  }

  static byte[] bytes(String raw) {
    return raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static String head(String from, String subject) {
    return "Return-Path: <officer@larkfieldhomes.example>\n"
        + "Received: from a.example by b.example; Mon, 16 Mar 2026 09:59:00 +0000\n"
        + "From: "
        + from
        + "\nTo: rights@larkfieldhomes.example\nSubject: "
        + subject
        + "\nDate: Mon, 16 Mar 2026 09:58:00 +0000\nMessage-ID: <1@a.example>\nMIME-Version: 1.0\n";
  }

  static String staffHead() {
    return head("Sam Field <sam.field@larkfieldhomes.example>", "FW: my data");
  }

  static String plain(String text) {
    return staffHead() + "Content-Type: text/plain; charset=utf-8\n\n" + text;
  }

  static String part(String headers, String body) {
    return headers + "\n\n" + body;
  }

  static String base64(byte[] content) {
    return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content);
  }

  /** A mail from a member of staff with these parts. */
  static String mixed(String... parts) {
    return staffHead() + multipart("mixed", List.of(parts));
  }

  static String multipart(String kind, List<String> parts) {
    String boundary = "edge" + Integer.toHexString(parts.hashCode());
    List<String> lines = new ArrayList<>();
    lines.add("Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\n");
    for (String part : parts) {
      lines.add("--" + boundary + "\n" + part);
    }
    lines.add("--" + boundary + "--\n");
    return String.join("\n", lines);
  }
}
