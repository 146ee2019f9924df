package org.rightsdesk.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.domain.rights.Right;

class TimeLimitTest {
  private static final WorkingCalendar ENGLAND_AND_WALES =
      WorkingCalendar.of(Nation.ENGLAND_AND_WALES);

  @ParameterizedTest(name = "received {0}, due {1}, extended {2}, notice by {3}")
  @CsvSource({
    "2024-02-29, 2024-04-02, 2024-05-29, 2024-03-29",
    "2025-03-18, 2025-04-22, 2025-06-18, 2025-04-18",
    "2026-01-31, 2026-03-02, 2026-04-30, 2026-02-28",
    "2026-03-06, 2026-04-07, 2026-06-08, 2026-04-06",
    "2026-07-31, 2026-09-01, 2026-11-02, 2026-08-31",
    "2026-11-25, 2026-12-29, 2027-02-25, 2026-12-25",
    "2026-12-01, 2027-01-04, 2027-03-01, 2027-01-01",
    "2028-01-31, 2028-02-29, 2028-05-02, 2028-02-29",
  })
  void a_request_is_due_in_a_month_and_extended_in_three(
      LocalDate received, LocalDate due, LocalDate extended, LocalDate noticeBy) {
    ClockFacts facts = ClockFacts.of(Right.ACCESS, received);
    TimeLimit limit = TimeLimit.of(facts, ENGLAND_AND_WALES, received);
    TimeLimit longer = TimeLimit.of(facts.withExtended(true), ENGLAND_AND_WALES, received);
    assertThat(limit.statutoryLatest().date()).isEqualTo(due);
    assertThat(limit.safeDue().date()).isEqualTo(due);
    assertThat(limit.policyDue().date()).isEqualTo(due);
    assertThat(limit.extensionNoticeBy().date()).isEqualTo(noticeBy);
    assertThat(longer.statutoryLatest().date()).isEqualTo(extended);
    assertThat(longer.extensionNoticeBy().date()).isEqualTo(noticeBy);
  }

  @ParameterizedTest(name = "received {0}, extended {1}, clarified {2}")
  @CsvSource({
    "2026-03-02, false, 2026-03-09/2026-03-16, 2026-04-10, 2026-04-09, 2026-04-16",
    "2026-07-31, false, 2026-08-05/2026-08-05, 2026-09-01, 2026-09-01, 2026-09-07",
    "2026-03-02, false, 2026-03-09/2026-03-16 2026-03-12/2026-03-20, 2026-04-14, 2026-04-13, 2026-04-20",
    "2026-03-02, true, 2026-03-09/2026-03-16, 2026-06-10, 2026-06-09, 2026-06-16",
  })
  void days_of_clarification_are_left_out_once(
      LocalDate received,
      boolean extended,
      String pauses,
      LocalDate statutoryLatest,
      LocalDate safeDue,
      LocalDate policyDue) {
    ClockFacts facts =
        ClockFacts.of(Right.ACCESS, received)
            .withClarifications(clarifications(pauses))
            .withExtended(extended);
    TimeLimit limit = TimeLimit.of(facts, ENGLAND_AND_WALES, received);
    assertThat(limit.statutoryLatest().date()).isEqualTo(statutoryLatest);
    assertThat(limit.safeDue().date()).isEqualTo(safeDue);
    assertThat(limit.policyDue().date()).isEqualTo(policyDue);
    assertThat(limit.policyIsLaterThanTheLaw()).isTrue();
  }

  @ParameterizedTest(name = "received {0}, due {1}")
  @CsvSource({
    "2024-09-03, 2024-10-03",
    "2023-09-03, 2023-10-03",
    "2022-09-03, 2022-10-03",
    "2024-11-25, 2024-12-27",
    "2025-01-01, 2025-02-03",
    "2025-01-31, 2025-02-28",
    "2025-03-31, 2025-04-30",
    "2019-09-27, 2019-10-28",
    "2019-04-06, 2019-05-07",
    "2022-09-29, 2022-10-31",
  })
  void the_published_examples_come_out_as_published(LocalDate received, LocalDate due) {
    assertThat(limit(access(received)).statutoryLatest().date()).isEqualTo(due);
  }

