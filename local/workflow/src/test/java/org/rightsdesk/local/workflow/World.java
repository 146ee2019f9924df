package org.rightsdesk.local.workflow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.FunctionInvoker.Answer;
import org.rightsdesk.local.workflow.FunctionInvoker.Call;

/** An engine whose clock, functions and executor a test holds in its hands. */
final class World {
  static final String PREFIX = "arn:aws:states:eu-west-2:000000000000:stateMachine:";
  static final String MACHINE = PREFIX + "machine";

  final List<Call> calls = new ArrayList<>();
  final Map<String, Function<String, Answer>> functions = new HashMap<>();
  final Map<String, String> machines = new HashMap<>();
  final Deque<Runnable> work = new ArrayDeque<>();
  Instant now = Instant.parse("2026-11-23T09:00:00Z");
  RoleGate roles = RoleGate.open();
  private final Journal journal;
  private WorkflowEngine engine;
  private Service service;

  World(Path folder) {
    this(new FolderJournal(folder));
    engine.resume();
  }

  /** Opens an engine that rests until its machines are registered and it is resumed. */
  World(Journal journal) {
    this.journal = journal;
    this.engine = open();
    this.service = new Service(engine);
  }

  /** Lets executions run, those found on disk too. */
  World resume() {
    engine.resume();
    return this;
  }

  private WorkflowEngine open() {
    WorkflowEngine opened =
        new WorkflowEngine(
            journal,
            () -> now,
            this::invoke,
            (machine, action, resource) -> roles.refusal(machine, action, resource),
            work::add,
            () -> 0.5);
    machines.forEach((name, definition) -> opened.register(name, PREFIX + name, definition));
    return opened;
  }

  private Answer invoke(Call call) {
    calls.add(call);
    return functions
        .getOrDefault(
            call.function(), payload -> new FunctionInvoker.Failed("Lambda.Missing", "none"))
        .apply(call.payload());
  }

  World machine(String name, String definition) {
    machines.put(name, definition);
    engine.register(name, PREFIX + name, definition);
    return this;
  }

  /** Registers the machine of a test, made of its states; the first is where it starts. */
  World states(String startAt, String states) {
    return machine("machine", definition(startAt, states));
  }

  static String definition(String startAt, String states) {
    return "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"%s\",\"States\":{%s}}"
        .formatted(startAt, states);
  }

  World returning(String function, String payload) {
    functions.put(function, input -> new FunctionInvoker.Returned(payload));
    return this;
  }

  World failing(String function, String error) {
    functions.put(function, input -> new FunctionInvoker.Failed(error, "because"));
    return this;
  }

  String start(String input) {
    return start("machine", "one", input);
  }

  String start(String machine, String name, String input) {
    Map<String, @Nullable Object> request = new HashMap<>();
    request.put("stateMachineArn", PREFIX + machine);
    request.put("name", name);
    request.put("input", input);
    return String.valueOf(service.answer("StartExecution", request).get("executionArn"));
  }

  /** Starts and lets every function run. */
  World run(String input) {
    start(input);
    return work();
  }

  World work() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
    return this;
  }

  World pass(Duration time) {
    now = now.plus(time);
    engine.timeMoved();
    return this;
  }

  /** Discards the engine and what it was doing, as killing the process would. */
  World kill() {
    work.clear();
    engine.close();
    engine = open();
    service = new Service(engine);
    engine.resume();
    return this;
  }

  WorkflowEngine engine() {
    return engine;
  }

  Map<String, @Nullable Object> ask(String action, Map<String, @Nullable Object> request) {
    return service.answer(action, request);
  }

  Execution execution() {
    return execution("machine", "one");
  }

  Execution execution(String machine, String name) {
    return engine.execution(Arns.execution(PREFIX + machine, name)).orElseThrow();
  }

  String status() {
    return execution().status().name();
  }

  /** Returns the output as JSON text. */
  String output() {
    Execution.End end = execution().end().orElseThrow();
    if (end.status() != Execution.Status.SUCCEEDED) {
      throw new AssertionError("Ended " + end);
    }
    return Json.write(end.output());
  }

  String error() {
    return execution().end().orElseThrow().error().error();
  }

  String cause() {
    return execution().end().orElseThrow().error().cause();
  }

  /** Returns the token that the last task of the first execution waits for. */
  String token() {
    return execution().strands().stream()
        .flatMap(
            strand ->
                strand.phase() instanceof Strand.Scheduled scheduled
                    ? Optional.of(scheduled.task().token()).stream()
                    : Optional.<String>empty().stream())
        .filter(token -> !token.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  static String task(String function, String rest) {
    return """
        {"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
         "Arguments":{"FunctionName":"%s","Payload":"{%% $states.input %%}"}%s}"""
        .formatted(function, rest);
  }

  static String tokenTask(String function, String rest) {
    return """
        {"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken",
         "Arguments":{"FunctionName":"%s",
           "Payload":{"token":"{%% $states.context.Task.Token %%}"}}%s}"""
        .formatted(function, rest);
  }
}
