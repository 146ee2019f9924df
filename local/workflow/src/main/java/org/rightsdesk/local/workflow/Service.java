package org.rightsdesk.local.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Strand.Scheduled;
import org.rightsdesk.local.workflow.WorkflowEngine.Machine;

/**
 * The actions of the service's interface, each from the fields of its request to those of its
 * answer.
 */
final class Service {
  private static final int LARGEST_PAGE = 1_000;
  private static final int LONGEST_ERROR = 256;
  private static final int LONGEST_CAUSE = 32_768;

  private final WorkflowEngine engine;

  Service(WorkflowEngine engine) {
    this.engine = engine;
  }

  /** Returns what an action is asked about: an ARN, or {@code *} where a task token says it. */
  static String resource(String action, Map<String, @Nullable Object> request) {
    return switch (action) {
      case "StartExecution", "ListExecutions", "DescribeStateMachine" ->
          required(request, "stateMachineArn");
      case "StopExecution", "DescribeExecution", "GetExecutionHistory" ->
          required(request, "executionArn");
      case "SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat" -> "*";
      default ->
          throw new ServiceRefusal(
              "UnknownOperationException", "The action is not served here: " + action);
    };
  }

  /** Carries out an action. */
  Map<String, @Nullable Object> answer(String action, Map<String, @Nullable Object> request) {
    return switch (action) {
      case "StartExecution" -> start(request);
      case "StopExecution" -> stop(request);
      case "DescribeExecution" -> engine.look(() -> describe(request));
      case "ListExecutions" -> engine.look(() -> list(request));
      case "GetExecutionHistory" -> engine.look(() -> history(request));
      case "DescribeStateMachine" -> engine.look(() -> describeMachine(request));
      case "SendTaskSuccess" -> succeed(request);
      case "SendTaskFailure" -> fail(request);
      case "SendTaskHeartbeat" -> heartbeat(request);
      default ->
          throw new ServiceRefusal(
              "UnknownOperationException", "The action is not served here: " + action);
    };
  }

  private Map<String, @Nullable Object> start(Map<String, @Nullable Object> request) {
    String arn = required(request, "stateMachineArn");
    String name = checkedName(text(request, "name").orElseGet(() -> UUID.randomUUID().toString()));
    Object input = json(text(request, "input").orElse("{}"), "InvalidExecutionInput", "input");
    return engine.change(
        () -> {
          Machine machine = machineFor(engine, arn);
          Optional<Execution> existing = engine.execution(Arns.execution(arn, name));
          if (existing.isPresent() && !isSameStart(existing.get(), input)) {
            throw alreadyExists(existing.get().arn());
          }
          Execution execution =
              existing.orElseGet(() -> engine.start(machine, name, input, Optional.empty()));
          Map<String, @Nullable Object> answer = new LinkedHashMap<>();
          answer.put("executionArn", execution.arn());
          answer.put("startDate", Timestamps.seconds(execution.startedAt()));
          return answer;
        });
  }

  private Map<String, @Nullable Object> stop(Map<String, @Nullable Object> request) {
    String error = bounded(text(request, "error").orElse(""), "error", LONGEST_ERROR);
    String cause = bounded(text(request, "cause").orElse(""), "cause", LONGEST_CAUSE);
    return engine.change(
        () -> {
          Execution execution = executionFor(request);
          if (execution.isRunning()) {
            engine.happen(execution, new Event.ExecutionAborted(error, cause));
          }
          Instant stopped = execution.end().orElseThrow().at();
          Map<String, @Nullable Object> answer = new LinkedHashMap<>();
          answer.put("stopDate", Timestamps.seconds(stopped));
          return answer;
        });
  }

