package org.rightsdesk.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.FileInside;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.conversion.Conversions;

class MailPageTest {
  private static final String HEAD =
      """
      Received: from a.example by b.example; Mon, 16 Mar 2026 09:59:00 +0000
      From: =?utf-8?q?Si=C3=A2n?= Prosser <sian@example.org>
      To: rights@larkfieldhomes.example
      Bcc: keith.porter@example.org
      Subject: The noise
      Date: Mon, 16 Mar 2026 09:58:00 +0000
      MIME-Version: 1.0
      """;

  private static final String SHOWN =
      """
      From: Siân Prosser <sian@example.org>
      To: rights@larkfieldhomes.example
      Bcc: keith.porter@example.org
      Subject: The noise
      Date: Mon, 16 Mar 2026 09:58:00 +0000
      """;

  private final Conversions conversions;

  MailPageTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  private Conversions.Outcome convert(String raw) throws IOException {
    return conversions.convert(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String multipart(String kind, String... parts) {
    StringBuilder mail = new StringBuilder("Content-Type: multipart/" + kind + "; boundary=x\n\n");
    for (String part : parts) {
      mail.append("--x\n").append(part).append('\n');
    }
    return mail.append("--x--\n").toString();
  }

  private static String attached(String name, byte[] content) {
    return "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        + "Content-Disposition: attachment; filename=\""
        + name
        + "\"\n\n"
        + Base64.getMimeEncoder().encodeToString(content).replace("\r", "");
  }

  @Test
  void a_mail_is_its_head_with_hidden_recipients_and_its_words() throws IOException {
    Conversions.Outcome mail =
        convert(HEAD + "Content-Type: text/plain; charset=utf-8\n\nIt was loud.\n\nJo");

    assertThat(mail.text()).isEqualTo(SHOWN + "\nIt was loud.\n\nJo");
    assertThat(mail.record().type()).isEqualTo(DocumentType.MAIL);
  }

  @Test
  void a_mail_saved_in_UTF_16_is_read_like_any_other() throws IOException {
    String mail =
        HEAD
            + multipart(
                "mixed",
                "Content-Type: text/plain; charset=iso-8859-1\n\nCaf\u00E9 at 5.",
                attached("plan.bin", new byte[] {0, 1, 2}));
    for (String marked : List.of(mail, "\uFEFF" + mail)) {
      for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        Conversions.Outcome outcome =
            conversions.convert(marked.replace("\n", "\r\n").getBytes(charset));

        assertThat(outcome.text()).isEqualTo(SHOWN + "[attached 1: plan.bin]\n\nCafé at 5.");
        assertThat(outcome.inside(1)).containsExactly(0, 1, 2);
      }
    }
  }

  @Test
  void attachments_and_mails_within_are_taken_out_each_whole() throws IOException {
    String nested = "From: b@example.org\nSubject: Inner\nMIME-Version: 1.0\n\nwithin";
    Conversions.Outcome mail =
        convert(
            HEAD
                + multipart(
                    "mixed",
                    "Content-Type: text/plain\n\nSee both.",
                    attached("../plan.bin", new byte[] {0, 1, 2}),
                    "Content-Type: message/rfc822\n\n" + nested));

    assertThat(mail.text())
        .isEqualTo(SHOWN + "[attached 1: plan.bin]\n[attached 2: Inner.eml]\n\nSee both.");
    assertThat(mail.record().inside())
        .extracting(FileInside::name)
        .containsExactly("plan.bin", "Inner.eml");
    assertThat(mail.inside(1)).containsExactly(0, 1, 2);
    assertThat(new String(mail.inside(2), StandardCharsets.UTF_8))
        .isEqualTo(nested.replace("\n", "\r\n"));
    assertThat(conversions.convert(mail.inside(2)).words()).endsWith("within");
  }

  @Test
  void of_two_versions_one_is_written_and_the_other_told_only_if_it_says_more() throws IOException {
    String plain = "Content-Type: text/plain\n\nThe same words.";
    Conversions.Outcome same =
        convert(
            HEAD
                + multipart(
                    "alternative", plain, "Content-Type: text/html\n\n<p>The same <b>words</b>."));
    Conversions.Outcome more =
        convert(
            HEAD
                + multipart(
                    "alternative", plain, "Content-Type: text/html\n\n<p>The secret words."));

    assertThat(same.text()).isEqualTo(SHOWN + "\nThe same words.");
    assertThat(same.record().pages().getFirst().hidden()).isEmpty();
    assertThat(more.words()).doesNotContain("secret");
    assertThat(more.record().pages().getFirst().hidden())
        .containsExactly(
            new HiddenContent(HiddenContent.Kind.OTHER_VERSION, "The secret words.\n"));
  }

  @Test
  void a_formatted_mail_is_read_as_a_page_is_with_nothing_fetched() throws IOException {
    assertThat(
            convert(
                    HEAD
                        + "Content-Type: text/html; charset=utf-8\n\n"
                        + "<p>Caf\u00E9</p><img src=\"http://tracker.invalid/1.gif\">"
                        + "<p style=\"display: none\">unseen</p>")
                .text())
        .isEqualTo(
            SHOWN + "\nCaf\u00E9\n\n[picture kept elsewhere, not fetched]\n\n[hidden: unseen]");
  }

  @Test
  void a_mail_with_more_in_it_than_there_is_room_for_is_refused() throws IOException {
    byte[] mail =
        (HEAD + multipart("mixed", attached("a", new byte[1]), attached("b", new byte[1])))
            .getBytes(StandardCharsets.UTF_8);

    assertThat(conversions.convert(mail, 2).record().inside()).hasSize(2);
    assertThat(conversions.convert(mail, 1).refused()).isEqualTo(RefusalReason.TOO_MANY_FILES);
  }

  @Test
  void a_mail_without_the_fields_of_its_way_is_known_by_how_its_head_is_written()
      throws IOException {
    for (String mail :
        List.of(
            "From: =?utf-8?Q?Si=C3=A2n?= <a@example.org>\nTo: b@example.org\nSubject: x\n\nrang",
            "To: b@example.org\nX_SCORE: 1\nSubject: x\nContent-Transfer-Encoding: base64\n\ncmFuZw==")) {
      Conversions.Outcome outcome = convert(mail);

      assertThat(outcome.record().type()).isEqualTo(DocumentType.MAIL);
      assertThat(outcome.text()).endsWith("rang");
    }
  }

  @Test
  void a_mail_of_which_only_the_fields_of_its_parts_are_left_is_one() throws IOException {
    for (String mail :
        List.of(
            multipart("mixed", "Content-Type: text/plain\n\nrang"),
            "MIME-Version: 1.0\nContent-Type: text/plain\n\nrang",
            "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\ncmFuZw==")) {
      Conversions.Outcome outcome = convert(mail);

      assertThat(outcome.record().type()).isEqualTo(DocumentType.MAIL);
      assertThat(outcome.text()).isEqualTo("rang");
    }
  }

  @Test
  void a_note_that_only_quotes_a_mail_stays_a_note() throws IOException {
    for (String note :
        List.of(
            "From: my desk\nTo: the file\nDate: Monday\nSubject: Bennett\n\nrang",
            "Note: rang\nReceived: a call\n",
            "Content-Type: a form\nOf: Ms Bennett\n\nrang")) {
      assertThat(convert(note).record().type()).isEqualTo(DocumentType.TEXT);
    }
  }
}