  @ParameterizedTest(name = "received {0}, due {1}")
  @CsvSource({"2019-09-26, 2019-12-27", "2022-09-29, 2022-12-29", "2019-07-27, 2019-10-28"})
  void the_published_extended_examples_come_out_as_published(LocalDate received, LocalDate due) {
    assertThat(limit(access(received).withExtended(true)).statutoryLatest().date()).isEqualTo(due);
  }

  @Test
  void a_request_received_on_31_January_is_due_on_the_last_day_of_February() {
    Explanation due = limit(access("2025-01-31")).statutoryLatest();
    assertThat(due.date()).isEqualTo("2025-02-28");
    assertThat(due.steps())
        .extracting(Step::sentence)
        .contains("February 2025 has no day 31, so its last day is taken.");
  }

  @Test
  void receipt_on_a_public_holiday_counts_as_receipt_that_day() {
    assertThat(limit(access("2025-12-25")).statutoryLatest().date()).isEqualTo("2026-01-26");
  }

  @Test
  void the_month_starts_when_identity_is_complete() {
    TimeLimit limit = limit(access("2026-04-01").withIdentity(met("2026-04-20")));
    assertThat(dates(limit))
        .containsExactly("2026-05-20", "2026-05-20", "2026-05-20", "2026-05-20");
  }

  @Test
  void identity_complete_before_receipt_does_not_move_the_start() {
    ClockFacts facts = access("2026-04-20").withIdentity(met("2026-04-01"));
    assertThat(dates(limit(facts))).isEqualTo(dates(limit(access("2026-04-20"))));
  }

  @Test
  void the_month_starts_with_the_last_of_identity_authority_and_fee() {
    ClockFacts facts =
        access("2026-04-01").withIdentity(met("2026-04-20")).withAuthority(met("2026-04-22"));
    assertThat(limit(facts).statutoryLatest().date()).isEqualTo("2026-05-22");
    assertThat(limit(facts.withFee(met("2026-04-27"))).statutoryLatest().date())
        .isEqualTo("2026-05-27");
    assertThat(limit(facts.withFee(met("2026-04-02"))).statutoryLatest().date())
        .isEqualTo("2026-05-22");
  }

  @Test
  void a_month_that_has_not_started_is_reckoned_from_today_and_says_so() {
    ClockFacts facts = access("2026-04-01").withIdentity(new Requirement.Awaited());
    TimeLimit limit = TimeLimit.of(facts, ENGLAND_AND_WALES, LocalDate.of(2026, 4, 20));
    assertThat(limit.state()).isEqualTo(ClockState.NOT_STARTED);
    assertThat(limit.statutoryLatest().date()).isEqualTo("2026-05-20");
    assertThat(limit.policyDue().state()).isEqualTo(ClockState.NOT_STARTED);
  }

  @Test
  void an_open_clarification_is_reckoned_as_answered_today_and_says_so() {
    ClockFacts facts =
        access("2026-03-02")
            .withClarifications(List.of(Clarification.open(LocalDate.of(2026, 3, 9))));
    TimeLimit limit = TimeLimit.of(facts, ENGLAND_AND_WALES, LocalDate.of(2026, 3, 16));
    assertThat(dates(limit))
        .containsExactly("2026-04-10", "2026-04-09", "2026-04-16", "2026-04-09");
    assertThat(limit.state()).isEqualTo(ClockState.PAUSED);
    assertThat(limit.safeDue().state()).isEqualTo(ClockState.PAUSED);
    assertThat(limit.extensionMayBeToldOn(LocalDate.of(2026, 4, 9))).isTrue();
  }

