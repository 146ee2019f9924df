package org.rightsdesk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  @ParameterizedTest
  @CsvSource({
    "2026-11-22,in 5 days",
    "2026-11-26,tomorrow",
    "2026-11-27,today",
    "2026-11-28,yesterday",
    "2026-12-02,5 days ago"
  })
  void a_date_is_said_with_how_far_off_it_is(LocalDate today, String distance) {
    assertThat(DateText.day(FRIDAY, today)).isEqualTo("27 November 2026 (" + distance + ")");
  }

  @Test
  void a_moment_is_said_in_uk_time() {
    assertThat(DateText.moment(Instant.parse("2026-07-01T12:05:00Z")))
        .isEqualTo("1 July 2026 at 13:05");
  }
}