  private Map<String, @Nullable Object> describe(Map<String, @Nullable Object> request) {
    Execution execution = executionFor(request);
    Map<String, @Nullable Object> answer = summary(execution);
    answer.put("input", Json.write(execution.started().input()));
    answer.put("inputDetails", Map.of("included", true));
    execution
        .end()
        .ifPresent(
            end -> {
              if (end.status() == Execution.Status.SUCCEEDED) {
                answer.put("output", Json.write(end.output()));
                answer.put("outputDetails", Map.of("included", true));
              }
              if (!end.error().error().isEmpty()) {
                answer.put("error", end.error().error());
              }
              if (!end.error().cause().isEmpty()) {
                answer.put("cause", end.error().cause());
              }
            });
    return answer;
  }

  private static Map<String, @Nullable Object> summary(Execution execution) {
    Map<String, @Nullable Object> summary = new LinkedHashMap<>();
    summary.put("executionArn", execution.arn());
    summary.put("stateMachineArn", execution.started().machineArn());
    summary.put("name", execution.started().name());
    summary.put("status", execution.status().name());
    summary.put("startDate", Timestamps.seconds(execution.startedAt()));
    execution.end().ifPresent(end -> summary.put("stopDate", Timestamps.seconds(end.at())));
    summary.put("redriveCount", 0);
    return summary;
  }

  private Map<String, @Nullable Object> list(Map<String, @Nullable Object> request) {
    Machine machine = machineFor(engine, required(request, "stateMachineArn"));
    Optional<String> status = text(request, "statusFilter");
    List<Map<String, @Nullable Object>> found =
        engine.executions().reversed().stream()
            .filter(execution -> execution.started().machineArn().equals(machine.arn()))
            .filter(execution -> status.isEmpty() || status.get().equals(execution.status().name()))
            .map(Service::summary)
            .toList();
    return page(request, found, "executions", 100);
  }

  private Map<String, @Nullable Object> history(Map<String, @Nullable Object> request) {
    Execution execution = executionFor(request);
    boolean withData = !Boolean.FALSE.equals(request.get("includeExecutionData"));
    List<Map<String, @Nullable Object>> events =
        HistoryEvents.of(engine.history(execution), withData);
    boolean reversed = Boolean.TRUE.equals(request.get("reverseOrder"));
    return page(request, reversed ? events.reversed() : events, "events", 100);
  }

  private Map<String, @Nullable Object> describeMachine(Map<String, @Nullable Object> request) {
    Machine machine = machineFor(engine, required(request, "stateMachineArn"));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("stateMachineArn", machine.arn());
    answer.put("name", machine.name());
    answer.put("status", "ACTIVE");
    answer.put("type", "STANDARD");
    answer.put("definition", machine.text());
    answer.put("creationDate", Timestamps.seconds(machine.since()));
    return answer;
  }

  /** Answers a part of a list; the token for the rest is the place where it begins. */
  private static Map<String, @Nullable Object> page(
      Map<String, @Nullable Object> request,
      List<Map<String, @Nullable Object>> all,
      String field,
      int usual) {
    int size = request.get("maxResults") instanceof Integer asked && asked > 0 ? asked : usual;
    int from;
    try {
      from = Integer.parseInt(text(request, "nextToken").orElse("0"));
    } catch (NumberFormatException notOurs) {
      throw new ServiceRefusal("InvalidToken", "Invalid Token: 'Invalid token'");
    }
    int start = Math.clamp(from, 0, all.size());
    int end = Math.min(all.size(), start + Math.min(size, LARGEST_PAGE));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put(field, all.subList(start, end));
    if (end < all.size()) {
      answer.put("nextToken", String.valueOf(end));
    }
    return answer;
  }

  private Map<String, @Nullable Object> succeed(Map<String, @Nullable Object> request) {
    Object output = json(required(request, "output"), "InvalidOutput", "output");
    return engine.change(
        () -> {
          Waiting waiting = waiting(request);
          engine.happen(
              waiting.execution(), new Event.AttemptSucceeded(waiting.strand().id(), output));
          return Map.of();
        });
  }

