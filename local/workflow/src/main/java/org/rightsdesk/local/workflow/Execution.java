package org.rightsdesk.local.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Definition.Integration;
import org.rightsdesk.local.workflow.Definition.MapState;
import org.rightsdesk.local.workflow.Definition.Parallel;
import org.rightsdesk.local.workflow.Definition.Task;
import org.rightsdesk.local.workflow.Event.Entry;
import org.rightsdesk.local.workflow.Event.ExecutionStarted;
import org.rightsdesk.local.workflow.StateFailure.TaskError;
import org.rightsdesk.local.workflow.Strand.Scheduled;

/**
 * An execution as its events have made it.
 *
 * <p>Nothing but {@link #apply} changes it, so one rebuilt from its events is the same.
 */
final class Execution {
  private final ExecutionStarted started;
  private final Instant startedAt;
  private final Definition definition;
  private final Strand root;
  private final Map<Integer, Strand> strands = new HashMap<>();
  private final Set<String> abandoned = new HashSet<>();

  private int lastNumber;
  private Optional<End> end = Optional.empty();

  /** The status of an execution, as the service names it. */
  enum Status {
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED
  }

  /** How and when an execution ended; the error is empty when there was none. */
  record End(Status status, Instant at, @Nullable Object output, TaskError error) {}

  Execution(ExecutionStarted started, Instant startedAt, Definition definition) {
    this.started = started;
    this.startedAt = startedAt;
    this.definition = definition;
    this.lastNumber = 1;
    this.root =
        new Strand(
            0, Optional.empty(), false, Optional.empty(), definition.flow(), started.input());
    strands.put(0, root);
  }

  /** Rebuilds an execution from its entries; of one that has ended, only how it ended. */
  static Execution replay(List<Entry> entries, Function<String, Definition> definitions) {
    Entry first = entries.getFirst();
    if (!(first.event() instanceof ExecutionStarted started)) {
      throw new IllegalStateException("An execution must begin with its start");
    }
    Execution execution =
        new Execution(started, first.at(), definitions.apply(started.definition()));
    boolean ended = entries.getLast().event() instanceof Event.Ending;
    for (Entry entry : entries.subList(ended ? entries.size() - 1 : 1, entries.size())) {
      execution.apply(entry);
    }
    return execution;
  }

  ExecutionStarted started() {
    return started;
  }

  String arn() {
    return started.executionArn();
  }

  Instant startedAt() {
    return startedAt;
  }

  Optional<End> end() {
    return end;
  }

  boolean isRunning() {
    return end.isEmpty();
  }

  Status status() {
    return end.map(End::status).orElse(Status.RUNNING);
  }

  int lastNumber() {
    return lastNumber;
  }

  Strand root() {
    return root;
  }

  Optional<Strand> strand(int id) {
    return Optional.ofNullable(strands.get(id));
  }

  /** Returns the strands that are there now, parents first; none once the execution has ended. */
  List<Strand> strands() {
    return isRunning() ? root.tree() : List.of();
  }

  /** Returns when the execution as a whole has taken too long. */
  Optional<Instant> timeoutAt() {
    return definition.timeoutSeconds().isPresent()
        ? Optional.of(startedAt.plusSeconds(definition.timeoutSeconds().getAsInt()))
        : Optional.empty();
  }

  /** Returns when time alone will move this execution on. */
  Optional<Instant> due() {
    return isRunning()
        ? Stream.concat(timeoutAt().stream(), strands().stream().flatMap(s -> s.due().stream()))
            .min(Instant::compareTo)
        : Optional.empty();
  }

  /** Returns the ARNs of the executions that were run for tasks given up since the last call. */
  Set<String> takeAbandoned() {
    Set<String> taken = Set.copyOf(abandoned);
    abandoned.clear();
    return taken;
  }

  /** Makes happen what an entry says. */
  void apply(Entry entry) {
    lastNumber = entry.number();
    switch (entry.event()) {
      case ExecutionStarted _ -> throw new IllegalStateException("An execution starts once");
      case Event.OfStrand event -> apply(event, entry.number(), entry.at());
      case Event.ExecutionSucceeded event ->
          end(Status.SUCCEEDED, entry.at(), event.output(), new TaskError("", ""));
      case Event.ExecutionFailed event ->
          end(Status.FAILED, entry.at(), null, new TaskError(event.error(), event.cause()));
      case Event.ExecutionAborted event ->
          end(Status.ABORTED, entry.at(), null, new TaskError(event.error(), event.cause()));
      case Event.ExecutionTimedOut _ ->
          end(Status.TIMED_OUT, entry.at(), null, new TaskError("", ""));
    }
  }

