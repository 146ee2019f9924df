package org.rightsdesk.correspondence.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
  private static String content(Attachment attachment) throws IOException {
    try (InputStream stream = attachment.content().open()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(MailReading reading) {
    return ((ReadMail) reading).text();
  }

  @Nested
  class Text {
    @Test
    void a_plain_mail_is_read_with_its_head() {
      ReadMail mail = Mails.readWhole(Mails.plain("Please send me my data.\nJo"));
      assertThat(mail.text()).isEqualTo("Please send me my data.\nJo");
      assertThat(mail.head().subject()).isEqualTo("FW: my data");
      assertThat(mail.head().messageId()).isEqualTo("<1@a.example>");
      assertThat(mail.head().received()).hasSize(1);
      assertThat(mail.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "d29yZA==",
          "d29yZA",
          "d29y\nZA",
          "d2 9y!ZA=",
          "d28=\n\ncmQ=\n",
          "d29yZA==\n-- \nlist"
        })
    void text_in_base_64_is_read_to_its_end_whether_filled_up_or_not(String coded) {
      String head = Mails.head("jo@example.org", "x") + "Content-Transfer-Encoding: base64\n";

      assertThat(Mails.readWhole(head + "\n" + coded).text()).isEqualTo("word");
    }

    @Test
    void a_letter_left_as_it_is_in_an_encoded_word_is_kept() {
      String head = Mails.head("jo@example.org", "=?iso-8859-1?Q?Caf\u00E9_M=FCller?=");

      assertThat(Mails.readWhole(head + "\nx").head().subject()).isEqualTo("Caf\u00E9 Müller");
    }

    @Test
    void the_plain_version_is_preferred_to_the_formatted_one() {
      String raw =
          Mails.staffHead()
              + Mails.multipart(
                  "alternative",
                  List.of(
                      Mails.part("Content-Type: text/plain; charset=utf-8", "plain words"),
                      Mails.part("Content-Type: text/html; charset=utf-8", "<p>other words</p>")));
      assertThat(Mails.readWhole(raw).text()).isEqualTo("plain words");
    }

    @Test
    void a_plain_version_that_says_nothing_gives_way_to_the_formatted_one() {
      String raw =
          Mails.staffHead()
              + Mails.multipart(
                  "alternative",
                  List.of(
                      Mails.part("Content-Type: text/plain", "This mail needs another program."),
                      Mails.part(
                          "Content-Type: text/html",
                          "<p>" + "I want a copy of all my personal data. ".repeat(9) + "</p>")));
      ReadMail mail = Mails.readWhole(raw);
      assertThat(mail.text()).startsWith("I want a copy");
      assertThat(mail.notes()).contains(MailNote.TEXT_FROM_MARKUP);
    }

    @Test
    void words_that_a_reader_would_not_see_are_left_out() {
      String markup =
          "<html><head><title>t</title><style>.x{}</style></head><body>"
              + "<script>alert(1)</script><p>Seen</p><p hidden>a</p>"
              + "<div style='display : none'>b</div><span style='font-size:0px'>c</span>"
              + "<span style=\"visibility: hidden\">d</span><img src='http://x.example/p' alt='Logo'>"
              + "<noscript>e</noscript><p>Also&nbsp;seen <b>bold</b></p>"
              + "<ul><li>one</li><li>two</li></ul></body></html>";
      ReadMail mail =
          Mails.readWhole(
              Mails.staffHead() + "Content-Type: text/html; charset=utf-8\n\n" + markup);
      assertThat(mail.text()).isEqualTo("Seen\n\nLogo\nAlso seen bold\n\n- one\n- two");
    }

    @ParameterizedTest
    @CsvSource({
      "utf-8, 8bit", "utf-8, base64", "utf-8, quoted-printable", "iso-8859-1, 8bit",
      "windows-1252, base64", "utf-16, base64", "'', 8bit", "no-such-set, 8bit"
    })
    void text_in_each_encoding_is_read(String charset, String encoding) {
      String words = "Señor Núñez wants £5 back";
      boolean known = !charset.isEmpty() && !charset.startsWith("no");
      byte[] bytes = words.getBytes(known ? Charset.forName(charset) : StandardCharsets.UTF_8);
      String body =
          switch (encoding) {
            case "base64" -> Mails.base64(bytes);
            case "quoted-printable" -> quotedPrintable(bytes);
            default -> new String(bytes, StandardCharsets.ISO_8859_1);
          };
      String declared = charset.isEmpty() ? "" : "; charset=" + charset;
      String raw =
          Mails.staffHead()
              + "Content-Type: text/plain"
              + declared
              + "\nContent-Transfer-Encoding: "
              + encoding
              + "\n\n"
              + body;
      MailReading reading =
          Mails.reader().read(raw.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      assertThat(((ReadMail) reading).text()).isEqualTo(words);
    }

    @Test
    void text_that_is_not_in_the_encoding_it_claims_is_read_by_its_bytes() {
      String head = Mails.staffHead() + "Content-Type: text/plain; charset=utf-8\n\n";
      ReadMail windows = readLatin(head + "Se\u00F1or N\u00FA\u00F1ez");
      ReadMail damaged = readLatin(head + "Se\u00C3\u00B1or N\u00C3\u00BA\u00F1ez");

      assertThat(windows.text()).isEqualTo("Se\u00F1or N\u00FA\u00F1ez");
      assertThat(windows.notes()).contains(MailNote.GUESSED_CHARACTERS);
      assertThat(damaged.text()).isEqualTo("Se\u00F1or N\u00FA\uFFFDez");
    }

    private static ReadMail readLatin(String raw) {
      return (ReadMail) Mails.reader().read(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void words_after_the_last_part_are_read_too() {
      String mail = Mails.mixed(Mails.part("Content-Type: text/plain", "Hello."));

      assertThat(Mails.readWhole(mail + "\nSent on by the desk.\n").text())
          .isEqualTo("Hello.\n\nSent on by the desk.");
    }

    @ParameterizedTest
    @CsvSource({
      "Se+APE-or wants +AKM-5 back, Señor wants £5 back",
      "+ZeVnLIqe (Japanese), 日本語 (Japanese)",
      "A+ImIDkQ., A≢Α.",
      "1 +- 1 +AD0 2, 1 + 1 = 2",
      "+2D3eAA-, 😀",
      "open +AD, open "
    })
    void text_in_seven_bits_is_read(String body, String words) {
      String raw = Mails.staffHead() + "Content-Type: text/plain; charset=UTF-7\n\n" + body;
      assertThat(Mails.readWhole(raw).text()).isEqualTo(words.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?utf-7?Q?Caf+AOk-_rent?=", "=?UTF-7?B?Q2FmK0FPay0gcmVudA==?="})
    void a_field_in_seven_bits_is_read(String subject) {
      String raw = Mails.head("jo@example.org", subject) + "\nHello";
      assertThat(Mails.readWhole(raw).head().subject()).isEqualTo("Café rent");
    }

    @Test
    void a_mail_with_no_text_is_read_and_empty() {
      assertThat(Mails.readWhole(Mails.staffHead() + "\n").text()).isEmpty();
    }

    @Test
    void a_mail_whose_parts_cannot_be_told_apart_still_shows_its_words() {
      String raw =
          Mails.staffHead()
              + "Content-Type: multipart/mixed; boundary=\"one\"\n\n"
              + "--another\n\nPlease send me my data.\n--another--\n";
      assertThat(Mails.readWhole(raw).text()).contains("Please send me my data.");
    }

    private static String quotedPrintable(byte[] bytes) {
      StringBuilder encoded = new StringBuilder();
      for (byte value : bytes) {
        encoded.append("=%02X".formatted(value & 0xFF));
      }
      return encoded.toString();
    }
  }

  /** Some programs save a mail as text in an encoding of their own. */
  @Nested
  class SavedAsText {
    private static final String WORDS = "Se\u00F1or N\u00FA\u00F1ez \uD83D\uDE00";

    private static byte[] saved(String raw, String mark, String charset) {
      return (mark + raw.replace("\n", "\r\n")).getBytes(Charset.forName(charset));
    }

    private static ReadMail readSaved(byte[] raw) {
      return (ReadMail) Mails.reader().read(raw);
    }

    @ParameterizedTest
    @CsvSource({
      "true, utf-16le",
      "true, utf-16be",
      "false, utf-16le",
      "false, utf-16be",
      "true, utf-8"
    })
    void a_mail_is_read_whatever_it_says_of_its_characters(boolean marked, String charset) {
      for (String declared : List.of("iso-8859-1", "utf-16", "utf-8")) {
        String raw =
            Mails.head("Se\u00F1or <jo@example.org>", "FW: " + WORDS)
                + "Content-Type: text/plain; charset="
                + declared
                + "\n\n"
                + WORDS;
        ReadMail mail = readSaved(saved(raw, marked ? "\uFEFF" : "", charset));

        assertThat(mail.text()).isEqualTo(WORDS);
        assertThat(mail.head().subject()).isEqualTo("FW: " + WORDS);
        assertThat(mail.notes()).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16le", "utf-16be", "utf-8"})
    void parts_that_are_encoded_keep_their_bytes_and_others_go_with_the_mail(String charset)
        throws IOException {
      byte[] wide = "\u65E5\u672C".getBytes(StandardCharsets.UTF_16LE);
      String inner =
          Mails.head("jo@example.org", "inner")
              + "Content-Type: text/plain; charset=iso-8859-1\n\n"
              + WORDS;
      byte[] innerBytes = inner.getBytes(StandardCharsets.ISO_8859_1);
      String raw =
          Mails.mixed(
              Mails.part(
                  "Content-Type: text/plain; charset=utf-16le\n"
                      + "Content-Transfer-Encoding: base64",
                  Mails.base64(wide)),
              Mails.part("Content-Type: message/rfc822", inner),
              Mails.part(
                  "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64",
                  Mails.base64(innerBytes)),
              Mails.part(
                  "Content-Type: text/plain; name=a.txt\n" + "Content-Disposition: attachment",
                  WORDS));
      ReadMail mail = readSaved(saved(raw, "\uFEFF", charset));

      assertThat(mail.text()).isEqualTo("\u65E5\u672C");
      assertThat(mail.attachments().get(0).mail().map(MailReaderTest::text)).hasValue(WORDS);
      assertThat(mail.attachments().get(1).mail().map(MailReaderTest::text))
          .hasValue("Se\u00F1or N\u00FA\u00F1ez ?");
      assertThat(content(mail.attachments().get(2))).isEqualTo(WORDS);
    }

    @Test
    void a_mail_longer_than_what_is_turned_at_a_time_loses_no_letter() {
      for (String before : List.of("", "x")) {
        String words = before + "\uD83D\uDE00".repeat(20_000);
        byte[] raw = saved(Mails.plain(words.replaceAll("(.{100})", "$1\n")), "", "utf-16le");

        assertThat(readSaved(raw).text().replace("\n", "")).isEqualTo(words);
      }
    }
  }

  @Nested
  class Attachments {
    @Test
    void two_attachments_of_one_name_are_kept_apart() throws IOException {
      String raw =
          Mails.mixed(
              Mails.part("Content-Type: text/plain", "See attached."),
              attached("letter.pdf", "first"),
              attached("letter.pdf", "second"));
      ReadMail mail = Mails.readWhole(raw);
      assertThat(mail.attachments())
          .extracting(Attachment::name)
          .containsExactly("letter.pdf", "letter (2).pdf");
      assertThat(mail.attachments()).extracting(Attachment::id).doesNotHaveDuplicates();
      assertThat(content(mail.attachments().get(0))).isEqualTo("first");
      assertThat(content(mail.attachments().get(1))).isEqualTo("second");
      assertThat(mail.attachments()).extracting(Attachment::size).containsExactly(5L, 6L);
      assertThat(mail.text()).isEqualTo("See attached.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "filename=\"a\u202Efdp.exe\" | afdp.exe",
          "filename=\"../../etc/passwd\" | passwd",
          "filename=\"C:\\\\x\\\\letter.pdf\" | letter.pdf",
          "filename*=utf-8''caf%C3%A9%20menu.pdf | café menu.pdf",
          "filename*0=\"part one \"; filename*1=\"two.pdf\" | part one two.pdf",
          "filename=\"=?utf-8?Q?caf=C3=A9.pdf?=\" | café.pdf",
          "filename=\"café.pdf\" | café.pdf",
          "filename=\"x\u200B.pdf\" | x.pdf",
          "filename=\"<script>.pdf\" | _script_.pdf",
          "filename=\"\" | attachment-1.pdf",
        })
    void names_are_made_safe_to_show(String parameter, String shown) {
      assertThat(
              named("Content-Type: application/pdf\nContent-Disposition: attachment; " + parameter))
          .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "name*=utf-8''caf%C3%A9%20menu.pdf | café menu.pdf",
          "name*0=part one; name*1=two.pdf | part onetwo.pdf",
          "name*=iso-2022-jp'ja'Dij%8aat.pdf | Dij\uFFFDat.pdf",
          "size=3 | attachment-1.pdf",
        })
    void a_name_that_only_the_type_gives_is_read_in_each_form(String parameter, String shown) {
      assertThat(named("Content-Type: application/pdf; " + parameter)).isEqualTo(shown);
    }

    /** What an attachment with this head is called. */
    private static String named(String head) {
      return Mails.readWhole(Mails.mixed(Mails.part(head, "x"))).attachments().getFirst().name();
    }

    @Test
    void a_name_of_300_characters_keeps_its_ending() {
      String raw = Mails.mixed(attached("n".repeat(300) + ".pdf", "x"));
      String name = Mails.readWhole(raw).attachments().getFirst().name();
      assertThat(name).hasSize(AttachmentNames.MAX_LENGTH).endsWith("n.pdf");
    }

    @Test
    void a_mail_within_a_mail_is_listed_and_read_and_its_own_attachment_can_be_opened()
        throws IOException {
      String inner =
          Mails.head("Jo Bloggs <jo@example.org>", "My data")
              + Mails.multipart(
                  "mixed",
                  List.of(
                      Mails.part("Content-Type: text/plain", "Send me my data."),
                      attached("proof.pdf", "the proof")));
      String raw =
          Mails.mixed(
              Mails.part("Content-Type: text/plain", "For you."),
              Mails.part("Content-Type: message/rfc822", inner),
              attached("after.pdf", "after"));
      ReadMail mail = Mails.readWhole(raw);
      assertThat(mail.text()).isEqualTo("For you.");
      assertThat(mail.attachments())
          .extracting(Attachment::name)
          .containsExactly("My data.eml", "after.pdf");
      ReadMail inside = (ReadMail) mail.attachments().getFirst().mail().orElseThrow();
      assertThat(inside.text()).isEqualTo("Send me my data.");
      assertThat(content(inside.attachments().getFirst())).isEqualTo("the proof");
      assertThat(content(mail.attachments().getFirst())).contains("Send me my data.");
      assertThat(content(mail.attachments().get(1))).isEqualTo("after");
      assertThat(inside.attachments().getFirst().id()).isEqualTo("part-2-2");
      assertThat(mail.wholeText())
          .isEqualTo(
              """
              For you.

              [With it: My data.eml]
              From: Jo Bloggs <jo@example.org>
              Date: Mon, 16 Mar 2026 09:58:00 +0000
              Subject: My data

              Send me my data.

              [With it: proof.pdf]

              [With it: after.pdf]""");
    }

    @Test
    void a_winmail_container_is_listed_and_noted() {
      String raw =
          Mails.mixed(
              Mails.part(
                  "Content-Type: application/ms-tnef; name=winmail.dat\n"
                      + "Content-Transfer-Encoding: base64",
                  "eJ8+IgEQAQaQCAAE"));
      ReadMail mail = Mails.readWhole(raw);
      assertThat(mail.attachments().getFirst().kind()).isEqualTo(Attachment.Kind.OUTLOOK_CONTAINER);
      assertThat(mail.notes()).contains(MailNote.OUTLOOK_CONTAINER);
    }

    @Test
    void a_file_written_into_the_text_in_the_old_way_is_an_attachment() throws IOException {
      String raw = Mails.plain("Before\nbegin 644 cat.txt\n#0V%T\n`\nend\nAfter");
      ReadMail mail = Mails.readWhole(raw);
      assertThat(mail.text()).isEqualTo("Before\nAfter");
      assertThat(mail.attachments().getFirst().name()).isEqualTo("cat.txt");
      assertThat(content(mail.attachments().getFirst())).isEqualTo("Cat");
    }

    @Test
    void a_picture_in_a_signature_is_told_from_a_file() {
      String raw =
          Mails.staffHead()
              + Mails.multipart(
                  "related",
                  List.of(
                      Mails.part("Content-Type: text/html", "<p>Hello</p>"),
                      Mails.part(
                          "Content-Type: image/png\nContent-ID: <logo>\nContent-Disposition: inline;"
                              + " filename=logo.png",
                          "x")));
      assertThat(Mails.readWhole(raw).attachments().getFirst().kind())
          .isEqualTo(Attachment.Kind.INLINE);
    }

    private static String attached(String name, String content) {
      return Mails.part(
          "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
              + "Content-Disposition: attachment; filename=\""
              + name
              + "\"",
          Mails.base64(content.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Nested
  class Unread {
    @Test
    void nothing_at_all_is_an_empty_mail() {
      assertThat(Mails.read(""))
          .isEqualTo(new Unreadable(Unreadable.Reason.EMPTY, java.util.Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 what", "\n\nhello", "\u0000\u0001\u0002", "hello"})
    void what_is_no_mail_is_said_to_be_none(String raw) {
      assertThat(Mails.read(raw))
          .isInstanceOfSatisfying(
              Unreadable.class,
              unreadable ->
                  assertThat(unreadable.reason()).isEqualTo(Unreadable.Reason.NOT_A_MAIL));
    }

    @Test
    void a_source_that_fails_is_a_damaged_mail() {
      MailReading reading =
          Mails.reader()
              .read(
                  () -> {
                    throw new IOException("gone");
                  });
      assertThat(((Unreadable) reading).reason()).isEqualTo(Unreadable.Reason.DAMAGED);
    }
  }
}
