package org.rightsdesk.local.cloud.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.functions.FakeFunctions;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.json.Json;

/** When it is known that a stream has nothing more to bring. */
@Timeout(60)
class StreamPollerTest {
  private final FakeStreams streams = new FakeStreams();
  private final FakeFunctions functions = new FakeFunctions();
  private final Path folder;

  StreamPollerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A stream of one shard, which is looked at no oftener than a test lets. */
  private static final class FakeStreams implements Streams {
    private final Semaphore looks = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final List<Json> records = new ArrayList<>();

    synchronized void add(String sequence) {
      records.add(Json.object("dynamodb", Json.object("SequenceNumber", sequence)));
    }

    @Override
    public String arn(String table) {
      return "arn:" + table;
    }

    @Override
    public synchronized Json call(String operation, Json request) throws InterruptedException {
      return switch (operation) {
        case "DescribeStream" -> {
          begun.release();
          looks.acquire();
          yield Json.object(
              "StreamDescription",
              Json.object("Shards", List.of(Json.object("ShardId", "shard-1"))));
        }
        case "GetShardIterator" ->
            Json.object("ShardIterator", request.at("SequenceNumber").text("0"));
        case "GetRecords" -> {
          String after = request.at("ShardIterator").text();
          yield Json.object(
              "Records",
              records.stream()
                  .filter(
                      record ->
                          record.at("dynamodb").at("SequenceNumber").text().compareTo(after) > 0)
                  .toList());
        }
        default -> throw new IllegalArgumentException(operation);
      };
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
          return new Outcome.Answered(Json.object("batchItemFailures", List.of()));
        });
    streams.add("1");
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
}
