package org.rightsdesk.local.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.local.workflow.World.task;
import static org.rightsdesk.local.workflow.World.tokenTask;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parallel, Map and nested executions. */
class BranchesTest {
  private World world;

  @BeforeEach
  void open(@TempDir Path folder) {
    world = new World(folder);
  }

  private static String flow(String name, String state) {
    return "\"StartAt\":\"%s\",\"States\":{\"%s\":%s}".formatted(name, name, state);
  }

  private static String map(String fields, String name, String state) {
    return "\"M\":{\"Type\":\"Map\",%s\"ItemProcessor\":{%s},\"End\":true}"
        .formatted(fields, flow(name, state));
  }

  @Test
  void branches_end_in_any_order_and_results_stand_in_the_order_of_the_branches() {
    world
        .returning("f", "1")
        .returning("g", "2")
        .states(
            "P",
            "\"P\":{\"Type\":\"Parallel\",\"Branches\":[{%s},{%s}],\"End\":true}"
                .formatted(
                    flow(
                        "F",
                        task("f", ",\"Output\":\"{% $states.result.Payload %}\",\"End\":true")),
                    flow(
                        "G",
                        task("g", ",\"Output\":\"{% $states.result.Payload %}\",\"End\":true"))));
    world.start("{}");
    List<Runnable> both = new ArrayList<>(world.work);
    world.work.clear();
    Collections.reverse(both);
    both.forEach(Runnable::run);
    assertThat(world.output()).isEqualTo("[1,2]");
  }

  @Test
  void a_failing_branch_ends_the_others_and_is_caught_outside() {
    world
        .failing("f", "Bad")
        .returning("g", "2")
        .states(
            "P",
            "\"P\":{\"Type\":\"Parallel\",\"Branches\":[{%s},{%s}],\"Catch\":["
                    .formatted(
                        flow("F", task("f", ",\"End\":true")),
                        flow("G", tokenTask("g", ",\"End\":true")))
                + "{\"ErrorEquals\":[\"Bad\"],\"Next\":\"S\"}],\"Next\":\"S\"},"
                + "\"S\":{\"Type\":\"Succeed\"}");
    world.start("{}");
    String token = world.token();
    world.work();
    assertThat(world.output()).contains("Bad");
    Assertions.assertThatThrownBy(
            () -> world.ask("SendTaskSuccess", Map.of("taskToken", token, "output", "{}")))
        .isInstanceOfSatisfying(
            ServiceRefusal.class, refusal -> assertThat(refusal.type()).isEqualTo("TaskTimedOut"));
  }

  @Test
  void a_parallel_is_tried_again_as_a_whole() {
    world
        .failing("f", "Bad")
        .states(
            "P",
            "\"P\":{\"Type\":\"Parallel\",\"Branches\":[{%s},{%s}],\"Retry\":["
                    .formatted(
                        flow("F", task("f", ",\"End\":true")),
                        flow("G", "{\"Type\":\"Pass\",\"End\":true}"))
                + "{\"ErrorEquals\":[\"Bad\"]}],\"End\":true}")
        .run("{}");
    world.returning("f", "1").pass(Duration.ofSeconds(1)).work();
    assertThat(world.status()).isEqualTo("SUCCEEDED");
  }

  @Test
  void branches_read_variables_outside_and_keep_their_own() {
    world
        .states(
            "A",
            "\"A\":{\"Type\":\"Pass\",\"Assign\":{\"x\":1},\"Next\":\"P\"},"
                + "\"P\":{\"Type\":\"Parallel\",\"Arguments\":\"{% $x + 1 %}\",\"Branches\":[{"
                + "\"StartAt\":\"B\",\"States\":{\"B\":{\"Type\":\"Pass\",\"Assign\":{\"y\":5},"
                + "\"Next\":\"C\"},\"C\":{\"Type\":\"Pass\","
                + "\"Output\":\"{% [$states.input,$x,$y] %}\",\"End\":true}}}],\"Next\":\"D\"},"
                + "\"D\":{\"Type\":\"Pass\",\"Output\":"
                + "\"{% [$states.input[0], $exists($y)] %}\",\"End\":true}")
        .run("{}");
    assertThat(world.output()).isEqualTo("[2,1,5,false]");
  }

