package org.rightsdesk.local.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.local.workflow.World.task;
import static org.rightsdesk.local.workflow.World.tokenTask;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retry, Catch and the timeouts of tasks. */
class RecoveryTest {
  private static final String CAUGHT =
      ",\"Caught\":{\"Type\":\"Succeed\",\"Output\":{\"caught\":\"{% $states.input %}\"}}";
  private World world;

  @BeforeEach
  void open(@TempDir Path folder) {
    world = new World(folder);
  }

  private World failing(String error, String recovery) {
    world.failing("f", error);
    world.states("T", "\"T\":" + task("f", ",\"End\":true," + recovery) + caughtWhenUsed(recovery));
    return world.run("{}");
  }

  private static String caughtWhenUsed(String recovery) {
    return recovery.contains("Caught") ? CAUGHT : "";
  }

  @Test
  void retries_wait_longer_each_time_and_then_give_up() {
    failing(
        "Busy",
        "\"Retry\":[{\"ErrorEquals\":[\"Busy\"],\"IntervalSeconds\":2,\"BackoffRate\":3,"
            + "\"MaxAttempts\":3,\"MaxDelaySeconds\":10}]");
    for (int seconds : new int[] {2, 6, 10}) {
      assertThat(world.engine().nextDue()).contains(world.now.plusSeconds(seconds));
      world.pass(Duration.ofSeconds(seconds)).work();
    }
    assertThat(world.calls).hasSize(4);
    assertThat(world.error()).isEqualTo("Busy");
  }

  @Test
  void a_retry_tries_three_times_from_one_second_when_nothing_is_said() {
    failing("Busy", "\"Retry\":[{\"ErrorEquals\":[\"States.ALL\"]}]");
    for (int seconds : new int[] {1, 2, 4}) {
      assertThat(world.engine().nextDue()).contains(world.now.plusSeconds(seconds));
      world.pass(Duration.ofSeconds(seconds)).work();
    }
    assertThat(world.status()).isEqualTo("FAILED");
  }

  @Test
  void full_jitter_waits_a_part_of_the_interval() {
    failing(
        "Busy",
        "\"Retry\":[{\"ErrorEquals\":[\"Busy\"],\"IntervalSeconds\":8,"
            + "\"JitterStrategy\":\"FULL\"}]");
    assertThat(world.engine().nextDue()).contains(world.now.plusSeconds(4));
  }

  @Test
  void each_retrier_counts_its_own_attempts_and_the_context_counts_all() {
    String[] errors = {"A", "B", "A"};
    world.functions.put(
        "f",
        payload ->
            world.calls.size() <= errors.length
                ? new FunctionInvoker.Failed(errors[world.calls.size() - 1], "")
                : new FunctionInvoker.Returned(payload));
    world
        .states(
            "T",
            "\"T\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\","
                + "\"Arguments\":{\"FunctionName\":\"f\","
                + "\"Payload\":\"{% $states.context.State.RetryCount %}\"},"
                + "\"Retry\":[{\"ErrorEquals\":[\"A\"],\"MaxAttempts\":2},"
                + "{\"ErrorEquals\":[\"B\"],\"MaxAttempts\":1}],"
                + "\"Output\":\"{% $states.result.Payload %}\",\"End\":true}")
        .run("{}");
    for (int retry = 0; retry < 3; retry++) {
      world.pass(Duration.ofSeconds(2)).work();
    }
    assertThat(world.output()).isEqualTo("3");
  }

  @Test
  void an_error_goes_to_its_catcher_with_name_and_cause() {
    failing("Bad", "\"Catch\":[{\"ErrorEquals\":[\"Bad\"],\"Next\":\"Caught\"}]");
    assertThat(world.output()).isEqualTo("{\"caught\":{\"Error\":\"Bad\",\"Cause\":\"because\"}}");
  }

