package org.rightsdesk.local.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.local.workflow.World.task;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language's rules about data, one state after another. */
class LanguageTest {
  private World world;

  @BeforeEach
  void open(@TempDir Path folder) {
    world = new World(folder);
  }

  private String evaluated(String expression, String input) {
    world.states(
        "P", "\"P\":{\"Type\":\"Pass\",\"Output\":\"{% " + expression + " %}\",\"End\":true}");
    world.run(input);
    return world.output();
  }

  @Test
  void a_pass_without_output_hands_on_its_input() {
    world.states("P", "\"P\":{\"Type\":\"Pass\",\"End\":true}").run("{\"a\":[1,null,2.5]}");
    assertThat(world.output()).isEqualTo("{\"a\":[1,null,2.5]}");
  }

  @Test
  void expressions_are_evaluated_wherever_they_stand_in_an_output() {
    world
        .states(
            "P",
            "\"P\":{\"Type\":\"Pass\",\"Output\":{\"a\":[\"{% $states.input.n + 1 %}\",\"n\"],"
                + "\"b\":{\"c\":\"{% $states.input.n %}\"}},\"End\":true}")
        .run("{\"n\":4}");
    assertThat(world.output()).isEqualTo("{\"a\":[5,\"n\"],\"b\":{\"c\":4}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$states.input.none | {\"none\":null} | null",
        "[$states.input.list] | {\"list\":[]} | []",
        "$states.input.list | {\"list\":[1]} | [1]",
        "$parse('{\\\"a\\\":1}').a | {} | 1",
        "$partition([1,2,3],2) | {} | [[1,2],[3]]",
        "$range(1,5,2) | {} | [1,3,5]",
        "$hash('a','SHA-1') | {} | \"86f7e437faa5a7fce15d1ddcb9eaeaea377667b8\"",
        "$random(7) = $random(7) | {} | true",
        "$length($uuid()) | {} | 36",
        "$now() | {} | \"2026-11-23T09:00:00.000Z\"",
        "$millis() | {} | 1795424400000",
        "$states.context.Execution.Input.x | {\"x\":1} | 1",
        "$states.context.Execution.Name | {} | \"one\"",
        "$states.context.Execution.StartTime | {} | \"2026-11-23T09:00:00.000Z\"",
        "$states.context.State.Name | {} | \"P\"",
        "$states.context.State.RetryCount | {} | 0",
        "$states.context.StateMachine.Name | {} | \"machine\"",
      })
  void an_expression_yields(String expression, String input, String result) {
    assertThat(evaluated(expression, input)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$states.input.absent",
        "$unknown",
        "absent",
        "$eval('1')",
        "$states.result",
        "$states.errorOutput",
        "function($x){$x}",
        "1 + 'a'",
        "($f := function($n){1 + $f($n)}; $f(1))",
      })
  void an_expression_without_a_json_result_fails_the_state(String expression) {
    world.states(
        "P", "\"P\":{\"Type\":\"Pass\",\"Output\":\"{% " + expression + " %}\",\"End\":true}");
    world.run("{}");
    assertThat(world.error()).isEqualTo("States.QueryEvaluationError");
    assertThat(world.cause()).contains("'P'").contains("'Output'");
  }

  @Test
  void assigned_values_are_seen_from_the_next_state_on() {
    world
        .states(
            "A",
            "\"A\":{\"Type\":\"Pass\",\"Assign\":{\"x\":1},\"Next\":\"B\"},"
                + "\"B\":{\"Type\":\"Pass\",\"Assign\":{\"x\":\"{% $x + 1 %}\",\"y\":\"{% $x %}\"},"
                + "\"Output\":\"{% $x %}\",\"Next\":\"C\"},"
                + "\"C\":{\"Type\":\"Pass\",\"Output\":\"{% [$states.input,$x,$y] %}\",\"End\":true}")
        .run("{}");
    assertThat(world.output()).isEqualTo("[1,2,1]");
  }

  @Test
  void a_variable_may_hold_null() {
    world
        .states(
            "A",
            "\"A\":{\"Type\":\"Pass\",\"Assign\":{\"x\":null},\"Next\":\"B\"},"
                + "\"B\":{\"Type\":\"Pass\",\"Output\":{\"v\":\"{% $x %}\"},\"End\":true}")
        .run("{}");
    assertThat(world.output()).isEqualTo("{\"v\":null}");
  }

  private static final String CHOICE =
      "\"C\":{\"Type\":\"Choice\",\"Choices\":["
          + "{\"Condition\":\"{%% $states.input.n > 10 %%}\",\"Next\":\"Big\",\"Output\":\"big\"},"
          + "{\"Condition\":\"{%% $states.input.n > 5 %%}\",\"Next\":\"Big\",\"Assign\":{\"v\":1}}]%s},"
          + "\"Big\":{\"Type\":\"Succeed\"}%s";

  @Test
  void the_first_rule_that_holds_decides() {
    world.states("C", CHOICE.formatted("", "")).run("{\"n\":11}");
    assertThat(world.output()).isEqualTo("\"big\"");
  }

  @Test
  void a_rule_without_output_hands_on_the_input() {
    world.states("C", CHOICE.formatted("", "")).run("{\"n\":6}");
    assertThat(world.output()).isEqualTo("{\"n\":6}");
  }

  @Test
  void the_default_is_taken_when_no_rule_holds() {
    world
        .states(
            "C",
            CHOICE.formatted(
                ",\"Default\":\"Small\"", ",\"Small\":{\"Type\":\"Succeed\",\"Output\":\"s\"}"))
        .run("{\"n\":1}");
    assertThat(world.output()).isEqualTo("\"s\"");
  }

