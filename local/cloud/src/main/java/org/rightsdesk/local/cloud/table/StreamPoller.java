package org.rightsdesk.local.cloud.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.rightsdesk.local.cloud.functions.FunctionInvoker;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.json.Json;

/**
 * Brings a table's stream to a function, in order, from where it left off.
 *
 * <p>A batch that fails is brought again from its first failed record; a record that keeps failing
 * goes to the dead letters, so that it does not stop the rest. Positions are on disk: after a
 * restart nothing is lost, and what had succeeded is not brought again.
 */
public final class StreamPoller implements AutoCloseable {
  private static final long PAUSE_NANOS = 150_000_000;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

  private final StreamSubscription subscription;
  private final Streams streams;
  private final FunctionInvoker functions;
  private final DeadLetters deadLetters;
  private final Path positionFile;
  private final Map<String, String> positions = new HashMap<>();
  private final Map<String, Integer> failures = new HashMap<>();
  private final Thread thread;
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

  private boolean pass() throws IOException, InterruptedException {
    String stream = streams.arn(subscription.table());
    boolean found = false;
    Json described = streams.call("DescribeStream", Json.object("StreamArn", stream));
    for (Json shard : described.at("StreamDescription").at("Shards").items()) {
      found |= shard(stream, shard.at("ShardId").text());
    }
    return found;
  }

  private boolean shard(String stream, String shard) throws IOException, InterruptedException {
    Optional<String> position = Optional.ofNullable(positions.get(shard));
    Json request =
        Json.object(
            "StreamArn",
            stream,
            "ShardId",
            shard,
            "ShardIteratorType",
            position.isPresent() ? "AFTER_SEQUENCE_NUMBER" : "TRIM_HORIZON");
    if (position.isPresent()) {
      request = request.with("SequenceNumber", position.get());
    }
    String iterator = streams.call("GetShardIterator", request).at("ShardIterator").text();
    List<Json> records =
        streams.call("GetRecords", Json.object("ShardIterator", iterator)).at("Records").items();
    if (records.isEmpty()) {
      return false;
    }
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
    bring(shard, wanted, last);
    return true;
  }

  private void bring(String shard, List<Json> wanted, String last)
      throws IOException, InterruptedException {
    Optional<Json> failed = wanted.isEmpty() ? Optional.empty() : firstFailure(wanted);
    if (failed.isEmpty()) {
      moveTo(shard, last);
      return;
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
