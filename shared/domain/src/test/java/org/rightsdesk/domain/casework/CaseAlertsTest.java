package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is told of a case that waits too long, or goes on again, and when (R2.5, R2.6, R3.3). */
class CaseAlertsTest {
  private static final LocalDate MONDAY = LivingCase.MONDAY;
  private static final PaperId LICENCE = new PaperId("licence");
  private static final PaperId WORDS = new PaperId("words");

  private final LivingCase one = LivingCase.by(Channel.FORM);

  private List<Effect> sent(LocalDate on) {
    List<Effect> effects = one.execute(new Command.TakeDocument(LICENCE), LivingCase.REQUESTER, on);
    one.execute(new Command.RecordScan(LICENCE, ScanVerdict.CLEAN), LivingCase.MACHINE, on);
    return effects;
  }

  private void verified(LocalDate on) {
    sent(on);
    one.execute(
        new Command.VerifyIdentity(List.of(LICENCE), EnumSet.allOf(Matched.class)),
        LivingCase.OFFICER,
        on);
  }

  private List<Effect> answered(LocalDate receivedOn, LocalDate on) {
    return one.execute(new Command.AnswerClarification(WORDS, receivedOn), LivingCase.OFFICER, on);
  }

  private void asked(LocalDate on) {
    one.execute(new Command.AskClarification(WORDS), LivingCase.OFFICER, on);
  }

  @Test
  void documents_that_nobody_looks_at_are_chased_by_the_month_that_may_run_since_they_came() {
    sent(MONDAY.plusDays(2));

    assertThat(List.of(one.pass(), one.pass(), one.pass(), one.pass()))
        .containsExactly(
            "IDENTITY_CHASER 2026-03-09 [TEAM_ALERT]",
            "DUE_SOON 2026-03-31 [DUE_REMINDER]",
            "DUE_VERY_SOON 2026-04-02 [MANAGER_ALERT]",
            "OVERDUE 2026-04-08 [MANAGER_ALERT, HEAD_ALERT]");
    assertThat(one.next(MONDAY)).isEmpty();
  }

  @Test
  void documents_that_do_not_match_are_waited_for_and_no_month_runs() {
    sent(MONDAY);
    one.execute(
        new Command.RejectIdentity(EnumSet.of(DocumentProblem.OUT_OF_DATE), Optional.empty()),
        LivingCase.OFFICER,
        MONDAY.plusDays(1));

    assertThat(one.state().documentsToCheckSince()).isEmpty();
    assertThat(List.of(one.pass(), one.pass()))
        .containsExactly(
            "IDENTITY_REMINDER 2026-03-17 [IDENTITY_REMINDER]",
            "IDENTITY_LAPSE 2026-05-02 [CLOSED_WITHOUT_ANSWER]");
  }

  @Test
  void a_message_that_stays_in_triage_is_chased_like_the_request_that_it_may_be() {
    LivingCase message = LivingCase.by(Channel.MAIL);

    assertThat(List.of(message.pass(), message.pass(), message.pass(), message.pass()))
        .containsExactly(
            "TRIAGE_CHASER 2026-03-03 [TEAM_ALERT]",
            "DUE_SOON 2026-03-26 [DUE_REMINDER]",
            "DUE_VERY_SOON 2026-03-31 [MANAGER_ALERT]",
            "OVERDUE 2026-04-03 [MANAGER_ALERT, HEAD_ALERT]");
  }

  @Test
  void the_team_is_told_when_the_proof_comes_for_want_of_which_a_case_was_closed() {
    one.pass();
    one.pass();
    assertThat(one.state().stage()).isEqualTo(Stage.CLOSED);

    assertThat(LivingCase.letters(sent(LocalDate.of(2026, 5, 20))))
        .containsExactly(LetterKind.REOPENED);
    assertThat(one.state().stage()).isEqualTo(Stage.IDENTITY);
    assertThat(one.tasks()).containsExactly("CHECK_IDENTITY");
  }

  @Test
  void the_team_is_told_of_an_answer_and_of_one_that_opens_a_closed_case_again() {
    verified(MONDAY);
    asked(MONDAY);
    assertThat(LivingCase.letters(answered(MONDAY, MONDAY)))
        .containsExactly(LetterKind.CLARIFICATION_ANSWERED);

    asked(MONDAY);
    one.pass();
    assertThat(one.pass()).isEqualTo("CLARIFICATION_LAPSE 2026-04-02 [CLOSED_WITHOUT_ANSWER]");
    LocalDate later = LocalDate.of(2026, 4, 10);
    assertThat(LivingCase.letters(answered(later, later))).containsExactly(LetterKind.REOPENED);
  }

  @Test
  void an_answer_counts_from_the_day_it_reached_the_organisation_not_the_day_it_is_recorded() {
    verified(MONDAY);
    asked(LocalDate.of(2026, 3, 9));
    LocalDate recorded = LocalDate.of(2026, 3, 20);
    answered(LocalDate.of(2026, 3, 16), recorded);

    assertThat(one.latest(recorded)).isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(one.safeDue(recorded)).isEqualTo(LocalDate.of(2026, 4, 9));
  }

  @Test
  void an_answer_came_neither_before_the_question_nor_tomorrow() {
    verified(MONDAY);
    LocalDate day = LocalDate.of(2026, 3, 9);
    asked(day);

    for (LocalDate wrong : List.of(day.minusDays(1), day.plusDays(3))) {
      assertThat(
              one.refusal(
                  new Command.AnswerClarification(WORDS, wrong),
                  LivingCase.OFFICER,
                  day.plusDays(2)))
          .isEqualTo(Rule.ANSWERED_WHEN);
    }
  }

  @Test
  void a_month_that_has_not_begun_is_not_extended() {
    assertThat(one.refusal(new Command.Extend(WORDS), LivingCase.OFFICER, MONDAY))
        .isEqualTo(Rule.CLOCK_NOT_STARTED);

    verified(MONDAY);
    assertThat(
            LivingCase.letters(one.execute(new Command.Extend(WORDS), LivingCase.OFFICER, MONDAY)))
        .containsExactly(LetterKind.EXTENDED);
  }
}
