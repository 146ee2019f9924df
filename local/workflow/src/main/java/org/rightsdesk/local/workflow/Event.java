package org.rightsdesk.local.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an execution; an execution is what its events say.
 *
 * <p>A strand is one run through a flow: number 0 is the machine's own, and that of a branch or of
 * an item has the number of the event that started it.
 */
sealed interface Event {

  /** An event of one strand. */
  sealed interface OfStrand extends Event {
    int strand();
  }

  /** An event after which nothing happens any more. */
  sealed interface Ending extends Event {}

  /**
   * The execution began.
   *
   * @param startedBy the execution and the number of its event that started this one, if one did
   */
  record ExecutionStarted(
      String machineArn,
      String machineName,
      String definition,
      String executionArn,
      String name,
      @Nullable Object input,
      Optional<String> startedBy)
      implements Event {}

  /** A strand came to a state. */
  record StateEntered(int strand, String state, @Nullable Object input) implements OfStrand {}

  /** A Wait began. */
  record WaitScheduled(int strand, Instant until) implements OfStrand {}

  /**
   * A task is to be carried out.
   *
   * @param token the task's token; empty when it does not wait for one
   * @param child the ARN of the execution that it starts
   */
  record TaskScheduled(
      int strand,
      Map<String, @Nullable Object> arguments,
      String token,
      Optional<String> child,
      Optional<Instant> timeoutAt,
      Optional<Integer> heartbeatSeconds)
      implements OfStrand {}

  /** The function took a task whose token is still awaited. */
  record TaskSubmitted(int strand) implements OfStrand {}

  /** Whoever has a task's token said that work goes on. */
  record TaskHeartbeat(int strand) implements OfStrand {}

  /** The work of a state is done, its output not yet computed. */
  record AttemptSucceeded(int strand, @Nullable Object result) implements OfStrand {}

  /** The work of a state failed; a retry, a catcher or the failure of the flow follows. */
  record AttemptFailed(int strand, String error, String cause) implements OfStrand {}

  /** A state is to be tried again. */
  record RetryScheduled(int strand, int retrier, Instant at) implements OfStrand {}

  /** A state is tried again. */
  record AttemptStarted(int strand) implements OfStrand {}

  /**
   * A Parallel or Map knows what to run.
   *
   * @param inputs the input of each branch or item
   * @param items the items themselves; empty for a Parallel
   * @param concurrency how many may run at once
   * @param toleratedFailures how many may fail
   */
  record BranchesPlanned(
      int strand,
      List<@Nullable Object> inputs,
      List<@Nullable Object> items,
      int concurrency,
      int toleratedFailures)
      implements OfStrand {}

  /** One branch or item began as a strand of its own. */
  record BranchStarted(int strand, int index) implements OfStrand {}

  /** A strand left its state, to the next one or, with none, to its end. */
  record StateExited(
      int strand,
      @Nullable Object output,
      Map<String, @Nullable Object> assigned,
      Optional<String> next)
      implements OfStrand {}

  /** An error that nothing caught ended a strand. */
  record FlowFailed(int strand, String error, String cause) implements OfStrand {}

  /** The execution ended well. */
  record ExecutionSucceeded(@Nullable Object output) implements Ending {}

  /** The execution ended with an error. */
  record ExecutionFailed(String error, String cause) implements Ending {}

  /** The execution was stopped. */
  record ExecutionAborted(String error, String cause) implements Ending {}

  /** The execution took longer than its machine allows. */
  record ExecutionTimedOut() implements Ending {}

  /**
   * An event in its place.
   *
   * @param number from 1, without a gap
   * @param at when it happened, by the movable clock
   */
  record Entry(int number, Instant at, Event event) {}
}
