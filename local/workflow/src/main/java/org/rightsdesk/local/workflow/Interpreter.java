package org.rightsdesk.local.workflow;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Definition.Amount;
import org.rightsdesk.local.workflow.Definition.Catcher;
import org.rightsdesk.local.workflow.Definition.Choice;
import org.rightsdesk.local.workflow.Definition.Fail;
import org.rightsdesk.local.workflow.Definition.Integration;
import org.rightsdesk.local.workflow.Definition.Leaving;
import org.rightsdesk.local.workflow.Definition.MapState;
import org.rightsdesk.local.workflow.Definition.Parallel;
import org.rightsdesk.local.workflow.Definition.Pass;
import org.rightsdesk.local.workflow.Definition.Recovery;
import org.rightsdesk.local.workflow.Definition.Retrier;
import org.rightsdesk.local.workflow.Definition.Rule;
import org.rightsdesk.local.workflow.Definition.State;
import org.rightsdesk.local.workflow.Definition.Succeed;
import org.rightsdesk.local.workflow.Definition.Task;
import org.rightsdesk.local.workflow.Definition.Wait;
import org.rightsdesk.local.workflow.Event.AttemptFailed;
import org.rightsdesk.local.workflow.Event.StateExited;
import org.rightsdesk.local.workflow.StateFailure.TaskError;

/** Says what happens next in a strand, from where it is; it changes nothing itself. */
final class Interpreter {
  /** The most bytes that the input, output or result of a state may have: 256 KiB. */
  static final int LARGEST_PAYLOAD = 262_144;

  private static final int INLINE_CONCURRENCY = 40;
  private static final int DISTRIBUTED_CONCURRENCY = 1_000;

  private final DoubleSupplier random;
  private final Supplier<String> secrets;

  /**
   * Makes an interpreter.
   *
   * @param random numbers from 0 to 1 for the jitter of retries
   * @param secrets texts that nobody can guess, each used once
   */
  Interpreter(DoubleSupplier random, Supplier<String> secrets) {
    this.random = random;
    this.secrets = secrets;
  }

  /**
   * Returns the next event of a strand, or nothing when it waits for something outside.
   *
   * @param now the time
   * @param asOf the time up to which waits, retries and timeouts are carried out
   */
  Optional<Event> next(Execution execution, Strand strand, Instant now, Instant asOf) {
    int id = strand.id();
    return switch (strand.phase()) {
      case Strand.Moving moving ->
          Optional.of(new Event.StateEntered(id, moving.next(), moving.input()));
      case Strand.Beginning _ -> Optional.of(begin(execution, strand, now));
      case Strand.Waiting waiting when !waiting.until().isAfter(asOf) ->
          Optional.of(waited(execution, strand, now));
      case Strand.Retrying retrying when !retrying.at().isAfter(asOf) ->
          Optional.of(new Event.AttemptStarted(id));
      case Strand.Scheduled scheduled -> timedOut(id, scheduled, asOf);
      case Strand.Branching branching -> branch(strand, branching);
      case Strand.Succeeded(Object result) ->
          Optional.of(succeeded(execution, strand, result, now));
      case Strand.Failed(TaskError error) -> Optional.of(recover(execution, strand, error, now));
      case Strand.Done(Object output) when id == 0 ->
          Optional.of(new Event.ExecutionSucceeded(output));
      case Strand.Broken(TaskError error) when id == 0 ->
          Optional.of(new Event.ExecutionFailed(error.error(), error.cause()));
      case Strand.Waiting _, Strand.Retrying _, Strand.Done _, Strand.Broken _ -> Optional.empty();
    };
  }

  private Event begin(Execution execution, Strand strand, Instant now) {
    Bindings bindings = bindings(execution, strand, Optional.empty(), now);
    Object input = strand.visit().input();
    try {
      return switch (strand.visit().state()) {
        case Pass pass -> leave(strand, pass.leaving(), input, bindings);
        case Succeed succeed -> leave(strand, succeed.leaving(), input, bindings);
        case Fail fail -> fail(strand, fail, bindings);
        case Choice choice -> choose(strand, choice, bindings);
        case Wait wait -> new Event.WaitScheduled(strand.id(), until(wait, strand, bindings));
        case Task task -> schedule(execution, strand, task, now);
        case Parallel parallel -> plan(strand, parallel, bindings);
        case MapState map -> plan(execution, strand, map, bindings);
      };
    } catch (StateFailure failure) {
      return failed(strand, failure);
    }
  }

