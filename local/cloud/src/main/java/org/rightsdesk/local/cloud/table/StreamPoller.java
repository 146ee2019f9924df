package org.rightsdesk.local.cloud.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.rightsdesk.local.cloud.functions.FunctionInvoker;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.table.TableClient.TableRefused;

/**
 * Brings a table's stream to a function, in order, from where it left off.
 *
 * <p>A batch that fails is brought again from its first failed record; a record that keeps failing
 * goes to the dead letters, so that it does not stop the rest. Positions are on disk: after a
 * restart nothing is lost, and what had succeeded is not brought again.
 */
public final class StreamPoller implements AutoCloseable {
  private static final long PAUSE_NANOS = 150_000_000;
  private static final Json HORIZON = Json.object("ShardIteratorType", "TRIM_HORIZON");
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

  private final StreamSubscription subscription;
  private final Streams streams;
  private final FunctionInvoker functions;
  private final DeadLetters deadLetters;
  private final Path positionFile;
  private final Map<String, String> positions = new HashMap<>();

  /** Where each open shard is read on, so that a look in vain is one call. */
  private final Map<String, String> iterators = new LinkedHashMap<>();

  /** Shards that the stream has left and that were read to their end. */
  private final Set<String> ended = new HashSet<>();

  private final Map<String, Integer> failures = new HashMap<>();
  private final Thread thread;
  private String stream = "";
  private volatile long lookedInVainAt = System.nanoTime() - 1;
  private volatile boolean closed;

  /** Takes what a function could not be brought to accept. */
  @FunctionalInterface
  public interface DeadLetters {
    /** Keeps the record. */
    void keep(String function, Json record);
  }

  /** Starts bringing. */
  public StreamPoller(
      StreamSubscription subscription,
      LocalTables tables,
      FunctionInvoker functions,
      DeadLetters deadLetters,
      Path positionFile)
      throws IOException {
    this(subscription, tables.streams(), functions, deadLetters, positionFile);
  }

  StreamPoller(
      StreamSubscription subscription,
      Streams streams,
      FunctionInvoker functions,
      DeadLetters deadLetters,
      Path positionFile)
      throws IOException {
    this.subscription = subscription;
    this.streams = streams;
    this.functions = functions;
    this.deadLetters = deadLetters;
    this.positionFile = positionFile;
    if (Files.exists(positionFile)) {
      Json.read(Files.readString(positionFile))
          .fields()
          .forEach((shard, position) -> positions.put(shard, position.text()));
    }
    this.thread = Thread.ofVirtual().name("stream " + subscription.function()).start(this::run);
  }

  /**
   * Whether it has looked since this moment and found nothing to bring. If not, it looks at once
   * rather than at the end of its pause, since somebody waits.
   *
   * @param moment as {@link System#nanoTime} has it
   */
  public boolean hasLookedInVainSince(long moment) {
    boolean looked = lookedInVainAt - moment >= 0;
    if (!looked) {
      LockSupport.unpark(thread);
    }
    return looked;
  }

