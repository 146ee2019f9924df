package org.rightsdesk.functions.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.lambda.testing.Invocation;
import org.rightsdesk.local.workflow.MachineBench;

/** The daily machine, as it would be deployed, over closed cases. */
class RetentionMachineTest {
  private final World world = new World();
  private final MachineBench bench;
  private int day;

  RetentionMachineTest(@TempDir Path folder) {
    bench =
        new MachineBench(folder, world.clock, "retention")
            .with("RetentionFunction", event -> Invocation.of(world.handler, event));
  }

  /** Runs the machine of one day and says how it ended. */
  private String run() {
    day++;
    bench.start("retention", "day-" + day, "{}");
    return bench.status("retention", "day-" + day);
  }

  /** Cases that were closed together, of whose deletion the manager was told in time. */
  private List<CaseReference> due(int cases) {
    List<CaseReference> closed = LongStream.rangeClosed(1, cases).mapToObj(world::closed).toList();
    world.clock.moveTo(World.disposalDay().minusDays(28));
    assertThat(run()).isEqualTo("SUCCEEDED");
    world.clock.moveTo(World.disposalDay());
    return closed;
  }

  @Test
  void a_day_with_nothing_due_is_done() {
    world.closed(1);

    assertThat(run()).isEqualTo("SUCCEEDED");

    assertThat(world.casebook.references()).hasSize(1);
  }

  @Test
  void the_manager_is_told_first_and_on_the_day_everything_goes() {
    List<CaseReference> closed = due(12);
    assertThat(world.casebook.references()).hasSize(12);
    assertThat(world.casebook.find(closed.getFirst()).orElseThrow().disposalNoticedOn())
        .contains(World.disposalDay().minusDays(28));

    assertThat(run()).isEqualTo("SUCCEEDED");

    assertThat(world.casebook.references()).isEmpty();
    assertThat(world.objects()).isZero();
    assertThat(closed).allSatisfy(gone -> assertThat(world.certificate(gone)).isPresent());
    assertThat(run()).isEqualTo("SUCCEEDED");
  }

  @Test
  void one_that_cannot_be_deleted_does_not_stop_the_rest_and_raises_the_alarm() {
    List<CaseReference> closed = due(12);
    CaseReference poisoned = closed.get(5);
    bench.with(
        "RetentionFunction",
        event -> {
          if (event.contains("\"dispose\"") && event.contains(poisoned.value())) {
            throw new IllegalStateException("an object could not be deleted");
          }
          return Invocation.of(world.handler, event);
        });

    assertThat(run()).isEqualTo("FAILED");

    assertThat(bench.error("retention", "day-2")).isEqualTo("Rightsdesk.RetentionIncomplete");
    assertThat(world.casebook.references()).containsExactly(poisoned);
    bench.with("RetentionFunction", event -> Invocation.of(world.handler, event));
    world.clock.moveTo(World.disposalDay().plusDays(1));
    assertThat(run()).isEqualTo("SUCCEEDED");
    assertThat(world.casebook.references()).isEmpty();
  }

  @Test
  void a_shard_that_cannot_be_listed_does_not_stop_the_others_and_raises_the_alarm() {
    due(12);
    bench.with(
        "RetentionFunction",
        event -> {
          if (event.contains("\"list\"") && event.contains("\"shard\":3")) {
            throw new IllegalStateException("an item of the index cannot be read");
          }
          return Invocation.of(world.handler, event);
        });

    assertThat(run()).isEqualTo("FAILED");

    assertThat(world.casebook.references())
        .isNotEmpty()
        .hasSizeLessThan(12)
        .allSatisfy(left -> assertThat(Math.floorMod(left.value().hashCode(), 8)).isEqualTo(3));
  }

  @Test
  void a_hold_placed_between_the_list_and_the_deletion_stops_it_and_is_no_fault() {
    List<CaseReference> closed = due(3);
    CaseReference held = closed.get(1);
    bench.with(
        "RetentionFunction",
        event -> {
          if (event.contains("\"dispose\"") && event.contains(held.value())) {
            world.hold(held);
          }
          return Invocation.of(world.handler, event);
        });

    assertThat(run()).isEqualTo("SUCCEEDED");

    assertThat(world.casebook.references()).containsExactly(held);
    assertThat(world.certificate(held)).isEmpty();
    assertThat(world.casebook.papers(held)).hasSize(2);
  }

  @Test
  void nothing_personal_is_answered_or_logged_or_certified() throws Exception {
    StringBuilder answered = new StringBuilder();
    due(3);
    bench.with(
        "RetentionFunction",
        event -> {
          String answer = Invocation.of(world.handler, event);
          answered.append(event).append(answer);
          return answer;
        });

    run();

    assertThat(world.log().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("\"what\":\"the day's deletions are done\"", "\"count\":\"3\"");
    assertThat(answered.toString()).contains("deleted").doesNotContain(World.CANARIES);
    assertThat(world.log()).doesNotContain(World.CANARIES);
    assertThat(world.store.keys("certificates", "")).hasSize(3);
  }
}