  @Test
  void a_catcher_computes_output_and_variables_from_the_error() {
    failing(
        "Bad",
        "\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Next\":\"Caught\","
            + "\"Assign\":{\"why\":\"{% $states.errorOutput.Cause %}\"},"
            + "\"Output\":{\"e\":\"{% $states.errorOutput.Error %}\","
            + "\"i\":\"{% $states.input %}\"}}]");
    assertThat(world.output()).isEqualTo("{\"caught\":{\"e\":\"Bad\",\"i\":{}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "Bad, States.ALL, true",
    "Bad, States.TaskFailed, true",
    "Bad, bad, false",
    "States.Runtime, States.ALL, false",
    "States.DataLimitExceeded, States.ALL, false",
    "States.DataLimitExceeded, States.DataLimitExceeded, true",
    "States.Timeout, States.TaskFailed, false",
    "States.HeartbeatTimeout, States.Timeout, true",
    "States.HeartbeatTimeout, States.HeartbeatTimeout, true",
    "States.Timeout, States.HeartbeatTimeout, false",
    "States.QueryEvaluationError, States.ALL, true",
  })
  void an_error_is_caught_by_a_name(String error, String name, boolean caught) {
    failing(error, "\"Catch\":[{\"ErrorEquals\":[\"" + name + "\"],\"Next\":\"Caught\"}]");
    assertThat(world.status()).isEqualTo(caught ? "SUCCEEDED" : "FAILED");
  }

  @Test
  void retries_come_before_catchers() {
    failing(
        "Bad",
        "\"Retry\":[{\"ErrorEquals\":[\"Bad\"],\"MaxAttempts\":1}],"
            + "\"Catch\":[{\"ErrorEquals\":[\"Bad\"],\"Next\":\"Caught\"}]");
    assertThat(world.status()).isEqualTo("RUNNING");
    world.pass(Duration.ofSeconds(1)).work();
    assertThat(world.status()).isEqualTo("SUCCEEDED");
    assertThat(world.calls).hasSize(2);
  }

  @Test
  void an_output_that_cannot_be_computed_is_caught_too() {
    world
        .returning("f", "{}")
        .states(
            "T",
            "\"T\":"
                + task(
                    "f",
                    ",\"End\":true,\"Output\":\"{% $states.result.none %}\",\"Catch\":["
                        + "{\"ErrorEquals\":[\"States.QueryEvaluationError\"],\"Next\":\"Caught\"}]")
                + CAUGHT)
        .run("{}");
    assertThat(world.output()).contains("States.QueryEvaluationError");
  }

  @Test
  void a_task_that_runs_too_long_times_out_and_its_late_answer_counts_for_nothing() {
    world
        .returning("f", "{}")
        .states(
            "T",
            "\"T\":"
                + task(
                    "f",
                    ",\"End\":true,\"TimeoutSeconds\":5,\"Catch\":["
                        + "{\"ErrorEquals\":[\"States.Timeout\"],\"Next\":\"Caught\"}]")
                + CAUGHT);
    world.start("{}");
    world.pass(Duration.ofSeconds(5)).work();
    assertThat(world.output()).isEqualTo("{\"caught\":{\"Error\":\"States.Timeout\"}}");
  }

  @Test
  void each_attempt_has_the_whole_timeout() {
    world
        .returning("f", "{}")
        .states(
            "T",
            "\"T\":"
                + task(
                    "f",
                    ",\"End\":true,\"TimeoutSeconds\":5,\"Retry\":["
                        + "{\"ErrorEquals\":[\"States.Timeout\"]}]"));
    world.start("{}");
    world.pass(Duration.ofSeconds(5)).pass(Duration.ofSeconds(1));
    assertThat(world.engine().nextDue()).contains(world.now.plusSeconds(5));
  }

  @Test
  void a_missed_heartbeat_fails_the_task_before_its_timeout() {
    world
        .returning("f", "{}")
        .states(
            "T",
            "\"T\":"
                + tokenTask("f", ",\"End\":true,\"TimeoutSeconds\":100,\"HeartbeatSeconds\":10"));
    world.run("{}").pass(Duration.ofSeconds(10));
    assertThat(world.error()).isEqualTo("States.HeartbeatTimeout");
  }
}
