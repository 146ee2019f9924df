package org.rightsdesk.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final WorkingCalendar ENGLAND_AND_WALES =
      WorkingCalendar.of(Nation.ENGLAND_AND_WALES);

  @ParameterizedTest(name = "{0}: England and Wales {1}, Scotland {2}, Northern Ireland {3}")
  @CsvSource({
    "2026-01-02, true, false, true",
    "2026-03-17, true, true, false",
    "2026-04-06, false, true, false",
    "2026-07-13, true, true, false",
    "2026-08-03, true, false, true",
    "2026-08-31, false, true, false",
    "2026-11-30, true, false, true",
    "2026-12-25, false, false, false",
    "2026-12-28, false, false, false",
    "2026-12-29, true, true, true",
  })
  void each_nation_counts_its_own_holidays_only(
      LocalDate date, boolean englandAndWales, boolean scotland, boolean northernIreland) {
    assertThat(ENGLAND_AND_WALES.isWorkingDay(date)).isEqualTo(englandAndWales);
    assertThat(WorkingCalendar.of(Nation.SCOTLAND).isWorkingDay(date)).isEqualTo(scotland);
    assertThat(WorkingCalendar.of(Nation.NORTHERN_IRELAND).isWorkingDay(date))
        .isEqualTo(northernIreland);
  }

  @Test
  void a_working_day_stays_and_good_friday_moves_past_easter_monday() {
    assertThat(ENGLAND_AND_WALES.sameOrNextWorkingDay(LocalDate.of(2026, 4, 2)))
        .isEqualTo("2026-04-02");
    assertThat(ENGLAND_AND_WALES.sameOrNextWorkingDay(LocalDate.of(2026, 4, 3)))
        .isEqualTo("2026-04-07");
  }

  @Test
  void easter_sunday_moves_back_before_good_friday() {
    assertThat(ENGLAND_AND_WALES.sameOrPreviousWorkingDay(LocalDate.of(2026, 4, 2)))
        .isEqualTo("2026-04-02");
    assertThat(ENGLAND_AND_WALES.sameOrPreviousWorkingDay(LocalDate.of(2026, 4, 5)))
        .isEqualTo("2026-04-02");
  }

  @Test
  void good_friday_in_scotland_moves_to_easter_monday_which_is_worked_there() {
    assertThat(WorkingCalendar.of(Nation.SCOTLAND).sameOrNextWorkingDay(LocalDate.of(2026, 4, 3)))
        .isEqualTo("2026-04-06");
  }

  @ParameterizedTest
  @CsvSource({"2011-12-31", "2029-01-01", "9999-12-31"})
  void a_date_outside_the_years_known_is_refused(LocalDate date) {
    assertThatExceptionOfType(BeyondCalendarException.class)
        .isThrownBy(() -> ENGLAND_AND_WALES.isWorkingDay(date))
        .withMessageContaining("from 2012 to 2028")
        .withMessageContaining(date.toString());
  }

  @Test
  void the_last_weekend_known_cannot_be_moved_into_the_unknown_year() {
    LocalDate lastSaturday = LocalDate.of(2028, 12, 30);
    assertThatExceptionOfType(BeyondCalendarException.class)
        .isThrownBy(() -> ENGLAND_AND_WALES.sameOrNextWorkingDay(lastSaturday));
  }

  @Test
  void an_instant_before_midnight_in_summer_time_falls_on_the_next_day() {
    assertThat(WorkingCalendar.dateOf(Instant.parse("2026-06-30T23:30:00Z")))
        .isEqualTo("2026-07-01");
    assertThat(WorkingCalendar.dateOf(Instant.parse("2026-12-31T23:30:00Z")))
        .isEqualTo("2026-12-31");
  }

  @Test
  void holidays_that_stop_before_december_are_refused_as_not_whole() {
    List<Holiday> half =
        List.of(
            new Holiday(LocalDate.of(2028, 12, 25), "Christmas Day"),
            new Holiday(LocalDate.of(2029, 1, 1), "New Year's Day"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingCalendar(Nation.SCOTLAND, half))
        .withMessageContaining("2029");
  }

  @Test
  void two_holidays_on_one_day_and_none_at_all_are_refused() {
    Holiday christmas = new Holiday(LocalDate.of(2028, 12, 25), "Christmas Day");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingCalendar(Nation.SCOTLAND, List.of(christmas, christmas)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingCalendar(Nation.SCOTLAND, List.of()));
  }
}
