package org.rightsdesk.local.cloud.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.functions.AsynchronousCalls.Retries;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.json.Json;

final class AsynchronousCallsTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final Outcome FAILED = new Outcome.Failed(Json.object("errorType", "Probe"));
  private static final Outcome DONE = new Outcome.Answered(Json.of(null));

  private final Path folder;
  private final DeadLetters deadLetters;
  private final SynchronousQueue<Outcome> answers = new SynchronousQueue<>();
  private final List<String> made = Collections.synchronizedList(new ArrayList<>());
  private Instant now = START;

  AsynchronousCallsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.deadLetters = new DeadLetters(folder.resolve("dead"), () -> now);
  }

  private AsynchronousCalls calls() throws IOException {
    return new AsynchronousCalls(
        folder.resolve("calls"),
        () -> now,
        (function, payload) -> {
          made.add(function + payload);
          return answers.take();
        },
        function -> new Retries(2, Optional.of("arn:aws:sqs:eu-west-2:000000000000:dead")),
        deadLetters);
  }

  private void answer(AsynchronousCalls calls, Outcome outcome) throws InterruptedException {
    assertThat(answers.offer(outcome, 20, TimeUnit.SECONDS)).isTrue();
    while (calls.busy()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_failed_call_is_tried_again_after_one_minute_and_after_two_more() throws Exception {
    AsynchronousCalls calls = calls();
    calls.start();
    calls.enqueue("letters", Json.of(1));
    answer(calls, FAILED);
    assertThat(calls.nextDue()).contains(START.plus(Duration.ofMinutes(1)));
    now = START.plus(Duration.ofMinutes(1));
    calls.fireDue();
    answer(calls, FAILED);
    assertThat(calls.nextDue()).contains(START.plus(Duration.ofMinutes(3)));
    assertThat(deadLetters.all()).isEmpty();
    now = START.plus(Duration.ofMinutes(3));
    calls.fireDue();
    answer(calls, FAILED);
    assertThat(calls.nextDue()).isEmpty();
    assertThat(made).containsExactly("letters1", "letters1", "letters1");
    assertThat(deadLetters.all())
        .singleElement()
        .satisfies(letter -> assertThat(letter.queue()).isEqualTo("dead"));
  }

  @Test
  void a_call_survives_the_end_of_the_cloud_until_it_succeeded() throws Exception {
    AsynchronousCalls killed = calls();
    killed.enqueue("letters", Json.of(1));
    AsynchronousCalls next = calls();
    next.start();
    answer(next, DONE);
    assertThat(calls().nextDue()).isEmpty();
    assertThat(made).containsExactly("letters1");
  }
}
