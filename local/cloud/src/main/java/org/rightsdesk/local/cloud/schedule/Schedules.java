package org.rightsdesk.local.cloud.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.time.Timed;

/**
 * The schedules of the template, by the movable clock.
 *
 * <p>Every occurrence fires, each once and in order, whether it comes by itself or is passed when
 * the clock is moved on. Of those that came while nothing ran only the newest does: hundreds at one
 * start would do the same work hundreds of times at once. When a kill falls between a start and its
 * note, that occurrence fires again: at least once, as with EventBridge Scheduler.
 */
public final class Schedules implements Timed {

  /** A schedule, since when it is there, and when it fired last. */
  private static final class Kept {

    private final Schedule schedule;
    private final Instant since;
    private final Occurrences occurrences;
    private Instant last;

    Kept(Schedule schedule, Instant since, Instant last) {
      this.schedule = schedule;
      this.since = since;
      this.occurrences = Occurrences.of(schedule, since);
      this.last = last;
    }

    Optional<Instant> next() {
      return occurrences.after(last);
    }

    /** Passes over all that was due by now but the newest. */
    void passOverMissed(Instant now) {
      Optional<Instant> missed = next();
      while (missed.flatMap(occurrences::after).filter(at -> !at.isAfter(now)).isPresent()) {
        last = missed.get();
        missed = next();
      }
    }
  }

  private final Path file;
  private final InstantSource clock;
  private final Target target;
  private final List<Kept> schedules = new ArrayList<>();

  /**
   * Takes the schedules up; one that is new, or has a new expression, counts from now. Throws
   * {@link IllegalArgumentException} for an expression that is not known.
   *
   * @param file keeps when each fired last, such as {@code .local/schedules.json}
   */
  public Schedules(Path file, List<Schedule> schedules, InstantSource clock, Target target)
      throws IOException {
    this.file = file;
    this.clock = clock;
    this.target = target;
    Json noted = Files.exists(file) ? Json.read(Files.readAllBytes(file)) : Json.object();
    Instant now = clock.instant();
    for (Schedule schedule : schedules) {
      Json known = noted.at(schedule.name());
      if (!known.at("expression").text("").equals(schedule.expression())) {
        known = Json.object();
      }
      Kept kept =
          new Kept(
              schedule,
              Instant.parse(known.at("since").text(now.toString())),
              Instant.parse(known.at("last").text(now.toString())));
      kept.passOverMissed(now);
      this.schedules.add(kept);
    }
    note();
  }

  @Override
  public String name() {
    return "schedules";
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return schedules.stream().flatMap(kept -> kept.next().stream()).min(Comparator.naturalOrder());
  }

  @Override
  public synchronized void fireDue() {
    for (Optional<Kept> due = due(); due.isPresent(); due = due()) {
      Kept kept = due.get();
      target.start(kept.schedule.target(), kept.schedule.input());
      kept.last = kept.next().orElse(kept.last);
      note();
    }
  }

  @Override
  public boolean busy() {
    return false;
  }

  private Optional<Kept> due() {
    return schedules.stream()
        .filter(kept -> kept.next().filter(at -> !at.isAfter(clock.instant())).isPresent())
        .min(Comparator.comparing(kept -> kept.next().orElse(Instant.MAX)));
  }

  private void note() {
    Json noted = Json.object();
    for (Kept kept : schedules) {
      noted =
          noted.with(
              kept.schedule.name(),
              Json.object(
                  "expression",
                  kept.schedule.expression(),
                  "since",
                  kept.since,
                  "last",
                  kept.last));
    }
    try {
      Path whole = Files.write(file.resolveSibling(file.getFileName() + ".new"), noted.bytes());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
