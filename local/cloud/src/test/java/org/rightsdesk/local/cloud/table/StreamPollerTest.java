package org.rightsdesk.local.cloud.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.functions.FakeFunctions;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.table.TableClient.TableRefused;

/** When it is known that a stream has nothing more to bring. */
@Timeout(60)
class StreamPollerTest {
  private static final Outcome ACCEPTED =
      new Outcome.Answered(Json.object("batchItemFailures", List.of()));

  private final FakeStreams streams = new FakeStreams();
  private final FakeFunctions functions = new FakeFunctions();
  private final Path folder;

  StreamPollerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A stream that is looked at no oftener than a test lets. */
  private static final class FakeStreams implements Streams {
    private final Semaphore looks = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final Map<String, List<String>> shards = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private Optional<IOException> refusal = Optional.empty();
    private String trimmed = "";

    FakeStreams() {
      shards.put("shard-1", new ArrayList<>());
    }

    synchronized void add(String shard, String sequence) {
      shards.computeIfAbsent(shard, _ -> new ArrayList<>()).add(sequence);
    }

    /** The shard gets nothing more; what comes goes to another. */
    synchronized void close(String shard) {
      closed.add(shard);
    }

    /** The next look is refused so. */
    synchronized void refuse(IOException so) {
      refusal = Optional.of(so);
    }

    /** The stream keeps nothing up to this record any more. */
    synchronized void trim(String sequence) {
      trimmed = sequence;
    }

    @Override
    public String arn(String table) {
      return "arn:" + table;
    }

    @Override
    public Json call(String operation, Json request) throws IOException, InterruptedException {
      if (operation.equals("GetRecords")) {
        begun.release();
        looks.acquire();
      }
      return answer(operation, request);
    }

    private synchronized Json answer(String operation, Json request) throws IOException {
      return switch (operation) {
        case "DescribeStream" ->
            Json.object(
                "StreamDescription",
                Json.object(
                    "Shards",
                    shards.keySet().stream().map(id -> Json.object("ShardId", id)).toList()));
        case "GetShardIterator" -> {
          String after = request.at("SequenceNumber").text(trimmed);
          requireKept(after);
          yield iterator(request.at("ShardId").text(), after);
        }
        case "GetRecords" -> {
          if (refusal.isPresent()) {
            IOException so = refusal.get();
            refusal = Optional.empty();
            throw so;
          }
          yield records(request.at("ShardIterator").text());
        }
        default -> throw new IllegalArgumentException(operation);
      };
    }

    private void requireKept(String after) throws TableRefused {
      if (after.compareTo(trimmed) < 0) {
        throw new TableRefused("service#TrimmedDataAccessException", "");
      }
    }

    private static Json iterator(String shard, String after) {
      return Json.object("ShardIterator", shard + " " + after);
    }

    private Json records(String iterator) throws TableRefused {
      String shard = iterator.split(" ", -1)[0];
      String after = iterator.split(" ", -1)[1];
      requireKept(after);
      List<String> found =
          shards.getOrDefault(shard, List.of()).stream()
              .filter(sequence -> sequence.compareTo(after) > 0)
              .toList();
      Json answer =
          Json.object(
              "Records",
              found.stream()
                  .map(one -> Json.object("dynamodb", Json.object("SequenceNumber", one)))
                  .toList());
      return closed.contains(shard)
          ? answer
          : answer.with(
              "NextShardIterator",
              iterator(shard, found.isEmpty() ? after : found.getLast()).at("ShardIterator"));
    }
  }

  private StreamPoller poller() throws IOException {
    return new StreamPoller(
        new StreamSubscription("dispatch", "cases", 10, 2, List.of()),
        streams,
        functions,
        (function, record) -> {
          throw new AssertionError("nothing is given up here");
        },
        folder.resolve("position.json"));
  }