  private void run() {
    while (!closed) {
      try {
        long begun = System.nanoTime();
        if (!pass()) {
          lookedInVainAt = begun;
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException e) {
        if (!closed) {
          System.err.println("The stream of " + subscription.table() + " was not read: " + e);
        }
        iterators.clear();
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Looks once at every open shard, and says whether there may be more to bring. */
  private boolean pass() throws IOException, InterruptedException {
    if (iterators.isEmpty()) {
      findShards();
    }
    boolean more = false;
    int open = iterators.size();
    for (Map.Entry<String, String> shard : List.copyOf(iterators.entrySet())) {
      more |= look(shard.getKey(), shard.getValue());
    }
    if (iterators.size() < open) {
      findShards();
      return true;
    }
    return more;
  }

  private void findShards() throws IOException, InterruptedException {
    stream = streams.arn(subscription.table());
    Json described = streams.call("DescribeStream", Json.object("StreamArn", stream));
    for (Json shard : described.at("StreamDescription").at("Shards").items()) {
      String id = shard.at("ShardId").text();
      if (!ended.contains(id)) {
        readFromPosition(id);
      }
    }
  }

  private void readFromPosition(String shard) throws IOException, InterruptedException {
    Optional<String> position = Optional.ofNullable(positions.get(shard));
    Json from =
        position.isPresent()
            ? Json.object(
                "ShardIteratorType", "AFTER_SEQUENCE_NUMBER", "SequenceNumber", position.get())
            : HORIZON;
    try {
      iterators.put(shard, iterator(shard, from));
    } catch (TableRefused refused) {
      iterators.put(shard, iteratorAtHorizon(shard, refused));
    }
  }

  /** A place whose records the stream no longer keeps has only such before it as were brought. */
  private String iteratorAtHorizon(String shard, TableRefused refused)
      throws IOException, InterruptedException {
    if (!refused.is("TrimmedDataAccessException")) {
      throw refused;
    }
    return iterator(shard, HORIZON);
  }

  private String iterator(String shard, Json from) throws IOException, InterruptedException {
    Json request = from.with("StreamArn", stream).with("ShardId", shard);
    return streams.call("GetShardIterator", request).at("ShardIterator").text();
  }

  private Json read(String shard, String iterator) throws IOException, InterruptedException {
    try {
      return streams.call("GetRecords", Json.object("ShardIterator", iterator));
    } catch (TableRefused refused) {
      return streams.call(
          "GetRecords", Json.object("ShardIterator", iteratorAtHorizon(shard, refused)));
    }
  }

  private boolean look(String shard, String iterator) throws IOException, InterruptedException {
    Json answer = read(shard, iterator);
    List<Json> records = answer.at("Records").items();
    Json next = answer.at("NextShardIterator");
    if (!records.isEmpty() && !bring(shard, records)) {
      readFromPosition(shard);
    } else if (next.present()) {
      iterators.put(shard, next.text());
    } else {
      ended.add(shard);
      iterators.remove(shard);
    }
    return !records.isEmpty();
  }

  /** Brings as many of the records as one batch holds, and says whether those were all. */
  private boolean bring(String shard, List<Json> records) throws IOException, InterruptedException {
    List<Json> wanted = new ArrayList<>();
    String last = "";
    for (Json record : records) {
      if (subscription.wants(record)) {
        wanted.add(record.with("eventSourceARN", stream));
      }
      last = sequence(record);
      if (wanted.size() == subscription.batch()) {
        break;
      }
    }
    Optional<Json> failed = wanted.isEmpty() ? Optional.empty() : firstFailure(wanted);
    if (failed.isEmpty()) {
      moveTo(shard, last);
      return last.equals(sequence(records.getLast()));
    }
    String sequence = sequence(failed.get());
    int index = wanted.indexOf(failed.get());
    if (index > 0) {
      moveTo(shard, sequence(wanted.get(index - 1)));
    }
    int attempts = failures.merge(sequence, 1, Integer::sum);
    if (attempts > subscription.attempts()) {
      deadLetters.keep(subscription.function(), failed.get());
      failures.remove(sequence);
      moveTo(shard, sequence);
    } else {
      Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
    }
    return false;
  }

  private Optional<Json> firstFailure(List<Json> records) throws InterruptedException {
    Json event = Json.object("Records", records);
    return switch (functions.invoke(subscription.function(), event)) {
      case Outcome.Answered(Json answer) ->
          answer.at("batchItemFailures").items().stream()
              .map(failure -> failure.at("itemIdentifier").text())
              .findFirst()
              .flatMap(
                  id -> records.stream().filter(record -> sequence(record).equals(id)).findFirst());
      case Outcome.Failed _, Outcome.Refused _ -> Optional.of(records.getFirst());
    };
  }

  private static String sequence(Json record) {
    return record.at("dynamodb").at("SequenceNumber").text();
  }

  private void moveTo(String shard, String sequence) throws IOException {
    positions.put(shard, sequence);
    Path whole = positionFile.resolveSibling(positionFile.getFileName() + ".new");
    Files.write(whole, Json.of(positions).bytes());
    Files.move(whole, positionFile, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