  @Test
  void an_open_clarification_does_not_pause_another_right_but_pauses_the_policy() {
    ClockFacts facts =
        ClockFacts.of(Right.ERASURE, LocalDate.of(2026, 3, 2))
            .withClarifications(List.of(Clarification.open(LocalDate.of(2026, 3, 9))));
    TimeLimit limit = TimeLimit.of(facts, ENGLAND_AND_WALES, LocalDate.of(2026, 3, 16));
    assertThat(dates(limit))
        .containsExactly("2026-04-02", "2026-04-02", "2026-04-16", "2026-04-02");
    assertThat(limit.state()).isEqualTo(ClockState.RUNNING);
    assertThat(limit.policyDue().state()).isEqualTo(ClockState.PAUSED);
    assertThat(limit.statutoryLatest().steps()).extracting(Step::rule).contains(Rule.D13);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCESS")
  void only_access_is_paused_by_clarification(Right right) {
    ClockFacts facts =
        ClockFacts.of(right, LocalDate.of(2026, 3, 2))
            .withClarifications(clarifications("2026-03-09/2026-03-16"));
    assertThat(dates(limit(facts)))
        .containsExactly("2026-04-02", "2026-04-02", "2026-04-16", "2026-04-02");
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "2026-03-02/2026-03-02, 2026-04-02, 2026-04-02",
    "2026-03-01/2026-03-03, 2026-04-07, 2026-04-02",
    "2026-02-01/2026-02-20, 2026-04-02, 2026-04-02",
    "2026-04-02/2026-04-13, 2026-04-14, 2026-04-13",
    "2026-04-03/2026-04-13, 2026-04-02, 2026-04-02",
    "2026-03-09/2026-03-16 2026-03-17/2026-03-20, 2026-04-14, 2026-04-13",
    "2026-03-09/2026-03-16 2026-03-09/2026-03-16, 2026-04-10, 2026-04-09",
    "2026-03-09/2026-03-20 2026-03-11/2026-03-12, 2026-04-14, 2026-04-13",
    "2026-03-12/2026-03-20 2026-03-09/2026-03-16, 2026-04-14, 2026-04-13",
    "2026-03-09/2026-03-16 2026-04-10/2026-04-13, 2026-04-14, 2026-04-09",
  })
  void days_left_out_are_a_set_after_the_start_of_questions_asked_in_time(
      String pauses, LocalDate statutoryLatest, LocalDate safeDue) {
    TimeLimit limit = limit(access("2026-03-02").withClarifications(clarifications(pauses)));
    assertThat(limit.statutoryLatest().date()).isEqualTo(statutoryLatest);
    assertThat(limit.safeDue().date()).isEqualTo(safeDue);
  }

  @Test
  void a_pause_is_added_to_the_end_before_it_is_moved_so_that_it_moves_once() {
    // One month from 6 March ends on Easter Monday; two days more is a Wednesday, not a Thursday.
    ClockFacts facts =
        access("2026-03-06").withClarifications(clarifications("2026-03-10/2026-03-11"));
    assertThat(limit(facts).statutoryLatest().date()).isEqualTo("2026-04-08");
  }

  @Test
  void a_question_asked_on_a_day_to_which_the_end_was_moved_comes_too_late() {
    ClockFacts facts =
        access("2026-03-06").withClarifications(clarifications("2026-04-07/2026-04-20"));
    assertThat(dates(limit(facts)))
        .containsExactly("2026-04-07", "2026-04-07", "2026-04-07", "2026-04-06");
  }

  @Test
  void a_question_in_the_extended_months_does_not_reopen_the_window_for_the_notice() {
    ClockFacts facts =
        access("2026-03-02")
            .withExtended(true)
            .withClarifications(clarifications("2026-04-20/2026-04-27"));
    TimeLimit limit = limit(facts);
    assertThat(limit.statutoryLatest().date()).isEqualTo("2026-06-10");
    assertThat(limit.extensionNoticeBy().date()).isEqualTo("2026-04-02");
  }

  @Test
  void an_extension_is_told_once_and_in_time() {
    TimeLimit limit = limit(access("2026-03-06"));
    assertThat(limit.extensionMayBeToldOn(LocalDate.of(2026, 4, 6))).isTrue();
    assertThat(limit.extensionMayBeToldOn(LocalDate.of(2026, 4, 7))).isFalse();
    TimeLimit extended = limit(access("2026-03-06").withExtended(true));
    assertThat(extended.extensionMayBeToldOn(LocalDate.of(2026, 4, 6))).isFalse();
  }

