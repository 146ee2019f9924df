package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.time.Timed;

/**
 * Calls whose answer nobody waits for: on disk until they succeeded or became dead letters.
 *
 * <p>A failed call is tried again after a minute, then after two, by the movable clock.
 */
public final class AsynchronousCalls implements Timed {

  /** Calls a function and waits for its answer. */
  @FunctionalInterface
  public interface Caller {
    /** Calls and waits. */
    Outcome invoke(String function, Json payload) throws InterruptedException;
  }

  /** How often a function is tried again, and where its dead letters go. */
  public record Retries(int most, Optional<String> deadLetters) {}

  /** Tells how a function is retried. */
  @FunctionalInterface
  public interface RetriesOf {
    /** For the function of this name or ARN. */
    Retries of(String function);
  }

  private record Entry(long number, String function, Json payload, int failures, Instant due) {}

  private final Path folder;
  private final InstantSource clock;
  private final Caller caller;
  private final RetriesOf retries;
  private final DeadLetters deadLetters;
  private final TreeMap<Long, Entry> entries = new TreeMap<>();
  private final Set<Long> underWay = new HashSet<>();
  private boolean started;

  /** Takes up the calls in the folder; none is made before {@link #start()}. */
  public AsynchronousCalls(
      Path folder, InstantSource clock, Caller caller, RetriesOf retries, DeadLetters deadLetters)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
    this.caller = caller;
    this.retries = retries;
    this.deadLetters = deadLetters;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        Json kept = Json.read(Files.readAllBytes(file));
        add(
            new Entry(
                Long.parseLong(kept.at("number").text()),
                kept.at("function").text(),
                kept.at("payload"),
                kept.at("failures").whole(0),
                Instant.parse(kept.at("due").text())));
      }
    }
  }

  /** Begins to make calls. */
  public void start() {
    synchronized (this) {
      started = true;
    }
    fireDue();
  }

  /** Keeps a call on disk, to be made at once. */
  public void enqueue(String function, Json payload) {
    synchronized (this) {
      long number = entries.isEmpty() ? 1 : entries.lastKey() + 1;
      Entry entry = new Entry(number, function, payload, 0, clock.instant());
      write(entry);
      add(entry);
    }
    fireDue();
  }

  @Override
  public String name() {
    return "calls of functions";
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return entries.values().stream()
        .filter(entry -> !underWay.contains(entry.number()))
        .map(Entry::due)
        .min(Comparator.naturalOrder());
  }

  @Override
  public synchronized void fireDue() {
    if (!started) {
      return;
    }
    Instant now = clock.instant();
    List<Entry> due =
        entries.values().stream()
            .filter(entry -> !entry.due().isAfter(now) && !underWay.contains(entry.number()))
            .toList();
    for (Entry entry : due) {
      underWay.add(entry.number());
      Thread.ofVirtual().start(() -> make(entry));
    }
  }

  @Override
  public synchronized boolean busy() {
    return !underWay.isEmpty();
  }

  private void make(Entry entry) {
    try {
      Outcome outcome = caller.invoke(entry.function(), entry.payload());
      Optional<String> reason =
          switch (outcome) {
            case Outcome.Answered _ -> Optional.empty();
            case Outcome.Failed(var payload) -> Optional.of(payload.toString());
            case Outcome.Refused(_, var type, var message) -> Optional.of(type + ": " + message);
          };
      boolean again = outcome instanceof Outcome.Failed;
      ended(entry, reason, again);
    } catch (InterruptedException _) {
      // The cloud stops; the call is still on disk.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void ended(Entry entry, Optional<String> reason, boolean again) {
    Retries limits = retries.of(entry.function());
    if (reason.isPresent() && again && entry.failures() < limits.most()) {
      int failures = entry.failures() + 1;
      Entry later =
          new Entry(
              entry.number(),
              entry.function(),
              entry.payload(),
              failures,
              clock.instant().plus(Duration.ofMinutes(failures)));
      write(later);
      add(later);
    } else {
      reason.ifPresent(
          why -> deadLetters.keep(limits.deadLetters(), entry.function(), entry.payload(), why));
      entries.remove(entry.number());
      delete(entry);
    }
    underWay.remove(entry.number());
  }

  private void add(Entry entry) {
    entries.put(entry.number(), entry);
  }

  private Path file(Entry entry) {
    return folder.resolve("%012d.json".formatted(entry.number()));
  }

  private void write(Entry entry) {
    Json kept =
        Json.object(
            "number", entry.number(),
            "function", entry.function(),
            "failures", entry.failures(),
            "due", entry.due(),
            "payload", entry.payload());
    try {
      Path whole = folder.resolve(entry.number() + ".new");
      Files.write(whole, kept.bytes());
      Files.move(whole, file(entry), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(Entry entry) {
    try {
      Files.deleteIfExists(file(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