  @Test
  void a_choice_that_no_rule_matches_fails() {
    world.states("C", CHOICE.formatted("", "")).run("{\"n\":1}");
    assertThat(world.error()).isEqualTo("States.NoChoiceMatched");
  }

  @Test
  void a_condition_that_is_not_a_boolean_fails() {
    world.states("C", CHOICE.formatted("", "").replace("$states.input.n > 10", "1")).run("{}");
    assertThat(world.error()).isEqualTo("States.QueryEvaluationError");
  }

  @Test
  void a_fail_state_ends_with_its_computed_error_and_cause() {
    world
        .states(
            "F", "\"F\":{\"Type\":\"Fail\",\"Error\":\"{% $states.input.e %}\",\"Cause\":\"why\"}")
        .run("{\"e\":\"Mine\"}");
    assertThat(world.status()).isEqualTo("FAILED");
    assertThat(world.error()).isEqualTo("Mine");
    assertThat(world.cause()).isEqualTo("why");
  }

  @Test
  void a_wait_lasts_its_seconds() {
    world.states("W", "\"W\":{\"Type\":\"Wait\",\"Seconds\":60,\"End\":true}").run("{}");
    world.pass(Duration.ofSeconds(59));
    assertThat(world.status()).isEqualTo("RUNNING");
    assertThat(world.engine().nextDue()).contains(world.now.plusSeconds(1));
    world.pass(Duration.ofSeconds(1));
    assertThat(world.status()).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_wait_lasts_until_its_timestamp_whatever_its_offset() {
    world
        .states(
            "W", "\"W\":{\"Type\":\"Wait\",\"Timestamp\":\"{% $states.input.at %}\",\"End\":true}")
        .run("{\"at\":\"2026-11-23T11:00:00+01:00\"}");
    assertThat(world.engine().nextDue())
        .hasValueSatisfying(due -> assertThat(due).hasToString("2026-11-23T10:00:00Z"));
  }

  @Test
  void a_wait_until_a_time_past_is_over_at_once() {
    world
        .states(
            "W", "\"W\":{\"Type\":\"Wait\",\"Timestamp\":\"2020-01-01T00:00:00Z\",\"End\":true}")
        .run("{}");
    assertThat(world.status()).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_wait_for_no_time_at_all_fails() {
    world
        .states("W", "\"W\":{\"Type\":\"Wait\",\"Timestamp\":\"tomorrow\",\"End\":true}")
        .run("{}");
    assertThat(world.error()).isEqualTo("States.Runtime");
  }

  @Test
  void a_task_gets_its_arguments_and_hands_on_the_services_result() {
    world.returning("f", "{\"b\":2}").states("T", "\"T\":" + task("f", ",\"End\":true"));
    world.run("{\"a\":1}");
    assertThat(world.calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.payload()).isEqualTo("{\"a\":1}");
              assertThat(call.machineArn()).isEqualTo(World.MACHINE);
            });
    assertThat(world.output())
        .isEqualTo("{\"ExecutedVersion\":\"$LATEST\",\"Payload\":{\"b\":2},\"StatusCode\":200}");
  }

  @Test
  void output_and_assign_of_a_task_see_its_result() {
    world
        .returning("f", "{\"b\":2}")
        .states(
            "T",
            "\"T\":"
                + task(
                    "f",
                    ",\"Assign\":{\"b\":\"{% $states.result.Payload.b %}\"},"
                        + "\"Output\":\"{% $states.input.a %}\",\"Next\":\"S\"")
                + ",\"S\":{\"Type\":\"Succeed\",\"Output\":\"{% [$states.input,$b] %}\"}")
        .run("{\"a\":1}");
    assertThat(world.output()).isEqualTo("[1,2]");
  }

  @Test
  void an_output_of_256_KiB_passes_and_one_byte_more_does_not() {
    world.states(
        "P", "\"P\":{\"Type\":\"Pass\",\"Output\":\"{% $states.input & 'x' %}\",\"End\":true}");
    world.run("\"" + "x".repeat(262_141) + "\"");
    assertThat(world.status()).isEqualTo("SUCCEEDED");
    world.start("machine", "two", "\"" + "x".repeat(262_142) + "\"");
    assertThat(world.execution("machine", "two").end().orElseThrow().error().error())
        .isEqualTo("States.DataLimitExceeded");
  }

  @Test
  void an_execution_that_takes_longer_than_its_machine_allows_times_out_without_an_error() {
    world.machine(
        "machine",
        "{\"QueryLanguage\":\"JSONata\",\"TimeoutSeconds\":10,\"StartAt\":\"W\",\"States\":"
            + "{\"W\":{\"Type\":\"Wait\",\"Seconds\":60,\"End\":true}}}");
    world.run("{}").pass(Duration.ofSeconds(10));
    assertThat(world.status()).isEqualTo("TIMED_OUT");
    assertThat(world.error()).isEmpty();
  }

  @Test
  void an_execution_that_never_ends_is_stopped_at_the_length_of_history_the_service_allows() {
    world
        .states(
            "A",
            "\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Condition\":\"{% false %}\","
                + "\"Next\":\"End\"}],\"Default\":\"B\"},"
                + "\"B\":{\"Type\":\"Pass\",\"Next\":\"A\"},\"End\":{\"Type\":\"Succeed\"}")
        .run("{}");
    assertThat(world.error()).isEqualTo("States.Runtime");
    assertThat(world.execution().lastNumber()).isEqualTo(25_000);
  }
}
