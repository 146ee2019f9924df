package org.rightsdesk.local.cloud.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Path file = Path.of("unset");
  private Instant now = Instant.parse("2026-03-28T12:00:00Z");
  private final List<String> started = new ArrayList<>();

  @BeforeEach
  void choose(@TempDir Path folder) {
    file = folder.resolve("schedules.json");
  }

  @Test
  void five_in_the_morning_in_London_follows_summer_time() throws IOException {
    Schedules schedules = schedules(daily());
    assertThat(schedules.nextDue()).hasValue(Instant.parse("2026-03-29T04:00:00Z"));
    now = Instant.parse("2026-03-29T04:00:00Z");
    schedules.fireDue();
    assertThat(started).containsExactly("retention {}");
    assertThat(schedules.nextDue()).hasValue(Instant.parse("2026-03-30T04:00:00Z"));
  }

  @Test
  void a_clock_moved_on_by_a_week_fires_each_day_and_each_schedule_in_order() throws IOException {
    Schedules schedules =
        schedules(
            daily(),
            new Schedule(
                "monday", "cron(30 5 ? * MON *)", ZoneOffset.UTC, "figures", "{\"week\":true}"));
    now = Instant.parse("2026-04-01T12:00:00Z");
    schedules.fireDue();
    assertThat(started)
        .containsExactly(
            "retention {}",
            "retention {}",
            "figures {\"week\":true}",
            "retention {}",
            "retention {}");
    schedules.fireDue();
    assertThat(started).hasSize(5);
  }

  @Test
  void what_fired_before_a_restart_does_not_fire_again_and_of_what_was_missed_the_newest_does()
      throws IOException {
    Schedules schedules = schedules(daily());
    now = Instant.parse("2026-03-29T06:00:00Z");
    schedules.fireDue();
    now = Instant.parse("2026-03-31T06:00:00Z");
    Schedules again = schedules(daily());
    assertThat(again.nextDue()).hasValue(Instant.parse("2026-03-31T04:00:00Z"));
    again.fireDue();
    assertThat(started).hasSize(2);
    assertThat(schedules(daily()).nextDue()).hasValue(Instant.parse("2026-04-01T04:00:00Z"));
  }

  @Test
  void a_start_that_fails_is_due_still() throws IOException {
    Schedules schedules =
        new Schedules(
            file,
            List.of(daily()),
            () -> now,
            (_, _) -> {
              throw new IllegalStateException("not now");
            });
    now = Instant.parse("2026-03-29T06:00:00Z");
    assertThatThrownBy(schedules::fireDue).hasMessage("not now");
    assertThat(schedules.nextDue()).hasValue(Instant.parse("2026-03-29T04:00:00Z"));
  }

  @Test
  void a_rate_counts_from_when_the_schedule_was_first_there() throws IOException {
    Schedule rate = new Schedule("r", "rate(6 hours)", ZoneOffset.UTC, "t", "{}");
    schedules(rate);
    now = Instant.parse("2026-03-28T17:00:00Z");
    Schedules again = schedules(rate);
    assertThat(again.nextDue()).hasValue(Instant.parse("2026-03-28T18:00:00Z"));
    now = Instant.parse("2026-03-29T00:00:00Z");
    again.fireDue();
    assertThat(started).hasSize(2);
  }

  @Test
  void a_single_time_in_a_zone_fires_once() throws IOException {
    Schedules schedules =
        schedules(new Schedule("once", "at(2026-03-29T09:00:00)", LONDON, "t", "{}"));
    assertThat(schedules.nextDue()).hasValue(Instant.parse("2026-03-29T08:00:00Z"));
    now = Instant.parse("2027-01-01T00:00:00Z");
    schedules.fireDue();
    assertThat(started).hasSize(1);
    assertThat(schedules.nextDue()).isEmpty();
  }

  @Test
  void the_last_day_of_a_month_and_the_first_Monday_are_known() throws IOException {
    assertThat(schedules(cron("cron(0 9 L * ? *)")).nextDue())
        .hasValue(Instant.parse("2026-03-31T09:00:00Z"));
    assertThat(schedules(cron("cron(0 9 ? * 2#1 *)")).nextDue())
        .hasValue(Instant.parse("2026-04-06T09:00:00Z"));
    assertThat(schedules(cron("cron(0/15 8-9 ? * MON-FRI *)")).nextDue())
        .hasValue(Instant.parse("2026-03-30T08:00:00Z"));
  }

  @Test
  void an_expression_that_is_not_known_is_named_at_the_start() {
    assertThatThrownBy(() -> schedules(cron("every(1 day)")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> schedules(cron("rate(0 days)")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> schedules(cron("cron(0 25 * * ? *)")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Schedule daily() {
    return new Schedule("daily", "cron(0 5 * * ? *)", LONDON, "retention", "{}");
  }

  private static Schedule cron(String expression) {
    return new Schedule(expression, expression, ZoneOffset.UTC, "t", "{}");
  }

  private Schedules schedules(Schedule... schedules) throws IOException {
    return new Schedules(
        file, List.of(schedules), () -> now, (target, input) -> started.add(target + " " + input));
  }
}