  private Map<String, @Nullable Object> fail(Map<String, @Nullable Object> request) {
    String error = bounded(text(request, "error").orElse(""), "error", LONGEST_ERROR);
    String cause = bounded(text(request, "cause").orElse(""), "cause", LONGEST_CAUSE);
    return engine.change(
        () -> {
          Waiting waiting = waiting(request);
          engine.happen(
              waiting.execution(), new Event.AttemptFailed(waiting.strand().id(), error, cause));
          return Map.of();
        });
  }

  private Map<String, @Nullable Object> heartbeat(Map<String, @Nullable Object> request) {
    return engine.change(
        () -> {
          Waiting waiting = waiting(request);
          engine.happen(waiting.execution(), new Event.TaskHeartbeat(waiting.strand().id()));
          return Map.of();
        });
  }

  /** A task whose token is awaited. */
  private record Waiting(Execution execution, Strand strand) {}

  private Waiting waiting(Map<String, @Nullable Object> request) {
    String token = required(request, "taskToken");
    String arn =
        TaskTokens.executionOf(token)
            .orElseThrow(
                () -> new ServiceRefusal("InvalidToken", "Invalid Token: 'Invalid token'"));
    Execution execution =
        engine
            .execution(arn)
            .orElseThrow(() -> new ServiceRefusal("TaskDoesNotExist", "Task does not exist"));
    return execution.strands().stream()
        .filter(
            strand ->
                strand.phase() instanceof Scheduled scheduled
                    && scheduled.task().token().equals(token))
        .findFirst()
        .map(strand -> new Waiting(execution, strand))
        .orElseThrow(
            () ->
                new ServiceRefusal(
                    "TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'"));
  }

  private Execution executionFor(Map<String, @Nullable Object> request) {
    String arn = required(request, "executionArn");
    if (!Arns.isExecution(arn)) {
      throw new ServiceRefusal("InvalidArn", "Invalid Arn: '" + arn + "'");
    }
    return engine
        .execution(arn)
        .orElseThrow(
            () ->
                new ServiceRefusal(
                    "ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'"));
  }

  static Machine machineFor(WorkflowEngine engine, String arn) {
    if (!Arns.isMachine(arn)) {
      throw new ServiceRefusal("InvalidArn", "Invalid Arn: '" + arn + "'");
    }
    return engine
        .machine(arn)
        .orElseThrow(
            () ->
                new ServiceRefusal(
                    "StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'"));
  }

  /** Returns whether starting an execution with this input again would be the same start. */
  static boolean isSameStart(Execution existing, @Nullable Object input) {
    return existing.isRunning() && Objects.equals(existing.started().input(), input);
  }

  static ServiceRefusal alreadyExists(String arn) {
    return new ServiceRefusal("ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
  }

  static String checkedName(String name) {
    if (!WorkflowEngine.isName(name)) {
      throw new ServiceRefusal("InvalidName", "Invalid Name: '" + name + "'");
    }
    return name;
  }

  private static Optional<String> text(Map<String, @Nullable Object> request, String field) {
    Object value = request.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text);
    }
    throw new ServiceRefusal("SerializationException", "The field must be a string: " + field);
  }

  private static String required(Map<String, @Nullable Object> request, String field) {
    return text(request, field)
        .orElseThrow(
            () ->
                new ServiceRefusal(
                    "ValidationException",
                    "1 validation error detected: Value at '"
                        + field
                        + "' failed to satisfy constraint: Member must not be null"));
  }

  private static String bounded(String text, String field, int longest) {
    if (text.length() > longest) {
      throw new ServiceRefusal(
          "ValidationException",
          "1 validation error detected: Value at '"
              + field
              + "' failed to satisfy constraint: Member must have length less than or equal to "
              + longest);
    }
    return text;
  }

  private static @Nullable Object json(String text, String error, String field) {
    bounded(text, field, Interpreter.LARGEST_PAYLOAD);
    try {
      return Json.read(text);
    } catch (Json.Malformed malformed) {
      throw new ServiceRefusal(error, "Invalid JSON in '" + field + "'");
    }
  }
}
