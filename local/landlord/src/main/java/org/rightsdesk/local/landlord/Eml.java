package org.rightsdesk.local.landlord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** A mail as a file of its own, as a mailbox gives it out. */
final class Eml {
  private static final LocalTime SENT = LocalTime.of(9, 30);
  private static final String BOUNDARY = "=_stannerby";
  private static final int LINE = 72;

  private final StringBuilder head = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder attached = new StringBuilder();

  private Eml() {}

  /** The mail of a document: fields are its head, a picture is attached to it. */
  static byte[] of(PlannedDocument document, List<Block> blocks, Pictures pictures)
      throws IOException {
    Eml mail = new Eml();
    for (Block block : blocks) {
      switch (block) {
        case Block.Field field -> mail.field(field.label(), field.value());
        case Block.Picture picture -> mail.attach(picture.name(), pictures);
        case Block.Quote quote -> mail.quote(quote.text());
        default -> mail.body.append(wrapped(block.plain(), "")).append("\r\n");
      }
    }
    return mail.text(document.date()).getBytes(StandardCharsets.UTF_8);
  }

  private void field(String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private void quote(String text) {
    String marks = text.startsWith("> ") ? "> > " : "> ";
    body.append(wrapped(text.replaceFirst("^> ", ""), marks)).append(marks.strip()).append("\r\n");
  }

  private static String wrapped(String text, String before) {
    return text.strip().replaceAll("(.{1," + LINE + "})( +|\\n|$)", before + "$1\r\n");
  }

  /** The same picture each time, as a mail that answers another sends it back. */
  private void attach(String picture, Pictures pictures) throws IOException {
    byte[] jpeg = Scan.jpeg(pictures.draw(picture, List.of(), new Random(1)), 0.7f);
    attached
        .append("--" + BOUNDARY + "\r\n")
        .append("Content-Type: image/jpeg; name=\"" + picture + ".jpg\"\r\n")
        .append("Content-Disposition: attachment; filename=\"" + picture + ".jpg\"\r\n")
        .append("Content-Transfer-Encoding: base64\r\n\r\n")
        .append(Base64.getMimeEncoder().encodeToString(jpeg))
        .append("\r\n");
  }

  private String text(LocalDate date) {
    field(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atTime(SENT).atOffset(ZoneOffset.UTC)));
    field("MIME-Version", "1.0");
    String words =
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body;
    if (attached.isEmpty()) {
      return head + words;
    }
    field("Content-Type", "multipart/mixed; boundary=\"" + BOUNDARY + "\"");
    return head + "\r\n--" + BOUNDARY + "\r\n" + words + "\r\n" + attached + "--" + BOUNDARY
        + "--\r\n";
  }
}
