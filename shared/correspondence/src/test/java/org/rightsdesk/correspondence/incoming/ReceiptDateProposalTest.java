package org.rightsdesk.correspondence.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.correspondence.incoming.ReceiptDateProposal.Found;
import org.rightsdesk.correspondence.incoming.ReceiptDateProposal.Warning;

/** Mails arrive here on Monday 16 March 2026. */
class ReceiptDateProposalTest {
  private static final Set<String> OWN = Set.of("larkfieldhomes.example");

  private static ReceiptDateProposal propose(String text) {
    return ReceiptDateProposal.of(Mails.readWhole(Mails.plain(text)), Mails.ARRIVED, OWN);
  }

  private static String forward(String sent) {
    return "From: Jo <jo@example.org>\nSent: "
        + sent
        + "\nTo: Repairs\nSubject: My data\n\nSend me my data.";
  }

  @Test
  void the_day_the_forwarded_message_was_sent_is_proposed_with_its_words() {
    ReceiptDateProposal proposal = propose(forward("12 March 2026 14:03"));
    assertThat(proposal.day()).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(proposal.candidate().found()).isEqualTo(Found.FORWARDED_SENT);
    assertThat(proposal.candidate().words()).isEqualTo("12 March 2026 14:03");
    assertThat(proposal.warnings()).isEmpty();
    assertThat(proposal.candidates())
        .extracting(ReceiptDateProposal.Candidate::found)
        .contains(Found.ARRIVAL, Found.RECEIVED, Found.MAIL_DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "03/02/2026 14:03, 2026-02-03, AMBIGUOUS_ORDER",
    "02/05/2026 14:03, 2026-02-05, AMBIGUOUS_ORDER",
    "Tue 03/02/2026 14:03, 2026-02-03, ''",
    "13/02/2026, 2026-02-13, ''",
    "17 March 2026, 2026-03-16, LATER_THAN_ARRIVAL",
    "12 March 2019, 2026-03-16, LONG_AGO",
    "some time ago, 2026-03-16, NO_DATE_FOUND",
  })
  void dates_that_can_be_wrong_are_flagged(String sent, LocalDate day, String warning) {
    ReceiptDateProposal proposal = propose(forward(sent));
    assertThat(proposal.day()).isEqualTo(day);
    Set<Warning> expected = warning.isEmpty() ? Set.of() : Set.of(Warning.valueOf(warning));
    assertThat(proposal.warnings()).isEqualTo(expected);
  }

  @Test
  void a_mail_that_forwards_nothing_was_received_when_it_came() {
    ReceiptDateProposal proposal = propose("Send me my data.");
    assertThat(proposal.day()).isEqualTo(LocalDate.of(2026, 3, 16));
    assertThat(proposal.warnings()).containsExactly(Warning.NOT_FORWARDED);
  }

  @Test
  void an_attached_mail_counts_from_the_earliest_server_that_noted_it() {
    String inner =
        """
        Received: from x by mx.larkfieldhomes.example; Wed, 11 Mar 2026 23:30:00 -0400
        Received: from y by x; Tue, 10 Mar 2026 09:00:00 +0000
        From: jo@example.org
        Subject: My data
        Date: Tue, 10 Mar 2026 08:59:00 +0000

        Hi""";
    String raw = Mails.mixed(Mails.part("Content-Type: message/rfc822", inner));
    ReceiptDateProposal proposal = ReceiptDateProposal.of(Mails.readWhole(raw), Mails.ARRIVED, OWN);
    assertThat(proposal.day()).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(proposal.candidates())
        .anyMatch(candidate -> candidate.day().equals(LocalDate.of(2026, 3, 12)));
  }

  @Test
  void a_day_in_the_cover_note_is_shown_and_never_proposed() {
    ReceiptDateProposal proposal =
        propose("Mrs Bloggs rang about this on 9 March 2026.\n\n" + forward("12 March 2026 14:03"));
    assertThat(proposal.day()).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(proposal.warnings()).containsExactly(Warning.COVER_NOTE_DATE);
    assertThat(proposal.candidates().getFirst().found()).isEqualTo(Found.COVER_NOTE);
  }

  @Test
  void a_mail_that_arrives_late_in_a_summer_evening_in_London_belongs_to_that_day() {
    ReadMail mail = Mails.readWhole("From: jo@example.org\nSubject: x\n\nSend me my data.");
    assertThat(ReceiptDateProposal.of(mail, Instant.parse("2026-07-31T22:59:00Z"), OWN).day())
        .isEqualTo(LocalDate.of(2026, 7, 31));
    assertThat(ReceiptDateProposal.of(mail, Instant.parse("2026-07-31T23:00:00Z"), OWN).day())
        .isEqualTo(LocalDate.of(2026, 8, 1));
  }

  @Test
  void of_several_messages_the_resident_s_is_taken_and_the_officer_warned() {
    ReceiptDateProposal proposal =
        propose(
            forward("12 March 2026 14:03")
                + "\n\nFrom: Sam <sam@larkfieldhomes.example>\nSent: 1 March 2026 10:00\nTo: Jo\n"
                + "Subject: Repair\n\nDone.");
    assertThat(proposal.day()).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(proposal.warnings()).containsExactly(Warning.SEVERAL_MESSAGES);
  }
}
