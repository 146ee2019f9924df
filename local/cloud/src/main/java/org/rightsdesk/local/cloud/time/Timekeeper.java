package org.rightsdesk.local.cloud.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/**
 * Has every part do what is due, and moves the clock on.
 *
 * <p>When the clock is moved it stops at each thing that falls due on the way and waits until what
 * that set off has come to rest, so that things happen in the order in which they would have.
 */
public final class Timekeeper implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_WORK = Duration.ofMinutes(5);
  private static final int MOST_AT_ONE_TIME = 100;

  /** Something that waits for its time. */
  public record Due(String name, Instant at) {}

  /**
   * How it is known that everything has come to rest.
   *
   * @param working whether a call of a function, a mail or an object is on its way
   * @param lookedInVainSince whether those that look for work, such as streams, have looked since
   *     the moment ({@link System#nanoTime}) and found none
   */
  public record Rest(BooleanSupplier working, LongPredicate lookedInVainSince) {}

  private final MovableClock clock;
  private final List<Timed> parts;
  private final Rest rest;
  private final ReentrantLock moving = new ReentrantLock();
  private final Thread thread;
  private volatile boolean closed;

  private Timekeeper(MovableClock clock, List<Timed> parts, Rest rest) {
    this.clock = clock;
    this.parts = List.copyOf(parts);
    this.rest = rest;
    this.thread = Thread.ofPlatform().daemon().name("timekeeper").unstarted(this::run);
  }

  /**
   * Begins to keep the time of these parts.
   *
   * @param rest how it is known that nothing else works either
   */
  public static Timekeeper start(MovableClock clock, List<Timed> parts, Rest rest) {
    Timekeeper started = new Timekeeper(clock, parts, rest);
    started.thread.start();
    return started;
  }

  /** The time in the local cloud. */
  public Instant now() {
    return clock.instant();
  }

  /** The next thing that is due; it may be past for a moment. */
  public Optional<Due> next() {
    return parts.stream()
        .flatMap(part -> part.nextDue().map(at -> new Due(part.name(), at)).stream())
        .min(Comparator.comparing(Due::at));
  }

  /** The next thing of each part that waits for one. */
  public List<Due> waiting() {
    return parts.stream()
        .flatMap(part -> part.nextDue().map(at -> new Due(part.name(), at)).stream())
        .sorted(Comparator.comparing(Due::at))
        .toList();
  }

  /** Returns when what is under way has come to rest, without moving the clock. */
  public void rest() throws InterruptedException {
    moving.lockInterruptibly();
    try {
      settle();
    } finally {
      moving.unlock();
    }
  }

  /** Moves on to the next thing that is due after now, if anything is. */
  public void advanceToNext() throws InterruptedException {
    advance(true, Instant.MAX);
  }

  /** Moves on to this instant, and returns when all that fell due on the way has come to rest. */
  public void advanceTo(Instant target) throws InterruptedException {
    advance(false, target);
  }

  private void advance(boolean oneStep, Instant target) throws InterruptedException {
    moving.lockInterruptibly();
    try {
      settle();
      Optional<Due> next = next();
      int atThisTime = 0;
      while (next.isPresent() && !next.get().at().isAfter(target)) {
        boolean later = next.get().at().isAfter(clock.instant());
        atThisTime = later ? 0 : atThisTime + 1;
        if (atThisTime > MOST_AT_ONE_TIME) {
          break;
        }
        if (later) {
          clock.moveTo(next.get().at());
        }
        parts.forEach(Timed::fireDue);
        settle();
        if (oneStep && later) {
          return;
        }
        next = next();
      }
      if (!oneStep) {
        clock.moveTo(target);
        parts.forEach(Timed::fireDue);
        settle();
      }
    } finally {
      moving.unlock();
    }
  }

  /** Waits until nothing works any more, or has worked for five minutes. */
  private void settle() throws InterruptedException {
    Instant limit = Instant.now().plus(LONGEST_WORK);
    long quietSince = System.nanoTime();
    do {
      Thread.sleep(Duration.ofMillis(10));
      if (parts.stream().anyMatch(Timed::busy) || rest.working().getAsBoolean()) {
        quietSince = System.nanoTime();
      }
    } while (!rest.lookedInVainSince().test(quietSince) && Instant.now().isBefore(limit));
  }

  private void run() {
    try {
      while (!closed) {
        Thread.sleep(PAUSE);
        if (moving.tryLock()) {
          try {
            fire();
          } finally {
            moving.unlock();
          }
        }
      }
    } catch (InterruptedException _) {
      // The cloud stops.
      Thread.currentThread().interrupt();
    }
  }

  private void fire() {
    Instant now = clock.instant();
    for (Timed part : parts) {
      try {
        if (part.nextDue().filter(at -> !at.isAfter(now)).isPresent()) {
          part.fireDue();
        }
      } catch (RuntimeException e) {
        System.err.println("Of " + part.name() + " something due was not done: " + e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
