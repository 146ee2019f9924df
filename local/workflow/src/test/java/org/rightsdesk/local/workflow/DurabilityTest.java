package org.rightsdesk.local.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.local.workflow.World.task;
import static org.rightsdesk.local.workflow.World.tokenTask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.local.workflow.Event.Entry;

/** Executions go on where they were, whenever the process is killed. */
class DurabilityTest {

  /** Ways through the language that between them meet everything that can be waited for. */
  enum Scenario {
    TASKS(
        "\"A\":"
            + task("f", ",\"Assign\":{\"x\":\"{% $states.result.Payload %}\"},\"Next\":\"W\"")
            + ",\"W\":{\"Type\":\"Wait\",\"Seconds\":60,\"Next\":\"B\"},\"B\":"
            + task("f", ",\"Output\":\"{% [$x, $states.result.Payload] %}\",\"End\":true"),
        "[1,1]"),
    RETRIES(
        "\"A\":"
            + task(
                "flaky",
                ",\"Retry\":[{\"ErrorEquals\":[\"Busy\"],\"MaxAttempts\":9}],"
                    + "\"Output\":\"{% $states.result.Payload %}\",\"End\":true"),
        "2"),
    CATCHES(
        "\"A\":"
            + task("bad", ",\"Catch\":[{\"ErrorEquals\":[\"Bad\"],\"Next\":\"B\"}],\"Next\":\"B\"")
            + ",\"B\":{\"Type\":\"Pass\",\"Output\":\"{% $states.input.Error %}\",\"End\":true}",
        "\"Bad\""),
    TOKENS("\"A\":" + tokenTask("f", ",\"TimeoutSeconds\":9999,\"End\":true"), "\"done\""),
    BRANCHES(
        "\"P\":{\"Type\":\"Parallel\",\"Branches\":[{\"StartAt\":\"A\",\"States\":{\"A\":"
            + tokenTask("f", ",\"End\":true")
            + "}},{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"Items\":[1,2,3],"
            + "\"MaxConcurrency\":2,\"ItemProcessor\":{\"StartAt\":\"I\",\"States\":{\"I\":"
            + task("echo", ",\"Output\":\"{% $states.result.Payload %}\",\"End\":true")
            + "}},\"End\":true}}}],\"End\":true}",
        "[\"done\",[1,2,3]]"),
    NESTED(
        "\"A\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::states:startExecution.sync:2\","
            + "\"Arguments\":{\"StateMachineArn\":\""
            + World.PREFIX
            + "child\",\"Input\":5},\"Output\":\"{% $states.result.Output %}\",\"End\":true}",
        "6");

    final String states;
    final String output;

    Scenario(String states, String output) {
      this.states = states;
      this.output = output;
    }

    World prepare(World world) {
      int[] attempts = {0};
      world.functions.put(
          "flaky",
          payload ->
              ++attempts[0] < 3
                  ? new FunctionInvoker.Failed("Busy", "")
                  : new FunctionInvoker.Returned("2"));
      world.functions.put("echo", FunctionInvoker.Returned::new);
      return world
          .returning("f", "1")
          .failing("bad", "Bad")
          .machine(
              "child",
              World.definition(
                  "C",
                  "\"C\":{\"Type\":\"Wait\",\"Seconds\":9,\"Next\":\"D\"},\"D\":{\"Type\":\"Pass\","
                      + "\"Output\":\"{% $states.input + 1 %}\",\"End\":true}"))
          .states(states.substring(1, 2), states);
    }
  }

  /** Does one more thing that the outside world would do; false when nothing is left to do. */
  private static boolean step(World world) {
    if (!world.work.isEmpty()) {
      world.work.remove().run();
      return true;
    }
    if (!world.execution().isRunning()) {
      return false;
    }
    if (world.execution().strands().stream().anyMatch(DurabilityTest::awaitsToken)) {
      world.ask("SendTaskSuccess", Map.of("taskToken", world.token(), "output", "\"done\""));
      return true;
    }
    world.pass(Duration.between(world.now, world.engine().nextDue().orElseThrow()).plusMillis(1));
    return true;
  }

  private static boolean awaitsToken(Strand strand) {
    return strand.phase() instanceof Strand.Scheduled scheduled && scheduled.submitted();
  }

  @ParameterizedTest
  @EnumSource
  void an_engine_discarded_before_every_step_comes_to_the_same_end(
      Scenario scenario, @TempDir Path folder) {
    World world = scenario.prepare(new World(folder));
    world.start("{}");
    // A kill takes with it the work that was under way, so a second one without a step between
    // would only repeat the first.
    do {
      world.kill();
    } while (step(world));
    assertThat(world.output()).isEqualTo(scenario.output);
  }

  /** A journal that fails, and all after it, once it has taken so many appends. */
  private static final class DyingJournal implements Journal {
    private final Journal kept;
    private int left;

    DyingJournal(Journal kept, int left) {
      this.kept = kept;
      this.left = left;
    }

    @Override
    public List<List<Entry>> readAll() {
      return kept.readAll();
    }

    @Override
    public List<Entry> read(String machineName, String executionName) {
      return kept.read(machineName, executionName);
    }

    @Override
    public void append(String machineName, String executionName, List<Entry> entries) {
      if (left-- <= 0) {
        throw new Killed();
      }
      kept.append(machineName, executionName, entries);
    }

