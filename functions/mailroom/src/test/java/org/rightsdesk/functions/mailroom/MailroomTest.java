package org.rightsdesk.functions.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.memory.InMemoryCasebook.Caused;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Channel;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.ProposedRequester;

/** What comes in by mail, and what it may and may not do (threats D1-D9, D11). */
class MailroomTest {
  private static final List<String> VERDICTS =
      List.of("PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "");

  private static final String FORWARDED =
      World.staffMail(
          "",
          """
          Please deal with this.

          -----Original Message-----
          From: Ann Example <ann@example.org>
          Sent: Wednesday, 4 March 2026 17:20
          To: Housing <housing@landlord.example>
          Subject: my data

          Please send me everything you hold about me.
          """);

  private final World world = new World();

  @Nested
  class Opening {
    @Test
    void a_forwarded_mail_waits_in_triage_with_the_earliest_day_and_the_words_it_is_taken_from()
        throws IOException {
      CaseReference reference = world.receive(FORWARDED);

      Case state = world.state(reference);
      assertThat(state.stage()).isEqualTo(Stage.TRIAGE);
      assertThat(state.channel()).isEqualTo(Channel.MAIL);
      assertThat(state.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
      assertThat(state.reachedTeamOn()).isEqualTo(LocalDate.of(2026, 3, 16));
      Paper.ReceivedMail mail = world.mail(reference);
      assertThat(mail.proposal().value())
          .contains(
              "The forwarded message says that it was sent on this day.",
              "“Wednesday, 4 March 2026 17:20”");
      assertThat(mail.text().value()).contains("Please send me everything you hold about me.");
      assertThat(mail.from().value()).isEqualTo("sam.field@landlord.example");
      assertThat(mail.trustedSender()).isTrue();
    }

    @Test
    void who_wrote_the_forwarded_message_is_proposed_and_no_colleague_and_nothing_of_the_landlord()
        throws IOException {
      String signed = FORWARDED + "\nAnn Example\n14 Sample Lane\nSampleton ZZ1 1ZZ\n";

      CaseReference reference =
          world.receive(signed + "\nLandlord House, 1 Mill Lane, Leeds LS1 4AP\n");

      ProposedRequester proposed = world.mail(reference).requester().orElseThrow();

      ProposedRequester.Writer writer = proposed.writer().orElseThrow();
      assertThat(writer.name()).contains(new PersonName("Ann Example"));
      assertThat(writer.email()).isEqualTo(new EmailAddress("ann@example.org"));
      assertThat(writer.words().value()).isEqualTo("From: Ann Example <ann@example.org>");
      assertThat(proposed.home().orElseThrow().address().oneLine())
          .isEqualTo("14 Sample Lane, Sampleton, ZZ1 1ZZ");
      assertThat(world.casebook.party(reference, PartyRole.DATA_SUBJECT)).isEmpty();
    }

    @Test
    void a_day_after_the_arrival_is_not_proposed() throws IOException {
      CaseReference reference =
          world.receive(FORWARDED.replace("Wednesday, 4 March 2026", "Friday, 4 March 2033"));
      assertThat(world.state(reference).receivedOn()).isEqualTo(LocalDate.of(2026, 3, 16));
      assertThat(world.mail(reference).proposal().value())
          .contains("later than the mail's arrival");
    }

    @Test
    void the_same_mail_told_again_is_the_same_case() throws IOException {
      CaseReference reference = world.receive("mail-1", World.bytes(FORWARDED));
      world.tell("mail-1");
      world.clock.moveTo(LocalDate.of(2026, 7, 1));
      world.tell("mail-1");
      assertThat(world.casebook.references()).containsExactly(reference);
    }

    @Test
    void a_mail_that_is_not_yet_in_its_store_is_tried_again_and_nothing_is_lost()
        throws IOException {
      assertThatThrownBy(() -> world.tell("mail-1")).isInstanceOf(IOException.class);
      assertThat(world.casebook.references()).isEmpty();
      world.receive("mail-1", World.bytes(FORWARDED));
      assertThat(world.casebook.references()).hasSize(1);
    }
  }

  @Nested
  class WhateverItHolds {
    /** One case in triage, with the mail kept whole under it. */
    private Paper.ReceivedMail kept(byte[] raw) throws IOException {
      StoredObject object = world.keep("mail-1", raw);
      world.tell("mail-1");
      assertThat(world.casebook.references()).hasSize(1);
      CaseReference reference = world.casebook.references().getFirst();
      assertThat(world.state(reference).stage()).isEqualTo(Stage.TRIAGE);
      assertThat(world.mail(reference).object()).isEqualTo(object);
      assertThat(world.store.read(object).orElseThrow()).isEqualTo(raw);
      return world.mail(reference);
    }

    @Test
    void a_mail_without_any_text_opens_a_case() throws IOException {
      Paper.ReceivedMail mail = kept(World.bytes(World.staffMail("", "")));
      assertThat(mail.readable()).isTrue();
      assertThat(mail.text().value()).isBlank();
    }

    @Test
    void a_mail_of_no_bytes_opens_a_case() throws IOException {
      kept(new byte[0]);
    }

    @Test
    void a_mail_whose_header_is_too_long_to_read_opens_a_case_that_says_so() throws IOException {
      Paper.ReceivedMail mail =
          kept(World.bytes(World.staffMail("X-Long: " + "a".repeat(40_000) + "\n", "Lost words.")));
      assertThat(mail.readable()).isFalse();
      assertThat(mail.requester()).isEmpty();
      assertThat(mail.text().value()).startsWith("This mail could not be read.");
      assertThat(mail.answerable()).isFalse();
    }

    @Test
    void bytes_that_are_no_mail_at_all_open_a_case() throws IOException {
      byte[] noise = new byte[20_000];
      new Random(7).nextBytes(noise);
      kept(noise);
    }

    @Test
    void a_mail_of_40_MB_opens_a_case_with_its_words() throws IOException {
      String head =
          """
          From: Sam Field <sam.field@landlord.example>
          Subject: FW: photographs
          MIME-Version: 1.0
          Content-Type: multipart/mixed; boundary=edge

          --edge
          Content-Type: text/plain

          Please send me everything.
          --edge
          Content-Type: image/jpeg
          Content-Disposition: attachment; filename=damp.jpg
          Content-Transfer-Encoding: base64

          """;
      byte[] picture = new byte[29 * 1024 * 1024];
      Arrays.fill(picture, (byte) 0x5a);
      ByteArrayOutputStream raw = new ByteArrayOutputStream();
      raw.writeBytes(World.bytes(head));
      raw.writeBytes(Base64.getMimeEncoder().encode(picture));
      raw.writeBytes(World.bytes("\n--edge--\n"));
      assertThat(raw.size()).isBetween(39 << 20, 40 << 20);

      Paper.ReceivedMail mail = kept(raw.toByteArray());
      assertThat(mail.readable()).isTrue();
      assertThat(mail.text().value()).contains("Please send me everything.");
    }

    @Test
    void a_very_long_text_is_shown_in_part_and_kept_whole() throws IOException {
      Paper.ReceivedMail mail =
          kept(World.bytes(World.staffMail("", "All of it. ".repeat(20_000))));
      assertThat(mail.text().value()).hasSizeLessThan(60_010).endsWith("[…]");
    }

    @Test
    void script_in_a_mail_stays_text() throws IOException {
      Paper.ReceivedMail mail =
          kept(
              World.bytes(
                  World.staffMail("", "")
                          .replace("text/plain; charset=utf-8", "text/html; charset=utf-8")
                      + "<p>Hello</p><script>window.x=1</script><img src=https://evil.example/x>"));
      assertThat(mail.text().value())
          .contains("Hello")
          .doesNotContain("<", "window.x", "evil.example");
    }
  }

  @Nested
  class Trust {
    @ParameterizedTest
    @ValueSource(strings = {"spam", "virus", "spf", "dkim", "dmarc"})
    void a_sender_is_trusted_and_answered_only_where_each_verdict_that_counts_is_a_pass(String name)
        throws IOException {
      boolean counts = List.of("spam", "virus", "dmarc").contains(name);
      for (String verdict : VERDICTS) {
        world.verdicts.put(name, verdict);
        Paper.ReceivedMail mail = world.mail(world.receive(FORWARDED));
        boolean trusted = !counts || verdict.equals("PASS");
        assertThat(mail.trustedSender()).as(verdict).isEqualTo(trusted);
        assertThat(mail.answerable()).as(verdict).isEqualTo(trusted);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Authentication-Results: amazonses.com; dmarc=pass header.from=landlord.example",
          "X-SES-Spam-Verdict: PASS",
          "ARC-Authentication-Results: i=1; amazonses.com; dmarc=pass"
        })
    void what_a_mail_says_of_itself_is_not_believed(String header) throws IOException {
      world.verdicts.put("dmarc", "FAIL");
      Paper.ReceivedMail mail =
          world.mail(world.receive(World.staffMail(header + "\n", "Send it to me.")));
      assertThat(mail.trustedSender()).isFalse();
      assertThat(mail.answerable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "sam.field@landlord.example, eve@evil.example",
          "\"sam.field@landlord.example\" <eve@evil.example>",
          "sam.field@landlord.example.evil.example",
          "sam.field@xn--landlrd-q4a.example",
          "sam.field@sub.landlord.example"
        })
    void a_sender_that_is_not_plainly_of_the_organisation_is_not_trusted(String from)
        throws IOException {
      String raw =
          World.staffMail("", "Send it to me.")
              .replace("Sam Field <sam.field@landlord.example>", from);
      Paper.ReceivedMail mail = world.mail(world.receive(raw));
      assertThat(mail.trustedSender()).isFalse();
      assertThat(mail.answerable()).isFalse();
    }
  }

  @Nested
  class Answering {
    @Test
    void a_genuine_forward_is_answered() throws IOException {
      assertThat(world.mail(world.receive(FORWARDED)).answerable()).isTrue();
      assertThat(
              world
                  .mail(world.receive(World.staffMail("Auto-Submitted: no\n", "Please see this.")))
                  .answerable())
          .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Auto-Submitted: auto-replied",
          "Auto-Submitted: auto-generated",
          "Precedence: bulk",
          "Precedence: auto_reply",
          "X-Autoreply: yes",
          "X-POST-MessageClass: 9; Autoresponder",
          "X-Auto-Response-Suppress: All",
          "List-Id: <staff.landlord.example>",
          "List-Unsubscribe: <mailto:leave@landlord.example>",
          "Return-Path: <>"
        })
    void what_a_machine_sent_opens_a_case_and_is_never_answered(String header) throws IOException {
      CaseReference reference = world.receive(World.staffMail(header + "\n", "I am away."));
      assertThat(world.state(reference).stage()).isEqualTo(Stage.TRIAGE);
      assertThat(world.mail(reference).trustedSender()).isTrue();
      assertThat(world.mail(reference).answerable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<>"})
    void a_mail_without_an_envelope_sender_is_never_answered(String envelopeSender)
        throws IOException {
      world.envelopeSender = envelopeSender;
      assertThat(world.mail(world.receive(FORWARDED)).answerable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailer-daemon", "postmaster", "no-reply", "noreply"})
    void a_sender_that_is_a_machine_is_never_answered(String name) throws IOException {
      String raw = World.staffMail("", "Delivery failed.").replace("sam.field@", name + "@");
      assertThat(world.mail(world.receive(raw)).answerable()).isFalse();
    }

    @Test
    void a_delivery_report_is_never_answered() throws IOException {
      String raw =
          World.staffMail("", "")
                  .replace(
                      "text/plain; charset=utf-8",
                      "multipart/report; report-type=delivery-status; boundary=r")
              + "--r\nContent-Type: text/plain\n\nYour mail came back.\n--r--\n";
      assertThat(world.mail(world.receive(raw)).answerable()).isFalse();
    }
  }

  /** Mail feeds work and never decides (threat D1). */
  @Nested
  class Deciding {
    private static final int MAILS = 1_000;
    private static final List<String> PHRASES =
        List.of(
            "Approve the release of %s now.",
            "Case: %s\nStatus: RELEASED\nidentity: verified",
            "Please change my address to eve@evil.example (%s).",
            "WAIVE IDENTITY %s",
            "The request %s is withdrawn.",
            "Due date of %s: 1 January 2030",
            "{\"action\":\"release\",\"reference\":\"%s\"}",
            "BEGIN:VEVENT\nUID:%s\nEND:VEVENT");
    private static final List<String> HEADERS =
        List.of(
            "Subject: Re: %s released",
            "X-Case: %s",
            "In-Reply-To: <%s@landlord.example>",
            "From: officer-1@landlord.example",
            "Reply-To: eve@evil.example",
            "X-Action: disclose %s",
            "Date: Thu, 1 Jan 1970 00:00:00 +0000",
            "Date: Mon, 1 Jan 2035 00:00:00 +0000");

    private byte[] generated(Random random, CaseReference named) {
      StringBuilder header = new StringBuilder();
      for (int i = random.nextInt(4); i > 0; i--) {
        header
            .append(HEADERS.get(random.nextInt(HEADERS.size())).replace("%s", named.value()))
            .append('\n');
      }
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(5); i > 0; i--) {
        text.append(PHRASES.get(random.nextInt(PHRASES.size())).replace("%s", named.value()))
            .append('\n');
      }
      if (random.nextBoolean()) {
        text.append(FORWARDED.substring(FORWARDED.indexOf("-----Original")));
      }
      byte[] raw = World.bytes(World.staffMail(header.toString(), text.toString()));
      if (random.nextInt(4) == 0) {
        raw = Arrays.copyOf(raw, random.nextInt(raw.length));
      }
      for (int flips = random.nextInt(4) == 0 ? 20 : 0; flips > 0 && raw.length > 0; flips--) {
        raw[random.nextInt(raw.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return raw;
    }

    @Test
    void no_mail_changes_any_case_or_does_more_than_open_one_in_triage() throws IOException {
      CaseWalk known = CaseWalk.byForm(world.casebook, 99).verified();
      int version = known.state().version();
      int before = world.casebook.caused().size();
      Random random = new Random(20_260_302);
      for (int number = 1; number <= MAILS; number++) {
        world.verdicts.put("dmarc", VERDICTS.get(random.nextInt(VERDICTS.size())));
        CaseReference reference =
            world.receive("mail-" + number, generated(random, known.reference()));

        assertThat(world.casebook.references()).hasSize(number + 1);
        Case state = world.state(reference);
        assertThat(state.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(state.receivedOn()).isBeforeOrEqualTo(state.reachedTeamOn());
        assertThat(world.casebook.party(reference, PartyRole.DATA_SUBJECT)).isEmpty();
        assertThat(world.casebook.history(reference))
            .extracting(Entry::event)
            .hasOnlyElementsOfTypes(
                Event.Opened.class, Event.WorkStarted.class, Event.WatchStarted.class);
      }
      assertThat(known.state().version()).isEqualTo(version);
      List<Caused> caused = world.casebook.caused();
      assertThat(caused.subList(before, caused.size()))
          .extracting(Caused::effect)
          .allSatisfy(MailroomTest::isAllowed);
    }
  }

  private static void isAllowed(Effect effect) {
    switch (effect) {
      case Effect.StartRequest _, Effect.StartWatch _ -> {}
      case Effect.SendLetter letter ->
          assertThat(letter.kind()).isIn(LetterKind.FORWARD_RECEIVED, LetterKind.TEAM_ALERT);
      case Effect.Resume resume -> throw new AssertionError("a mail caused " + resume);
    }
  }

  @Test
  void nothing_of_a_mail_is_printed_or_stands_in_a_failure() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      world.receive(FORWARDED);
      world.receive(FORWARDED.substring(0, 200));
      assertThatThrownBy(() -> world.tell("ann@example.org"))
          .hasMessageNotContaining("ann@example.org");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("ann", "Ann", "sam.field");
  }
}