  private void end(Status status, Instant at, @Nullable Object output, TaskError error) {
    root.tree().forEach(this::abandon);
    strands.clear();
    end = Optional.of(new End(status, at, output, error));
  }

  private void apply(Event.OfStrand event, int number, Instant at) {
    Strand strand = strand(event.strand()).orElseThrow();
    switch (event) {
      case Event.StateEntered entered ->
          strand.enter(strand.flow().state(entered.state()), entered.input(), at, number);
      case Event.WaitScheduled wait -> strand.become(new Strand.Waiting(wait.until()));
      case Event.TaskScheduled task -> strand.become(new Scheduled(number, task, false, at));
      case Event.TaskSubmitted _ ->
          strand.become(
              new Scheduled(scheduled(strand).number(), scheduled(strand).task(), true, at));
      case Event.TaskHeartbeat _ -> {
        Scheduled task = scheduled(strand);
        strand.become(new Scheduled(task.number(), task.task(), task.submitted(), at));
      }
      case Event.AttemptSucceeded succeeded -> {
        drop(strand);
        strand.become(new Strand.Succeeded(succeeded.result()));
      }
      case Event.AttemptFailed failed -> {
        abandon(strand);
        drop(strand);
        strand.become(new Strand.Failed(new TaskError(failed.error(), failed.cause())));
      }
      case Event.RetryScheduled retry -> {
        strand.visit().retries().merge(retry.retrier(), 1, Integer::sum);
        strand.become(new Strand.Retrying(retry.at()));
      }
      case Event.AttemptStarted _ -> strand.become(new Strand.Beginning());
      case Event.BranchesPlanned plan ->
          strand.become(new Strand.Branching(plan, new ArrayList<>()));
      case Event.BranchStarted branch -> start(strand, branch.index(), number);
      case Event.StateExited exited -> {
        strand.assign(exited.assigned());
        strand.become(
            exited.next().isPresent()
                ? new Strand.Moving(exited.next().get(), exited.output())
                : new Strand.Done(exited.output()));
      }
      case Event.FlowFailed failed ->
          strand.become(new Strand.Broken(new TaskError(failed.error(), failed.cause())));
    }
  }

  private static Scheduled scheduled(Strand strand) {
    if (strand.phase() instanceof Scheduled scheduled) {
      return scheduled;
    }
    throw new IllegalStateException("The strand does not wait for a task");
  }

  private void start(Strand parent, int index, int number) {
    if (!(parent.phase() instanceof Strand.Branching branching)) {
      throw new IllegalStateException("The strand has no branches");
    }
    Object input = branching.plan().inputs().get(index);
    Strand branch =
        switch (parent.visit().state()) {
          case Parallel parallel ->
              new Strand(
                  number,
                  Optional.of(parent),
                  true,
                  Optional.empty(),
                  parallel.branches().get(index),
                  input);
          case MapState map -> {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("Index", index);
            item.put("Value", branching.plan().items().get(index));
            yield new Strand(
                number,
                Optional.of(parent),
                !map.distributed(),
                Optional.of(item),
                map.processor(),
                input);
          }
          case Task _,
              Definition.Choice _,
              Definition.Wait _,
              Definition.Pass _,
              Definition.Succeed _,
              Definition.Fail _ ->
              throw new IllegalStateException("The state has no branches");
        };
    branching.branches().add(branch);
    strands.put(number, branch);
  }

  /** Forgets the strands below one. */
  private void drop(Strand strand) {
    for (Strand below : strand.tree()) {
      if (below != strand) {
        abandon(below);
        strands.remove(below.id());
      }
    }
  }

  private void abandon(Strand strand) {
    if (strand.phase() instanceof Scheduled scheduled
        && strand.visit().state() instanceof Task task
        && task.integration() == Integration.RUN_EXECUTION) {
      scheduled.task().child().ifPresent(abandoned::add);
    }
  }
}