  @Test
  void a_map_runs_each_item_with_its_index_and_value() {
    world
        .states(
            "M",
            map(
                "\"Items\":\"{% $states.input.list %}\",\"ItemSelector\":{"
                    + "\"i\":\"{% $states.context.Map.Item.Index %}\","
                    + "\"v\":\"{% $states.context.Map.Item.Value %}\"},",
                "I",
                "{\"Type\":\"Pass\",\"Output\":\"{% [$states.input.i, $states.input.v,"
                    + " $states.context.Map.Item.Value] %}\",\"End\":true}"))
        .run("{\"list\":[\"a\",\"b\"]}");
    assertThat(world.output()).isEqualTo("[[0,\"a\",\"a\"],[1,\"b\",\"b\"]]");
  }

  @Test
  void a_map_of_nothing_yields_nothing() {
    world.states("M", map("", "I", "{\"Type\":\"Pass\",\"End\":true}")).run("[]");
    assertThat(world.output()).isEqualTo("[]");
  }

  @Test
  void a_map_of_something_that_is_not_an_array_fails() {
    world.states("M", map("", "I", "{\"Type\":\"Pass\",\"End\":true}")).run("{}");
    assertThat(world.error()).isEqualTo("States.QueryEvaluationError");
  }

  @Test
  void no_more_items_run_at_once_than_a_map_allows() {
    world
        .returning("f", "1")
        .states("M", map("\"MaxConcurrency\":2,", "I", task("f", ",\"End\":true")));
    world.start("[1,2,3,4,5]");
    assertThat(world.work).hasSize(2);
    world.work.remove().run();
    assertThat(world.work).hasSize(2);
    world.work();
    assertThat(world.calls)
        .extracting(FunctionInvoker.Call::payload)
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(world.status()).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_map_inline_runs_at_most_forty_at_once() {
    world.returning("f", "1").states("M", map("", "I", task("f", ",\"End\":true")));
    world.start(Json.write(Collections.nCopies(50, 1)));
    assertThat(world.work).hasSize(40);
    world.work();
    assertThat(world.calls).hasSize(50);
  }

  @Test
  void an_item_that_fails_fails_an_inline_map_with_its_error() {
    world.failing("f", "Bad").states("M", map("", "I", task("f", ",\"End\":true"))).run("[1,2]");
    assertThat(world.error()).isEqualTo("Bad");
  }

  private void distributed(String tolerance, String input) {
    world.functions.put(
        "f",
        payload ->
            payload.equals("0")
                ? new FunctionInvoker.Failed("Bad", "")
                : new FunctionInvoker.Returned(payload));
    world
        .states(
            "M",
            "\"M\":{\"Type\":\"Map\",%s\"ItemProcessor\":{\"ProcessorConfig\":{"
                    .formatted(tolerance)
                + "\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"},%s},\"End\":true}"
                    .formatted(
                        flow(
                            "I",
                            task(
                                "f", ",\"Output\":\"{% $states.result.Payload %}\",\"End\":true"))))
        .run(input);
  }

  @Test
  void a_distributed_map_tolerates_no_failure_unless_told() {
    distributed("", "[0,1,2,3]");
    assertThat(world.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
  }

  @Test
  void a_distributed_map_tolerates_as_many_failures_as_it_is_told() {
    distributed("\"ToleratedFailureCount\":1,", "[0,1]");
    assertThat(world.output()).isEqualTo("[{\"Error\":\"Bad\"},1]");
  }

  @Test
  void a_distributed_map_fails_above_its_tolerated_percentage() {
    distributed("\"ToleratedFailurePercentage\":25,", "[0,0,1,2]");
    assertThat(world.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
  }

  private static String nested(String mode, String arguments, String rest) {
    return "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::states:startExecution%s\","
            .formatted(mode)
        + "\"Arguments\":{\"StateMachineArn\":\"%schild\"%s},\"End\":true%s}"
            .formatted(World.PREFIX, arguments, rest);
  }

  @Test
  void a_nested_execution_hands_its_output_to_the_task_that_ran_it() {
    world
        .machine(
            "child", World.definition("C", "\"C\":{\"Type\":\"Wait\",\"Seconds\":5,\"End\":true}"))
        .states(
            "T",
            "\"T\":"
                + nested(
                    ".sync:2",
                    ",\"Input\":{\"x\":1},\"Name\":\"kid\"",
                    ",\"Output\":\"{% [$states.result.Output.x, $states.result.Status] %}\""))
        .run("{}");
    assertThat(world.status()).isEqualTo("RUNNING");
    world.pass(Duration.ofSeconds(5));
    assertThat(world.output()).isEqualTo("[1,\"SUCCEEDED\"]");
    assertThat(world.execution("child", "kid").status()).isEqualTo(Execution.Status.SUCCEEDED);
  }

  @Test
  void a_nested_execution_that_fails_fails_the_task_with_all_about_it_as_cause() {
    world
        .machine("child", World.definition("C", "\"C\":{\"Type\":\"Fail\",\"Error\":\"Mine\"}"))
        .states("T", "\"T\":" + nested(".sync:2", "", ""))
        .run("{}");
    assertThat(world.error()).isEqualTo("States.TaskFailed");
    assertThat(world.cause()).contains("\"Error\":\"Mine\"").contains("\"Status\":\"FAILED\"");
  }

  @Test
  void an_execution_started_without_waiting_goes_its_own_way() {
    world
        .machine(
            "child", World.definition("C", "\"C\":{\"Type\":\"Wait\",\"Seconds\":5,\"End\":true}"))
        .states("T", "\"T\":" + nested("", ",\"Name\":\"kid\"", ""))
        .run("{}");
    assertThat(world.output()).contains(":execution:child:kid");
    assertThat(world.execution("child", "kid").isRunning()).isTrue();
  }

  @Test
  void stopping_an_execution_stops_the_one_that_it_waits_for() {
    world
        .machine(
            "child", World.definition("C", "\"C\":{\"Type\":\"Wait\",\"Seconds\":5,\"End\":true}"))
        .states("T", "\"T\":" + nested(".sync:2", ",\"Name\":\"kid\"", ""));
    String arn = world.start("{}");
    world.ask("StopExecution", Map.of("executionArn", arn));
    assertThat(world.execution("child", "kid").status()).isEqualTo(Execution.Status.ABORTED);
  }

  @Test
  void a_nested_name_that_is_taken_fails_the_task() {
    world
        .machine("child", World.definition("C", "\"C\":{\"Type\":\"Pass\",\"End\":true}"))
        .states("T", "\"T\":" + nested("", ",\"Name\":\"kid\"", ""));
    world.start("child", "kid", "{}");
    world.run("{}");
    assertThat(world.error()).isEqualTo("StepFunctions.ExecutionAlreadyExistsException");
  }

  @Test
  void a_nested_machine_that_is_missing_fails_the_task() {
    world.states("T", "\"T\":" + nested(".sync:2", "", "")).run("{}");
    assertThat(world.error()).isEqualTo("StepFunctions.StateMachineDoesNotExistException");
  }

  @Test
  void a_role_that_may_not_invoke_a_function_fails_the_task() {
    world.roles = (machine, action, resource) -> java.util.Optional.of(action + " " + resource);
    world.returning("f", "1").states("T", "\"T\":" + task("f", ",\"End\":true")).run("{}");
    assertThat(world.error()).isEqualTo("Lambda.AWSLambdaException");
    assertThat(world.cause()).isEqualTo("lambda:InvokeFunction f");
    assertThat(world.calls).isEmpty();
  }
}