  private Event waited(Execution execution, Strand strand, Instant now) {
    if (!(strand.visit().state() instanceof Wait wait)) {
      throw new IllegalStateException("Only a Wait waits");
    }
    try {
      Bindings bindings = bindings(execution, strand, Optional.empty(), now);
      return leave(strand, wait.leaving(), strand.visit().input(), bindings);
    } catch (StateFailure failure) {
      return failed(strand, failure);
    }
  }

  private static Event failed(Strand strand, StateFailure failure) {
    String cause =
        "An error occurred while executing the state '%s' (entered at the event id #%d). %s"
            .formatted(
                strand.visit().state().name(), strand.visit().number(), failure.error().cause());
    return new AttemptFailed(strand.id(), failure.error().error(), cause);
  }

  private static Event fail(Strand strand, Fail fail, Bindings bindings) throws StateFailure {
    return new Event.FlowFailed(
        strand.id(), text(fail.error(), bindings), text(fail.cause(), bindings));
  }

  private static String text(Optional<Template> template, Bindings bindings) throws StateFailure {
    return switch (template.orElse(new Template.Literal(""))) {
      case Template.Evaluated(Expression expression) -> expression.evaluateText(bindings);
      case Template.Literal(Object value) -> String.valueOf(value);
      case Template.Members _, Template.Elements _ ->
          throw new IllegalStateException("The parser lets only texts and expressions pass");
    };
  }

  private static Event choose(Strand strand, Choice choice, Bindings bindings) throws StateFailure {
    Object input = strand.visit().input();
    for (Rule rule : choice.rules()) {
      if (rule.condition().evaluateCondition(bindings)) {
        return leave(strand, rule.leaving(), input, bindings);
      }
    }
    if (choice.otherwise().isEmpty()) {
      throw new StateFailure(TaskError.NO_CHOICE_MATCHED, "No rule holds and there is no Default.");
    }
    return new StateExited(strand.id(), input, Map.of(), choice.otherwise());
  }

  private static Instant until(Wait wait, Strand strand, Bindings bindings) throws StateFailure {
    return switch (wait.until()) {
      case Definition.Seconds(Amount amount) ->
          strand.visit().enteredAt().plusSeconds(amount.evaluate(bindings));
      case Definition.Timestamp(Template moment) -> {
        String text = text(Optional.of(moment), bindings);
        try {
          yield OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
          throw new StateFailure(
              TaskError.RUNTIME, "The Timestamp is not a time with an offset: " + text);
        }
      }
    };
  }

  private Event schedule(Execution execution, Strand strand, Task task, Instant now)
      throws StateFailure {
    boolean waits = task.integration() == Integration.INVOKE_FOR_TOKEN;
    String unique = secrets.get();
    Optional<String> token =
        waits ? Optional.of(TaskTokens.token(execution.arn(), unique)) : Optional.empty();
    Bindings bindings = bindings(execution, strand, token, now);
    Map<String, @Nullable Object> arguments = evaluate(task.arguments(), bindings);
    limit(arguments, "The arguments of the task are");
    Optional<String> child =
        task.integration().startsExecution()
            ? Optional.of(childArn(arguments, unique))
            : Optional.empty();
    return new Event.TaskScheduled(
        strand.id(),
        arguments,
        token.orElse(""),
        child,
        amount(task.timeoutSeconds(), bindings).map(now::plusSeconds),
        amount(task.heartbeatSeconds(), bindings));
  }

  private static String childArn(Map<String, @Nullable Object> arguments, String unique) {
    String machine = String.valueOf(arguments.get("StateMachineArn"));
    Object name = arguments.getOrDefault("Name", unique);
    return Arns.execution(machine, String.valueOf(name));
  }

  private static Event plan(Strand strand, Parallel parallel, Bindings bindings)
      throws StateFailure {
    Object input =
        parallel.arguments().isPresent()
            ? parallel.arguments().get().evaluate(bindings)
            : strand.visit().input();
    limit(input, "The arguments of the branches are");
    List<@Nullable Object> inputs = new ArrayList<>();
    parallel.branches().forEach(branch -> inputs.add(input));
    return new Event.BranchesPlanned(strand.id(), inputs, List.of(), inputs.size(), 0);
  }

