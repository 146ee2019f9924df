package org.rightsdesk.correspondence.incoming;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Mails that are made to exhaust their reader, made while they are read so that they cost nothing.
 */
final class Bombs {
  private static final String HEAD = "From: jo@example.org\nSubject: x\nMIME-Version: 1.0\n";

  private Bombs() {}

  /** Returns each family by name, at about the size in bytes. */
  static Map<String, MailSource> families(long size) {
    Map<String, MailSource> families = new LinkedHashMap<>();
    families.put("many parts", bomb(mixed("b"), "--b\n\nx\n", size, "--b--\n"));
    families.put("many empty parts", bomb(mixed("b"), "--b\n", size, "--b--\n"));
    families.put(
        "deep multiparts",
        deep("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", size, HEAD));
    families.put("deep attached mails", deep("Content-Type: message/rfc822\n\n", size, HEAD));
    families.put("many fields", bomb(HEAD, "X-A: b\n", size, "\nx"));
    families.put("one long field", bomb(HEAD + "X-A: ", "abcdefgh", size, "\n\nx"));
    families.put("one folded field", bomb(HEAD + "X-A: b\n", " abcdefgh\n", size, "\n\nx"));
    families.put("long line of text", bomb(HEAD + "\n", "abcdefgh", size, "\n"));
    families.put("text", bomb(HEAD + "\n", "abcdefgh abcdefg\n", size, "\n"));
    families.put("long preamble", bomb(mixed("b"), "not a part\n", size, "--b--\n"));
    families.put("near boundaries", bomb(mixed("b"), "--bb\n--a\n--\n", size, "--b--\n"));
    families.put("encoded words", bomb(HEAD + "Subject:", " =?utf-8?Q?=41?=", 32_000, "\n\nx"));
    families.put(
        "base64", bomb(HEAD + "Content-Transfer-Encoding: base64\n\n", "QUJDREVGR0hJ\n", size, ""));
    families.put(
        "quoted-printable",
        bomb(HEAD + "Content-Transfer-Encoding: quoted-printable\n\n", "=41=\n", size, ""));
    families.put("line feeds", bomb(HEAD + "\n", "\n", size, ""));
    families.put("zeros", bomb("", "\0\0\0\0", size, ""));
    for (String tag :
        List.of(
            "<b>",
            "<div>",
            "<a href=x>",
            "<table>",
            "<p><b><i>",
            "<!--",
            "<svg>",
            "&",
            "<ul><li>")) {
      families.put("markup " + tag, bomb(HEAD + "Content-Type: text/html\n\n", tag, size, ""));
    }
    StringBuilder fonts = new StringBuilder();
    for (int number = 0; number < 2_000; number++) {
      fonts.append("<font color=").append(number).append('>');
    }
    families.put(
        "markup of many fonts",
        bomb(HEAD + "Content-Type: text/html\n\n" + fonts, "<p>x", size, ""));
    families.put(
        "many attached files",
        bomb(
            mixed("b"),
            "--b\nContent-Type: application/pdf; name=a.pdf\n\n" + "x".repeat(300_000) + "\n",
            size,
            "--b--\n"));
    families.put(
        "quoted headings",
        bomb(HEAD + "\n", "From: a\nOn 1 May 2026 x <a@b.c\nSent: x\nCc: x\n", size, "\n"));
    families.put("begin lines", bomb(HEAD + "\n", "begin 644 x\n", size, "\n"));
    return families;
  }

  static MailSource family(long size, String name) {
    return Objects.requireNonNull(families(size).get(name), name);
  }

  private static String mixed(String boundary) {
    return HEAD + "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n";
  }

  private static MailSource bomb(String start, String again, long size, String end) {
    return () ->
        new SequenceInputStream(
            Collections.enumeration(List.of(bytes(start), new Repeated(again, size), bytes(end))));
  }

  private static MailSource deep(String form, long size, String start) {
    int levels = (int) Math.min(size / form.length(), 20_000);
    StringBuilder mail = new StringBuilder(start);
    for (int level = 0; level < levels; level++) {
      mail.append(form.replace("%d", String.valueOf(level)));
    }
    return () -> bytes(mail.toString());
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same bytes again and again, up to a size. */
  private static final class Repeated extends InputStream {
    private static final int BLOCK = 8_192;

    private final byte[] again;
    private long left;
    private int at;

    Repeated(String again, long size) {
      this.again = again.repeat(1 + BLOCK / again.length()).getBytes(StandardCharsets.UTF_8);
      this.left = size / this.again.length * this.again.length;
    }

    @Override
    public int read() {
      if (left <= 0) {
        return -1;
      }
      left--;
      int value = again[at] & 0xFF;
      at = (at + 1) % again.length;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return length == 0 ? 0 : -1;
      }
      int count = (int) Math.min(Math.min(length, left), again.length - at);
      System.arraycopy(again, at, buffer, offset, count);
      at = (at + count) % again.length;
      left -= count;
      return count;
    }
  }
}
