package org.rightsdesk.correspondence.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.correspondence.incoming.AutoReplyPolicy.Answer;
import org.rightsdesk.correspondence.incoming.AutoReplyPolicy.Objection;
import org.rightsdesk.correspondence.incoming.MailVerdicts.Verdict;
import org.rightsdesk.domain.people.EmailAddress;

class VerdictsTest {
  private static final Set<String> OWN = Set.of("larkfieldhomes.example");
  private static final MailVerdicts ALL_PASS =
      new MailVerdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);

  private static Sender.One one(String address) {
    return new Sender.One("", new EmailAddress(address));
  }

  private static Optional<MailHead> head(String raw) {
    return Mails.read(raw + "\nSubject: x\n\nx").heading();
  }

  private static Answer decide(String raw, MailVerdicts verdicts) {
    return AutoReplyPolicy.decide(head(raw), verdicts, "jo@example.org");
  }

  @Test
  void only_a_full_pass_from_the_very_domain_is_trusted_in_every_combination() {
    int trusted = 0;
    for (Verdict spam : Verdict.values()) {
      for (Verdict virus : Verdict.values()) {
        for (Verdict spf : Verdict.values()) {
          for (Verdict dkim : Verdict.values()) {
            for (Verdict dmarc : Verdict.values()) {
              MailVerdicts verdicts = new MailVerdicts(spam, virus, spf, dkim, dmarc);
              boolean staff = verdicts.isFromStaff(one("sam@larkfieldhomes.example"), OWN);
              trusted += staff ? 1 : 0;
              assertThat(staff && dmarc != Verdict.PASS).isFalse();
              assertThat(verdicts.isFromStaff(one("sam@x.larkfieldhomes.example"), OWN)).isFalse();
              assertThat(verdicts.isFromStaff(one("sam@larkfieldhomes.example.org"), OWN))
                  .isFalse();
              assertThat(
                      verdicts.isFromStaff(new Sender.Unclear("sam@larkfieldhomes.example"), OWN))
                  .isFalse();
            }
          }
        }
      }
    }
    assertThat(trusted).isEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pass", "PASS ", "DISABLED", "null", "TRUE", "FAIL", "GRAY"})
  void a_word_that_is_not_exactly_pass_is_no_pass(String word) {
    assertThat(Verdict.of(word)).isNotEqualTo(Verdict.PASS);
  }

  @Test
  void a_genuine_request_is_acknowledged() {
    assertThat(decide("From: Jo <jo@example.org>\nAuto-Submitted: no", ALL_PASS))
        .isEqualTo(new Answer.Allowed(new EmailAddress("jo@example.org")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Return-Path: <>",
        "Return-Path: < >",
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated (rejected)",
        "auto-submitted: AUTO-NOTIFIED; owner-email=x",
        "Precedence: bulk",
        "Precedence: list",
        "Precedence: junk",
        "Precedence: auto_reply",
        "List-Id: <x.example.org>",
        "List-Unsubscribe: <mailto:x@example.org>",
        "X-Autoreply: yes",
        "X-Autorespond: yes",
        "X-Loop: x",
        "X-POST-MessageClass: 9; Autoresponder",
        "X-Auto-Response-Suppress: All",
        "X-Auto-Response-Suppress: DR, OOF, AutoReply",
        "X-Failed-Recipients: x@example.org",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
      })
  void a_machine_is_never_answered(String field) {
    Answer answer = decide("From: Jo <jo@example.org>\n" + field, ALL_PASS);
    assertThat(answer).isEqualTo(new Answer.Refused(Set.of(Objection.SENT_BY_A_MACHINE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailer-daemon",
        "MAILER-DAEMON",
        "postmaster",
        "noreply",
        "no-reply",
        "no.reply",
        "donotreply",
        "do-not-reply",
        "bounce",
        "bounces+jo=example.org",
        "no-reply-17"
      })
  void a_machine_s_address_is_never_answered(String local) {
    assertThat(decide("From: <" + local + "@example.org>", ALL_PASS))
        .isInstanceOf(Answer.Refused.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"PASS"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_sender_who_is_not_proven_is_not_answered(Verdict dmarc) {
    MailVerdicts verdicts =
        new MailVerdicts(Verdict.PASS, Verdict.PASS, Verdict.FAIL, Verdict.PASS, dmarc);
    assertThat(decide("From: Jo <jo@example.org>", verdicts))
        .isEqualTo(new Answer.Refused(Set.of(Objection.SENDER_UNPROVEN)));
  }

  @Test
  void where_a_domain_has_no_policy_spf_for_the_very_domain_proves_the_sender() {
    MailVerdicts verdicts =
        new MailVerdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.GRAY, Verdict.GRAY);
    assertThat(decide("From: Jo <jo@example.org>", verdicts)).isInstanceOf(Answer.Allowed.class);
    assertThat(decide("From: Jo <jo@example.com>", verdicts)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void a_mail_that_could_not_be_read_is_not_answered() {
    assertThat(AutoReplyPolicy.decide(Optional.empty(), ALL_PASS, "jo@example.org"))
        .isInstanceOf(Answer.Refused.class);
  }
}
