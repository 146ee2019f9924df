package org.rightsdesk.local.cloud.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.http.LocalServer;

final class TimekeeperTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final MovableClock clock;
  private final Timekeeper timekeeper;
  private final Reminders reminders = new Reminders();
  private final List<String> done = new ArrayList<>();
  private final AtomicInteger stillWorking = new AtomicInteger();
  private final AtomicInteger looksUntilInVain = new AtomicInteger();

  TimekeeperTest(@TempDir Path folder) throws IOException {
    this.clock = new MovableClock(folder.resolve("offset"), Clock.fixed(START, ZoneOffset.UTC));
    this.timekeeper =
        Timekeeper.start(
            clock,
            List.of(reminders),
            new Timekeeper.Rest(() -> stillWorking.getAndDecrement() > 0, this::lookedInVain));
  }

  private boolean lookedInVain(long moment) {
    return looksUntilInVain.getAndDecrement() <= 0;
  }

  @AfterEach
  void stop() {
    timekeeper.close();
  }

  /** Each reminder, when it is due, sets the next one a day later, three in all. */
  private final class Reminders implements Timed {
    private final PriorityQueue<Instant> due = new PriorityQueue<>();

    @Override
    public String name() {
      return "reminders";
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
      return Optional.ofNullable(due.peek());
    }

    @Override
    public synchronized void fireDue() {
      Instant next = due.peek();
      while (next != null && !next.isAfter(clock.instant())) {
        due.remove();
        done.add(next + " at " + clock.instant());
        if (done.size() < 3) {
          due.add(next.plus(Duration.ofDays(1)));
        }
        next = due.peek();
      }
    }

    @Override
    public boolean busy() {
      return false;
    }

    private synchronized void add(Instant at) {
      due.add(at);
    }
  }

  @Test
  void what_falls_due_on_the_way_happens_at_its_own_time_and_so_does_what_it_sets_off()
      throws Exception {
    reminders.add(START.plus(Duration.ofDays(1)));
    timekeeper.advanceTo(START.plus(Duration.ofDays(10)));
    assertThat(done)
        .containsExactly(
            "2026-01-06T09:00:00Z at 2026-01-06T09:00:00Z",
            "2026-01-07T09:00:00Z at 2026-01-07T09:00:00Z",
            "2026-01-08T09:00:00Z at 2026-01-08T09:00:00Z");
    assertThat(timekeeper.now()).isEqualTo(START.plus(Duration.ofDays(10)));
  }

  @Test
  void the_clock_can_be_moved_to_the_next_thing_that_is_due() throws Exception {
    reminders.add(START.plus(Duration.ofDays(1)));
    timekeeper.advanceToNext();
    assertThat(timekeeper.now()).isEqualTo(START.plus(Duration.ofDays(1)));
    assertThat(done).hasSize(1);
  }

  @Test
  void a_program_that_asks_for_rest_is_answered_when_nothing_works_and_the_clock_stays()
      throws Exception {
    reminders.add(START.plus(Duration.ofDays(1)));
    stillWorking.set(3);
    looksUntilInVain.set(6);
    ClockApp.Shown nothing =
        new ClockApp.Shown(List::of, () -> "", arn -> Optional.empty(), words -> List.of());
    try (LocalServer server = ClockApp.start(0, timekeeper, nothing);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> rested =
          client.send(
              HttpRequest.newBuilder(server.address().resolve("/advance"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"to\":\"rest\"}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(rested.statusCode()).isEqualTo(200);
      assertThat(rested.body()).startsWith("{\"now\":\"2026-01-05T09:00:00Z\"");
    }
    assertThat(stillWorking.get()).isNotPositive();
    assertThat(looksUntilInVain.get()).isNotPositive();
    assertThat(done).isEmpty();
  }

  @Test
  void the_clock_keeps_its_offset_over_a_restart_and_never_goes_back(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("offset");
    Clock real = Clock.fixed(START, ZoneOffset.UTC);
    new MovableClock(file, real).moveTo(START.plus(Duration.ofHours(5)));
    MovableClock again = new MovableClock(file, real);
    again.moveTo(START.plus(Duration.ofHours(1)));
    assertThat(again.instant()).isEqualTo(START.plus(Duration.ofHours(5)));
  }

  @Test
  void the_page_moves_the_clock_for_itself_and_for_programs_but_not_for_other_sites()
      throws Exception {
    ClockApp.Shown nothing =
        new ClockApp.Shown(List::of, () -> "", arn -> Optional.empty(), words -> List.of());
    try (LocalServer server = ClockApp.start(0, timekeeper, nothing);
        HttpClient client = HttpClient.newHttpClient()) {
      URI advance = server.address().resolve("/advance");
      assertThat(post(client, advance, "http://evil.example", "days=2").statusCode())
          .isEqualTo(403);
      assertThat(post(client, advance, server.address().toString(), "days=2&hours=1").statusCode())
          .isEqualTo(303);
      assertThat(timekeeper.now()).isEqualTo(START.plus(Duration.ofHours(49)));
      HttpResponse<String> wrong = post(client, advance, server.address().toString(), "days=x");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body()).contains("role=\"alert\"", "the days must be a whole number");
      HttpResponse<String> now =
          client.send(
              HttpRequest.newBuilder(server.address().resolve("/now")).build(),
              BodyHandlers.ofString());
      assertThat(now.body()).startsWith("{\"now\":\"2026-01-07T10:00:00Z\"");
      HttpResponse<String> page =
          client.send(HttpRequest.newBuilder(server.address()).build(), BodyHandlers.ofString());
      assertThat(page.body()).contains("Wednesday 7 January 2026, 10:00:00");
    }
  }

  private static HttpResponse<String> post(
      HttpClient client, URI address, String origin, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }
}
