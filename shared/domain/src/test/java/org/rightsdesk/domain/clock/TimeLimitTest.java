package org.rightsdesk.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