    @Override
    public void delete(String machineName, String executionName) {
      kept.delete(machineName, executionName);
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @EnumSource
  void a_kill_between_any_two_writes_loses_nothing_acknowledged(
      Scenario scenario, @TempDir Path parent) {
    int writes = 0;
    boolean killed = true;
    while (killed) {
      Path folder = parent.resolve(String.valueOf(writes));
      World dying =
          scenario.prepare(new World(new DyingJournal(new FolderJournal(folder), writes))).resume();
      killed = false;
      boolean acknowledged = false;
      try {
        dying.start("{}");
        acknowledged = true;
        while (step(dying)) {
          // Until it dies or is done.
        }
      } catch (Killed expected) {
        killed = true;
      }
      World next = new World(new FolderJournal(folder));
      next.now = dying.now;
      scenario.prepare(next).resume();
      boolean known = next.engine().execution(Arns.execution(World.MACHINE, "one")).isPresent();
      assertThat(known || !acknowledged).isTrue();
      if (known) {
        while (step(next)) {
          // Until it is done.
        }
        assertThat(next.output()).isEqualTo(scenario.output);
      }
      writes++;
    }
    assertThat(writes).isGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"TASKS", "CATCHES", "TOKENS", "BRANCHES"})
  void a_journal_cut_short_at_any_byte_of_its_last_lines_goes_on(
      Scenario scenario, @TempDir Path parent) throws IOException {
    World whole = scenario.prepare(new World(parent.resolve("whole")));
    whole.start("{}");
    while (step(whole)) {
      // Until it is done.
    }
    byte[] bytes = Files.readAllBytes(parent.resolve("whole/machine/one.journal"));
    int start = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = start; length < bytes.length; length += 13) {
      Path folder = parent.resolve(String.valueOf(length));
      Files.createDirectories(folder.resolve("machine"));
      Files.write(folder.resolve("machine/one.journal"), Arrays.copyOf(bytes, length));
      World world = new World(new FolderJournal(folder));
      world.now = whole.now;
      scenario.prepare(world).resume();
      while (step(world)) {
        // Until it is done.
      }
      assertThat(world.output()).as("cut at " + length).isEqualTo(scenario.output);
      List<Entry> entries = world.engine().history(world.execution());
      assertThat(entries.getLast().number()).isEqualTo(entries.size());
    }
  }

  @Test
  void an_execution_whose_start_was_cut_short_never_was(@TempDir Path folder) throws IOException {
    World world = new World(folder).states("P", "\"P\":{\"Type\":\"Pass\",\"End\":true}");
    world.run("{}");
    Path journal = folder.resolve("machine/one.journal");
    Files.write(journal, Arrays.copyOf(Files.readAllBytes(journal), 40));
    world.kill();
    assertThat(world.engine().executions()).isEmpty();
    assertThat(world.run("{}").status()).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_running_execution_keeps_the_definition_it_was_started_with(@TempDir Path folder) {
    World world =
        new World(folder).states("W", "\"W\":{\"Type\":\"Wait\",\"Seconds\":5,\"End\":true}");
    world.run("{}").states("P", "\"P\":{\"Type\":\"Fail\"}").kill().pass(Duration.ofSeconds(5));
    assertThat(world.status()).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_token_given_before_a_kill_is_good_after_it_and_only_once(@TempDir Path folder) {
    World world = new World(folder).returning("f", "1");
    world.states("A", "\"A\":" + tokenTask("f", ",\"End\":true")).run("{}");
    Map<String, Object> success = Map.of("taskToken", world.token(), "output", "7");
    world.kill().ask("SendTaskSuccess", Map.copyOf(success));
    assertThat(world.output()).isEqualTo("7");
    assertThatThrownBy(() -> world.ask("SendTaskSuccess", Map.copyOf(success)))
        .isInstanceOf(ServiceRefusal.class);
    assertThat(world.calls).hasSize(1);
  }

  @Test
  void timers_fire_in_the_order_in_which_they_are_due(@TempDir Path folder) {
    World world = new World(folder).returning("f", "1");
    String wait =
        "{\"StartAt\":\"W%d\",\"States\":{\"W%d\":{\"Type\":\"Wait\",\"Seconds\":%d,\"Next\":\"F%d\"},"
            + "\"F%d\":"
            + "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Arguments\":"
            + "{\"FunctionName\":\"f\",\"Payload\":%d},\"End\":true}}}";
    world.states(
        "P",
        "\"P\":{\"Type\":\"Parallel\",\"Branches\":["
            + wait.formatted(1, 1, 30, 1, 1, 30)
            + ","
            + wait.formatted(2, 2, 10, 2, 2, 10)
            + "],\"End\":true}");
    world.start("{}");
    world.pass(Duration.ofDays(30)).work();
    assertThat(world.calls).extracting(FunctionInvoker.Call::payload).containsExactly("10", "30");
  }

  @Test
  void an_execution_is_forgotten_ninety_days_after_its_end(@TempDir Path folder) {
    World world = new World(folder).states("P", "\"P\":{\"Type\":\"Pass\",\"End\":true}");
    world.run("{}").pass(Duration.ofDays(90));
    assertThat(world.engine().executions()).hasSize(1);
    world.pass(Duration.ofSeconds(1)).kill();
    assertThat(world.engine().executions()).isEmpty();
  }

  @Test
  void every_kind_of_event_is_read_as_it_was_written() {
    Instant at = Instant.parse("2026-11-23T09:00:00.123Z");
    List<Event> events =
        List.of(
            new Event.TaskScheduled(
                3,
                Map.of("a", List.of(1, "é")),
                "t",
                Optional.of("c"),
                Optional.of(at),
                Optional.of(4)),
            new Event.TaskScheduled(
                3, Map.of(), "", Optional.empty(), Optional.empty(), Optional.empty()),
            new Event.StateExited(0, null, Map.of("x", 1.5), Optional.empty()),
            new Event.ExecutionTimedOut());
    for (Event event : events) {
      Entry entry = new Entry(7, at, event);
      assertThat(EventCodec.read(EventCodec.write(entry))).contains(entry);
    }
  }
}
