package org.rightsdesk.correspondence.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forwards as the common programs write them, each in several encodings, plain and formatted. */
class ForwardedMailTest {
  private static final Set<String> OWN = Set.of("larkfieldhomes.example");
  private static final String WORDS = "Please send me everything you hold about me.\n\nJosé Bloggs";

  private enum Style {
    OUTLOOK(
        """
        Hi team, see below.

        Sam

        ________________________________
        From: José Bloggs <jose@example.org>
        Sent: 12 March 2026 14:03
        To: Repairs <repairs@larkfieldhomes.example>
        Cc: Someone Else <else@example.org>;
         Another <another@example.org>
        Subject: My data

        %s
        """),
    OUTLOOK_ORIGINAL(
        """
        -----Original Message-----
        From: José Bloggs [mailto:jose@example.org]
        Sent: Thursday, March 12, 2026 2:03 PM
        To: Repairs
        Subject: My data

        %s
        """),
    OUTLOOK_STARS(
        """
        *From:* José Bloggs <jose@example.org>
        *Sent:* Thursday, 12 March 2026 14:03
        *To:* Repairs <repairs@larkfieldhomes.example>
        *Subject:* My data

        %s
        """),
    GMAIL(
        """
        FYI

        ---------- Forwarded message ---------
        From: José Bloggs <jose@example.org>
        Date: Thu, 12 Mar 2026 at 14:03
        Subject: My data
        To: <repairs@larkfieldhomes.example>


        %s
        """),
    APPLE(
        """
        Begin forwarded message:

        > From: José Bloggs <jose@example.org>
        > Subject: My data
        > Date: 12 March 2026 at 14:03:22 GMT
        > To: repairs@larkfieldhomes.example
        >\s
        > %s
        """),
    THUNDERBIRD(
        """
        -------- Forwarded Message --------
        Subject: \tMy data
        Date: \tThu, 12 Mar 2026 14:03:22 +0000
        From: \tJosé Bloggs <jose@example.org>
        To: \trepairs@larkfieldhomes.example



        %s
        """),
    YAHOO(
        """
        ----- Forwarded message -----
        From: José Bloggs <jose@example.org>
        To: repairs@larkfieldhomes.example <repairs@larkfieldhomes.example>
        Sent: Thursday, 12 March 2026 at 14:03:22 GMT
        Subject: My data

        %s
        """),
    TELEPHONE(
        """
        Sent from my phone

        From: José Bloggs <jose@example.org> Sent: 12 March 2026 14:03 To: Repairs Subject: My data

        %s
        """),
    ANSWER(
        """
        Passing on

        On Thu, 12 Mar 2026 at 14:03, José Bloggs <jose@example.org>
        wrote:

        > %s
        """);

    private final String form;

    Style(String form) {
      this.form = form;
    }
  }

  static Stream<Arguments> forwards() {
    List<Arguments> arguments = new ArrayList<>();
    for (Style style : Style.values()) {
      for (String charset : List.of("utf-8", "windows-1252")) {
        for (String encoding : List.of("8bit", "base64", "quoted-printable")) {
          for (boolean markup : List.of(false, true)) {
            arguments.add(Arguments.of(style, charset, encoding, markup));
          }
        }
      }
    }
    return arguments.stream();
  }

  @ParameterizedTest
  @MethodSource("forwards")
  void the_original_is_found(Style style, String charset, String encoding, boolean markup) {
    String quote = style == Style.APPLE || style == Style.ANSWER ? "\n> " : "\n";
    String text = style.form.formatted(WORDS.replace("\n", quote));
    String content = markup ? "<div>" + escaped(text).replace("\n", "<br>\n") + "</div>" : text;
    ForwardedMail original =
        ForwardedMail.originalIn(mail(content, markup, charset, encoding), OWN).orElseThrow();
    assertThat(original.senderName()).isEqualTo("José Bloggs");
    assertThat(original.senderAddress().orElseThrow().value()).isEqualTo("jose@example.org");
    assertThat(original.sent().orElseThrow().days()).containsExactly(LocalDate.of(2026, 3, 12));
    assertThat(original.subject()).isEqualTo(style == Style.ANSWER ? "" : "My data");
    assertThat(original.words()).isEqualTo(WORDS);
    assertThat(original.heading()).contains("José Bloggs", "2026");
  }

  @Test
  void a_chain_of_staff_forwards_leads_to_the_resident_at_its_end() {
    String text =
        """
        From: Sam Field <sam.field@larkfieldhomes.example>
        Sent: 14 March 2026 09:00
        To: Pat
        Subject: FW: My data

        Whose is this?

        From: Jo Bloggs <jo@example.org>
        Sent: 12 March 2026 14:03
        To: Sam Field
        Subject: My data

        Please send me my data.

        From: Sam Field <sam.field@larkfieldhomes.example>
        Sent: 1 March 2026 14:03
        To: Jo Bloggs
        Subject: Repair

        Done.
        """;
    ReadMail mail = Mails.readWhole(Mails.plain(text));
    assertThat(ForwardedMail.allIn(mail)).hasSize(3);
    ForwardedMail original = ForwardedMail.originalIn(mail, OWN).orElseThrow();
    assertThat(original.senderAddress().orElseThrow().value()).isEqualTo("jo@example.org");
    assertThat(original.words()).isEqualTo("Please send me my data.");
  }

  @Test
  void an_attached_mail_is_the_original_too() {
    String inner = Mails.head("Jo Bloggs <jo@example.org>", "My data") + "\nSend me my data.";
    String raw =
        Mails.mixed(
            Mails.part("Content-Type: text/plain", "For you."),
            Mails.part("Content-Type: message/rfc822", inner));
    ForwardedMail original = ForwardedMail.originalIn(Mails.readWhole(raw), OWN).orElseThrow();
    assertThat(original.words()).isEqualTo("Send me my data.");
    assertThat(original.attached()).isPresent();
  }

  @Test
  void a_mail_that_forwards_nothing_has_no_original() {
    ReadMail mail =
        Mails.readWhole(Mails.plain("From: the start I said\nDate: no\nOn reflection he wrote: x"));
    assertThat(ForwardedMail.originalIn(mail, OWN)).isEmpty();
    assertThat(ForwardedMail.coverNote(mail)).isEqualTo(mail.text());
  }

  private static ReadMail mail(String content, boolean markup, String charset, String encoding) {
    byte[] bytes = content.replace("\n", "\r\n").getBytes(Charset.forName(charset));
    StringBuilder body = new StringBuilder();
    switch (encoding) {
      case "base64" -> body.append(Mails.base64(bytes));
      case "quoted-printable" -> appendQuotedPrintable(body, bytes);
      default -> body.append(new String(bytes, StandardCharsets.ISO_8859_1).replace("\r", ""));
    }
    String raw =
        Mails.staffHead()
            + "Content-Type: text/"
            + (markup ? "html" : "plain")
            + "; charset="
            + charset
            + "\nContent-Transfer-Encoding: "
            + encoding
            + "\n\n"
            + body;
    return (ReadMail)
        Mails.reader().read(raw.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void appendQuotedPrintable(StringBuilder body, byte[] bytes) {
    int column = 0;
    for (byte value : bytes) {
      body.append("=%02X".formatted(value & 0xFF));
      column += 3;
      if (column > 70) {
        body.append("=\n");
        column = 0;
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