  @Test
  void each_step_names_its_rule_its_clause_and_the_holiday_that_moved_it() {
    List<Step> steps = limit(access("2026-03-03")).statutoryLatest().steps();
    Holiday goodFriday = new Holiday(LocalDate.of(2026, 4, 3), "Good Friday");
    Holiday easterMonday = new Holiday(LocalDate.of(2026, 4, 6), "Easter Monday");
    assertThat(steps)
        .extracting(Step::rule)
        .containsExactly(Rule.D5, Rule.D1, Rule.D4, Rule.D4, Rule.D4, Rule.D4, Rule.D4);
    assertThat(steps)
        .flatExtracting(step -> step.holiday().stream().toList())
        .containsExactly(goodFriday, easterMonday);
    assertThat(steps.get(1).authority()).isEqualTo("UK GDPR Art 12A(1)");
    assertThat(steps.get(2).sentence())
        .isEqualTo("Friday 3 April 2026 is a public holiday in England and Wales: Good Friday.");
  }

  @Test
  void a_request_before_5_February_2026_cites_the_older_article() {
    List<Step> steps = limit(access("2026-02-04")).statutoryLatest().steps();
    assertThat(steps.get(1).authority()).isEqualTo("UK GDPR Art 12(3)");
  }

  @Test
  void the_same_request_is_due_on_other_days_in_other_nations() {
    ClockFacts facts = access("2026-03-06");
    LocalDate received = facts.received();
    assertThat(
            TimeLimit.of(facts, WorkingCalendar.of(Nation.SCOTLAND), received)
                .statutoryLatest()
                .date())
        .isEqualTo("2026-04-06");
    ClockFacts february = access("2026-02-17");
    assertThat(
            TimeLimit.of(february, WorkingCalendar.of(Nation.NORTHERN_IRELAND), received)
                .statutoryLatest()
                .date())
        .isEqualTo("2026-03-18");
    assertThat(limit(february).statutoryLatest().date()).isEqualTo("2026-03-17");
  }

  @Test
  void a_date_past_the_holidays_known_is_refused() {
    assertThatExceptionOfType(BeyondCalendarException.class)
        .isThrownBy(() -> limit(access("2028-12-15")));
    assertThatExceptionOfType(BeyondCalendarException.class)
        .isThrownBy(() -> limit(access("2028-11-30")));
    assertThat(limit(access("2028-11-29")).statutoryLatest().date()).isEqualTo("2028-12-29");
  }

  @Test
  void a_clarification_cannot_be_answered_before_it_is_asked() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Clarification.answered(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 8)));
  }

  @Test
  void a_request_left_without_clarification_may_be_closed_after_a_month() {
    assertThat(Clarification.open(LocalDate.of(2026, 1, 31)).mayCloseFrom())
        .isEqualTo("2026-02-28");
  }

  private static ClockFacts access(String received) {
    return access(LocalDate.parse(received));
  }

  private static ClockFacts access(LocalDate received) {
    return ClockFacts.of(Right.ACCESS, received);
  }

  private static Requirement met(String on) {
    return new Requirement.Met(LocalDate.parse(on));
  }

  private static TimeLimit limit(ClockFacts facts) {
    return TimeLimit.of(facts, ENGLAND_AND_WALES, facts.received());
  }

  private static List<String> dates(TimeLimit limit) {
    return List.of(
        limit.statutoryLatest().date().toString(),
        limit.safeDue().date().toString(),
        limit.policyDue().date().toString(),
        limit.extensionNoticeBy().date().toString());
  }

  private static List<Clarification> clarifications(String pauses) {
    List<Clarification> clarifications = new ArrayList<>();
    for (String pause : pauses.split(" ", -1)) {
      String[] ends = pause.split("/", -1);
      clarifications.add(
          Clarification.answered(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
    }
    return clarifications;
  }
}