  private static Event plan(Execution execution, Strand strand, MapState map, Bindings bindings)
      throws StateFailure {
    Object found =
        map.items().isPresent() ? map.items().get().evaluate(bindings) : strand.visit().input();
    if (!(found instanceof List<?>)) {
      throw new StateFailure(TaskError.QUERY_EVALUATION, "The items of the Map are not an array.");
    }
    List<@Nullable Object> items = Json.array(found);
    List<@Nullable Object> inputs = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      Map<String, @Nullable Object> item = new LinkedHashMap<>();
      item.put("Index", index);
      item.put("Value", items.get(index));
      Bindings own =
          bindings.with("context", context(execution, strand, Optional.empty(), Optional.of(item)));
      Object input =
          map.itemSelector().isPresent()
              ? map.itemSelector().get().evaluate(own)
              : items.get(index);
      limit(input, "The input of an item is");
      inputs.add(input);
    }
    int unlimited = map.distributed() ? DISTRIBUTED_CONCURRENCY : INLINE_CONCURRENCY;
    int given = map.maxConcurrency().evaluate(bindings);
    int concurrency = given == 0 ? unlimited : Math.min(given, unlimited);
    return new Event.BranchesPlanned(
        strand.id(), inputs, items, concurrency, tolerated(map, items.size(), bindings));
  }

  /** Returns how many items may fail; of a count and a percentage the smaller counts. */
  private static int tolerated(MapState map, int items, Bindings bindings) throws StateFailure {
    Optional<Integer> count = amount(map.toleratedFailureCount(), bindings);
    Optional<Integer> percentage = amount(map.toleratedFailurePercentage(), bindings);
    int share = percentage.map(percent -> (int) (items * (long) percent / 100)).orElse(items);
    return count.isEmpty() && percentage.isEmpty() ? 0 : Math.min(count.orElse(items), share);
  }

  private static Optional<Integer> amount(Optional<Amount> amount, Bindings bindings)
      throws StateFailure {
    return amount.isPresent() ? Optional.of(amount.get().evaluate(bindings)) : Optional.empty();
  }

  private static Optional<Event> timedOut(int id, Strand.Scheduled scheduled, Instant asOf) {
    Optional<Instant> timeout = scheduled.task().timeoutAt().filter(due -> !due.isAfter(asOf));
    Optional<Instant> silence = scheduled.heartbeatDue().filter(due -> !due.isAfter(asOf));
    if (silence.isPresent() && (timeout.isEmpty() || silence.get().isBefore(timeout.get()))) {
      return Optional.of(new AttemptFailed(id, TaskError.HEARTBEAT_TIMEOUT, ""));
    }
    return timeout.map(due -> new AttemptFailed(id, TaskError.TIMEOUT, ""));
  }

  private static Optional<Event> branch(Strand strand, Strand.Branching branching) {
    int failures = 0;
    int ended = 0;
    for (Strand branch : branching.branches()) {
      if (branch.phase() instanceof Strand.Broken(TaskError error)) {
        failures++;
        ended++;
        if (failures > branching.plan().toleratedFailures()) {
          return Optional.of(tooManyFailed(strand, error));
        }
      } else if (branch.phase() instanceof Strand.Done) {
        ended++;
      }
    }
    int started = branching.branches().size();
    if (ended == branching.plan().inputs().size()) {
      return Optional.of(collect(strand, branching));
    }
    return started < branching.plan().inputs().size()
            && started - ended < branching.plan().concurrency()
        ? Optional.of(new Event.BranchStarted(strand.id(), started))
        : Optional.empty();
  }

  private static Event tooManyFailed(Strand strand, TaskError error) {
    return strand.visit().state() instanceof MapState map && map.distributed()
        ? new AttemptFailed(
            strand.id(),
            TaskError.TOLERANCE_EXCEEDED,
            "The specified tolerated failure threshold was exceeded")
        : new AttemptFailed(strand.id(), error.error(), error.cause());
  }

  private static Event collect(Strand strand, Strand.Branching branching) {
    List<@Nullable Object> results = new ArrayList<>();
    for (Strand branch : branching.branches()) {
      if (branch.phase() instanceof Strand.Done(Object output)) {
        results.add(output);
      } else if (branch.phase() instanceof Strand.Broken(TaskError error)) {
        results.add(error.output());
      }
    }
    try {
      limit(results, "The results of the branches are");
      return new Event.AttemptSucceeded(strand.id(), results);
    } catch (StateFailure failure) {
      return failed(strand, failure);
    }
  }

  private Event succeeded(
      Execution execution, Strand strand, @Nullable Object result, Instant now) {
    Bindings bindings = bindings(execution, strand, Optional.empty(), now).with("result", result);
    Leaving leaving =
        switch (strand.visit().state()) {
          case Task task -> task.leaving();
          case Parallel parallel -> parallel.leaving();
          case MapState map -> map.leaving();
          case Choice _, Wait _, Pass _, Succeed _, Fail _ ->
              throw new IllegalStateException("The state has no result");
        };
    try {
      return leave(strand, leaving, result, bindings);
    } catch (StateFailure failure) {
      return failed(strand, failure);
    }
  }

  private Event recover(Execution execution, Strand strand, TaskError error, Instant now) {
    Recovery recovery = recovery(strand.visit().state());
    Optional<Retrier> retrier =
        recovery.retriers().stream().filter(one -> error.isAnyOf(one.errors())).findFirst();
    if (retrier.isPresent()) {
      int index = recovery.retriers().indexOf(retrier.get());
      int retries = strand.visit().retries().getOrDefault(index, 0);
      if (retries < retrier.get().maxAttempts()) {
        long delay = retrier.get().delayMillis(retries, random.getAsDouble());
        return new Event.RetryScheduled(strand.id(), index, now.plus(Duration.ofMillis(delay)));
      }
    }
    Optional<Catcher> catcher =
        recovery.catchers().stream().filter(one -> error.isAnyOf(one.errors())).findFirst();
    TaskError uncaught = error;
    if (catcher.isPresent()) {
      Bindings bindings =
          bindings(execution, strand, Optional.empty(), now).with("errorOutput", error.output());
      try {
        return leave(strand, catcher.get().leaving(), error.output(), bindings);
      } catch (StateFailure failure) {
        uncaught = failure.error();
      }
    }
    return new Event.FlowFailed(strand.id(), uncaught.error(), uncaught.cause());
  }

  private static Recovery recovery(State state) {
    return switch (state) {
      case Task task -> task.recovery();
      case Parallel parallel -> parallel.recovery();
      case MapState map -> map.recovery();
      case Choice _, Wait _, Pass _, Succeed _, Fail _ -> new Recovery(List.of(), List.of());
    };
  }

  /** Computes output and variables, both from what was known before either. */
  private static Event leave(
      Strand strand, Leaving leaving, @Nullable Object otherwise, Bindings bindings)
      throws StateFailure {
    Object output =
        leaving.output().isPresent() ? leaving.output().get().evaluate(bindings) : otherwise;
    limit(output, "The output of the state is");
    Map<String, @Nullable Object> assigned = evaluate(leaving.assign(), bindings);
    limit(assigned, "The variables assigned are");
    return new StateExited(strand.id(), output, assigned, leaving.next());
  }

  private static Map<String, @Nullable Object> evaluate(
      Map<String, Template> templates, Bindings bindings) throws StateFailure {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (var template : templates.entrySet()) {
      values.put(template.getKey(), template.getValue().evaluate(bindings));
    }
    return values;
  }

  /** Refuses a value that is larger than the service lets pass from state to state. */
  static void limit(@Nullable Object value, String what) throws StateFailure {
    if (Json.size(value) > LARGEST_PAYLOAD) {
      throw new StateFailure(
          TaskError.DATA_LIMIT_EXCEEDED, what + " larger than " + LARGEST_PAYLOAD + " bytes.");
    }
  }

  private static Bindings bindings(
      Execution execution, Strand strand, Optional<String> token, Instant now) {
    Map<String, @Nullable Object> states = new LinkedHashMap<>();
    states.put("input", strand.visit().input());
    states.put("context", context(execution, strand, token, strand.item()));
    return new Bindings(strand.variables(), states, now);
  }

  private static Map<String, @Nullable Object> context(
      Execution execution,
      Strand strand,
      Optional<String> token,
      Optional<Map<String, @Nullable Object>> item) {
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    about.put("Id", execution.arn());
    about.put("Input", execution.started().input());
    about.put("Name", execution.started().name());
    about.put("StartTime", Timestamps.text(execution.startedAt()));
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("Execution", about);
    context.put(
        "StateMachine",
        Map.of("Id", execution.started().machineArn(), "Name", execution.started().machineName()));
    context.put(
        "State",
        Map.of(
            "Name", strand.visit().state().name(),
            "EnteredTime", Timestamps.text(strand.visit().enteredAt()),
            "RetryCount", strand.visit().retryCount()));
    token.ifPresent(text -> context.put("Task", Map.of("Token", text)));
    item.ifPresent(one -> context.put("Map", Map.of("Item", one)));
    return context;
  }
}
