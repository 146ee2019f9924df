package org.rightsdesk.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.domain.clock.WalkedClock.Pause;
import org.rightsdesk.domain.rights.Right;

/** Holds the clock against a second one written differently, on every day of receipt (K8). */
class TimeLimitAgainstWalkedClockTest {
  private static final LocalDate FIRST_RECEIPT = LocalDate.of(2024, 1, 1);
  private static final LocalDate END_OF_RECEIPTS = LocalDate.of(2029, 1, 1);
  private static final long SEED = 20_260_619L;
  private static final int REQUESTS_A_DAY = 12;

  @ParameterizedTest
  @EnumSource
  void both_clocks_agree_on_every_day_of_receipt(Nation nation) {
    WorkingCalendar calendar = WorkingCalendar.of(nation);
    WalkedClock walked = new WalkedClock(nation);
    Random random = new Random(SEED);
    int answered = 0;
    for (LocalDate received = FIRST_RECEIPT;
        received.isBefore(END_OF_RECEIPTS);
        received = received.plusDays(1)) {
      compare(calendar, walked, received, received, List.of(), false);
      compare(calendar, walked, received, received, List.of(), true);
      for (int i = 0; i < REQUESTS_A_DAY; i++) {
        answered += compareSome(calendar, walked, received, random);
      }
    }
    assertThat(answered).isGreaterThan(15_000);
  }

  private static int compareSome(
      WorkingCalendar calendar, WalkedClock walked, LocalDate received, Random random) {
    LocalDate identity = received;
    if (random.nextInt(3) == 0) {
      identity = received.plusDays(random.nextInt(-10, 40));
    }
    List<Pause> pauses = new ArrayList<>();
    int number = random.nextInt(5);
    for (int i = 0; i < number; i++) {
      LocalDate asked = received.plusDays(random.nextInt(-5, 75));
      pauses.add(new Pause(asked, asked.plusDays(random.nextInt(random.nextInt(1, 40)))));
    }
    return compare(calendar, walked, received, identity, pauses, random.nextInt(3) == 0);
  }

  private static int compare(
      WorkingCalendar calendar,
      WalkedClock walked,
      LocalDate received,
      LocalDate identity,
      List<Pause> pauses,
      boolean extended) {
    List<LocalDate> expected = walked.dates(received, identity, pauses, extended);
    assertThat(dates(calendar, received, identity, pauses, extended))
        .as(
            "seed %s: %s, received %s, identity %s, pauses %s, extended %s",
            SEED, calendar.nation(), received, identity, pauses, extended)
        .isEqualTo(expected);
    return expected.isEmpty() ? 0 : 1;
  }

  private static List<LocalDate> dates(
      WorkingCalendar calendar,
      LocalDate received,
      LocalDate identity,
      List<Pause> pauses,
      boolean extended) {
    ClockFacts facts =
        ClockFacts.of(Right.ACCESS, received)
            .withIdentity(new Requirement.Met(identity))
            .withClarifications(
                pauses.stream()
                    .map(pause -> Clarification.answered(pause.asked(), pause.answered()))
                    .toList())
            .withExtended(extended);
    try {
      TimeLimit limit = TimeLimit.of(facts, calendar, received);
      return List.of(
          limit.statutoryLatest().date(),
          limit.safeDue().date(),
          limit.policyDue().date(),
          limit.extensionNoticeBy().date());
    } catch (BeyondCalendarException exception) {
      return List.of();
    }
  }
}
