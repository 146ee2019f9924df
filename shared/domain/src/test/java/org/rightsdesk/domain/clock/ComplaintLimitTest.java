package org.rightsdesk.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintLimitTest {
  private static final WorkingCalendar ENGLAND_AND_WALES =
      WorkingCalendar.of(Nation.ENGLAND_AND_WALES);

  @ParameterizedTest(name = "received {0}: work to {1}, at the latest {2}")
  @CsvSource({
    "2026-06-19, 2026-07-18, 2026-07-20",
    "2026-06-22, 2026-07-21, 2026-07-22",
    "2026-11-26, 2026-12-25, 2026-12-29",
  })
  void a_complaint_is_acknowledged_within_30_days(
      LocalDate received, LocalDate safe, LocalDate latest) {
    assertThat(ComplaintLimit.of(received, ENGLAND_AND_WALES))
        .isEqualTo(new ComplaintLimit(received, safe, latest));
  }

  @Test
  void a_complaint_before_19_June_2026_has_no_limit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComplaintLimit.of(LocalDate.of(2026, 6, 18), ENGLAND_AND_WALES));
  }

  @Test
  void a_limit_past_the_holidays_known_is_refused() {
    assertThatExceptionOfType(BeyondCalendarException.class)
        .isThrownBy(() -> ComplaintLimit.of(LocalDate.of(2028, 12, 2), ENGLAND_AND_WALES));
  }
}
