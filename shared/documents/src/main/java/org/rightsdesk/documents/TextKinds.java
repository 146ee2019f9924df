package org.rightsdesk.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.documents.layout.TextDecoding;

/** Tells mails, web pages and tables from other text by how it begins. */
final class TextKinds {
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)[\\s>].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A name may have any sign but a colon (RFC 5322, 3.6.8). */
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][!-9;-~]{1,60}):.*");

  /** Names of fields of which every mail has some. */
  private static final Set<String> MAIL_FIELDS =
      Set.of(
          "from",
          "to",
          "date",
          "subject",
          "received",
          "message-id",
          "return-path",
          "delivered-to",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "x-mozilla-status");

  private static final int FEWEST_MAIL_FIELDS = 3;

  /** What a mail that was saved without the fields of its way still says of its parts. */
  private static final Pattern HAS_PARTS =
      Pattern.compile("Content-Type:\\s*multipart/.*", Pattern.CASE_INSENSITIVE);

  private static final Set<String> PART_FIELDS =
      Set.of(
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "content-disposition",
          "content-id");

  private static final int FEWEST_PART_FIELDS = 2;

  /** What a note that only looks like a mail lacks. */
  private static final Set<String> WRITTEN_BY_MACHINES =
      Set.of(
          "received",
          "message-id",
          "return-path",
          "delivered-to",
          "mime-version",
          "content-type",
          "content-transfer-encoding");

  /** A word as only mails write it (RFC 2047, 2). */
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?[A-Za-z0-9*_-]{1,40}\\?[BbQq]\\?[^?\\s]*\\?=");

  private TextKinds() {}

  static DocumentType of(byte[] start) {
    String text = TextDecoding.decode(start);
    if (WEB_PAGE.matcher(text).matches()) {
      return DocumentType.HTML;
    }
    if (isMail(text)) {
      return DocumentType.MAIL;
    }
    boolean whole = start.length < DocumentType.BYTES_NEEDED;
    return TextTable.delimiter(text, whole).isPresent() ? DocumentType.TABLE : DocumentType.TEXT;
  }

  private static boolean isMail(String text) {
    List<String> lines = text.lines().toList();
    int known = 0;
    int ofParts = 0;
    boolean machine = false;
    boolean firstLine = true;
    for (String line : lines) {
      boolean mailboxMark = firstLine && line.startsWith("From ");
      boolean folded = !firstLine && (line.startsWith(" ") || line.startsWith("\t"));
      firstLine = false;
      if (mailboxMark || folded) {
        continue;
      }
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        boolean way = known >= FEWEST_MAIL_FIELDS && machine;
        return line.isEmpty() && (way || ofParts >= FEWEST_PART_FIELDS);
      }
      String name = field.group(1).toLowerCase(Locale.ROOT);
      known += MAIL_FIELDS.contains(name) ? 1 : 0;
      ofParts += PART_FIELDS.contains(name) ? 1 : 0;
      ofParts += HAS_PARTS.matcher(line).matches() ? 1 : 0;
      machine |= WRITTEN_BY_MACHINES.contains(name) || ENCODED_WORD.matcher(line).find();
    }
    return known >= FEWEST_MAIL_FIELDS && machine;
  }
}
