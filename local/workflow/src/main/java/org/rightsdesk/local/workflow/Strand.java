package org.rightsdesk.local.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Definition.Flow;
import org.rightsdesk.local.workflow.Definition.State;
import org.rightsdesk.local.workflow.Event.BranchesPlanned;
import org.rightsdesk.local.workflow.Event.TaskScheduled;
import org.rightsdesk.local.workflow.StateFailure.TaskError;

/** One run through a flow: where it is and what it knows. */
final class Strand {
  private final int id;
  private final Optional<Strand> parent;
  private final boolean seesOutside;
  private final Optional<Map<String, @Nullable Object>> item;
  private final Flow flow;
  private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

  private Phase phase;
  private Optional<Visit> visit = Optional.empty();

  /**
   * Makes a strand that goes to its first state.
   *
   * @param seesOutside whether the variables of its parents are visible in it
   * @param item what the context object says of its item, if it has one
   */
  Strand(
      int id,
      Optional<Strand> parent,
      boolean seesOutside,
      Optional<Map<String, @Nullable Object>> item,
      Flow flow,
      @Nullable Object input) {
    this.id = id;
    this.parent = parent;
    this.seesOutside = seesOutside;
    this.item = item;
    this.flow = flow;
    this.phase = new Moving(flow.startAt(), input);
  }

  /** What a strand does or waits for. */
  sealed interface Phase {}

  /** It goes to a state. */
  record Moving(String next, @Nullable Object input) implements Phase {}

  /** It is in a state whose work has not begun. */
  record Beginning() implements Phase {}

  /** It waits for a time. */
  record Waiting(Instant until) implements Phase {}

  /**
   * It waits for a task.
   *
   * @param number the number of the event that scheduled the task
   * @param submitted whether the function took it, so that only the token is awaited
   * @param lastSign when something was last heard of it
   */
  record Scheduled(int number, TaskScheduled task, boolean submitted, Instant lastSign)
      implements Phase {
    Optional<Instant> heartbeatDue() {
      return task.heartbeatSeconds().map(lastSign::plusSeconds);
    }
  }

  /** It waits for its branches. */
  record Branching(BranchesPlanned plan, List<Strand> branches) implements Phase {}

  /** The work of its state is done. */
  record Succeeded(@Nullable Object result) implements Phase {}

  /** The work of its state failed. */
  record Failed(TaskError error) implements Phase {}

  /** It waits to try again. */
  record Retrying(Instant at) implements Phase {}

  /** It came to its end. */
  record Done(@Nullable Object output) implements Phase {}

  /** It was ended by an error. */
  record Broken(TaskError error) implements Phase {}

  /**
   * The state that a strand is in.
   *
   * @param number the number of the event of its entry
   * @param retries how often each retrier has tried
   */
  record Visit(
      State state,
      @Nullable Object input,
      Instant enteredAt,
      int number,
      Map<Integer, Integer> retries) {
    int retryCount() {
      return retries.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  int id() {
    return id;
  }

  Phase phase() {
    return phase;
  }

  Flow flow() {
    return flow;
  }

  Visit visit() {
    return visit.orElseThrow();
  }

  void become(Phase next) {
    phase = next;
  }

  void enter(State state, @Nullable Object input, Instant at, int number) {
    visit = Optional.of(new Visit(state, input, at, number, new HashMap<>()));
    phase = new Beginning();
  }

  void assign(Map<String, @Nullable Object> assigned) {
    variables.putAll(assigned);
  }

  /** Returns what the context object says of the item that this strand is about, if any. */
  Optional<Map<String, @Nullable Object>> item() {
    return item.or(() -> parent.flatMap(Strand::item));
  }

  /** Returns every variable that can be read here. */
  Map<String, @Nullable Object> variables() {
    Map<String, @Nullable Object> visible = new HashMap<>();
    if (seesOutside) {
      parent.ifPresent(outer -> visible.putAll(outer.variables()));
    }
    visible.putAll(variables);
    return visible;
  }

  /** Returns when time alone will move this strand on. */
  Optional<Instant> due() {
    return switch (phase) {
      case Waiting waiting -> Optional.of(waiting.until());
      case Retrying retrying -> Optional.of(retrying.at());
      case Scheduled scheduled ->
          Stream.concat(scheduled.task().timeoutAt().stream(), scheduled.heartbeatDue().stream())
              .min(Instant::compareTo);
      case Moving _, Beginning _, Branching _, Succeeded _, Failed _, Done _, Broken _ ->
          Optional.empty();
    };
  }

  /** Returns this strand and those below it. */
  List<Strand> tree() {
    List<Strand> all = new ArrayList<>(List.of(this));
    if (phase instanceof Branching branching) {
      branching.branches().forEach(branch -> all.addAll(branch.tree()));
    }
    return all;
  }
}