  private static void awaitLook(StreamPoller poller, long moment) throws InterruptedException {
    while (!poller.hasLookedInVainSince(moment)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void a_look_that_began_before_the_moment_says_nothing_of_what_came_since() throws Exception {
    try (StreamPoller poller = poller()) {
      streams.begun.acquire();
      long moment = System.nanoTime();
      streams.looks.release();
      streams.begun.acquire();
      assertThat(poller.hasLookedInVainSince(moment)).isFalse();

      streams.looks.release();
      awaitLook(poller, moment);
    }
  }

  @Test
  void a_look_that_finds_something_is_not_in_vain_but_the_next_is() throws Exception {
    Semaphore working = new Semaphore(0);
    functions.answer(
        call -> {
          working.acquire();
          return ACCEPTED;
        });
    streams.add("shard-1", "1");
    try (StreamPoller poller = poller()) {
      long moment = System.nanoTime();
      streams.looks.release();
      while (functions.invoked().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(poller.hasLookedInVainSince(moment)).isFalse();
      working.release();
      streams.begun.acquire(2);
      assertThat(poller.hasLookedInVainSince(moment)).isFalse();

      streams.looks.release();
      awaitLook(poller, moment);
      assertThat(functions.invoked()).hasSize(1);
    }
  }

  @Test
  void nobody_has_looked_since_a_moment_to_come() throws Exception {
    try (StreamPoller poller = poller()) {
      streams.looks.release(2);
      streams.begun.acquire();
      awaitLook(poller, System.nanoTime());
      assertThat(poller.hasLookedInVainSince(Long.MAX_VALUE / 2 + System.nanoTime())).isFalse();
    }
  }

  @Test
  void a_shard_that_ends_is_followed_by_the_next_and_each_record_comes_once() throws Exception {
    functions.answer(_ -> ACCEPTED);
    streams.add("shard-1", "1");
    streams.looks.release(1_000);
    try (StreamPoller poller = poller()) {
      awaitLook(poller, System.nanoTime());
      streams.add("shard-1", "2");
      streams.add("shard-2", "3");
      streams.close("shard-1");
      awaitLook(poller, System.nanoTime());
      streams.add("shard-2", "4");
      awaitLook(poller, System.nanoTime());
    }
    assertThat(brought()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void what_is_more_than_a_batch_comes_in_several() throws Exception {
    functions.answer(_ -> ACCEPTED);
    List<String> all = IntStream.range(100, 125).mapToObj(Integer::toString).toList();
    all.forEach(sequence -> streams.add("shard-1", sequence));
    streams.looks.release(1_000);
    try (StreamPoller poller = poller()) {
      awaitLook(poller, System.nanoTime());
    }
    assertThat(brought()).isEqualTo(all);
    assertThat(functions.invoked()).hasSize(3);
  }

  @Test
  void a_look_that_is_refused_loses_nothing() throws Exception {
    functions.answer(_ -> ACCEPTED);
    streams.add("shard-1", "1");
    streams.looks.release(1_000);
    try (StreamPoller poller = poller()) {
      awaitLook(poller, System.nanoTime());
      streams.refuse(new IOException("it does not answer"));
      streams.add("shard-1", "2");
      awaitLook(poller, System.nanoTime());
    }
    assertThat(brought()).containsExactly("1", "2");
  }

  @Test
  void what_the_stream_has_forgotten_was_brought_and_the_rest_follows() throws Exception {
    functions.answer(_ -> ACCEPTED);
    streams.add("shard-1", "1");
    streams.looks.release(1_000);
    try (StreamPoller poller = poller()) {
      awaitLook(poller, System.nanoTime());
      streams.trim("2");
      streams.add("shard-1", "3");
      awaitLook(poller, System.nanoTime());
    }
    streams.trim("4");
    streams.add("shard-1", "5");
    try (StreamPoller poller = poller()) {
      awaitLook(poller, System.nanoTime());
    }
    assertThat(brought()).containsExactly("1", "3", "5");
  }

  private List<String> brought() {
    return functions.invoked().stream()
        .flatMap(call -> call.payload().at("Records").items().stream())
        .map(record -> record.at("dynamodb").at("SequenceNumber").text())
        .toList();
  }
}
