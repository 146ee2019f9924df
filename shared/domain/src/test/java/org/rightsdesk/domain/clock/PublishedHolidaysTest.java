package org.rightsdesk.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedHolidaysTest {
  @Test
  void the_holidays_carried_are_those_published_line_for_line() {
    StringBuilder expected = new StringBuilder();
    for (Nation nation : Nation.values()) {
      for (Holiday holiday : PublishedFile.holidays(nation)) {
        expected.append("%s,%s,%s%n".formatted(nation.code(), holiday.date(), holiday.name()));
      }
    }
    assertThat(PublishedHolidays.text()).isEqualToNormalizingNewlines(expected.toString());
  }

  @ParameterizedTest
  @EnumSource
  void every_year_from_2012_to_2028_is_whole(Nation nation) {
    WorkingCalendar calendar = WorkingCalendar.of(nation);
    assertThat(calendar.firstYear()).isEqualTo(2012);
    assertThat(calendar.lastYear()).isEqualTo(2028);
    IntStream.rangeClosed(2012, 2028)
        .forEach(
            year ->
                assertThat(
                        LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(date -> calendar.holidayOn(date).isPresent()))
                    .hasSizeBetween(8, 12));
  }
}
