package org.rightsdesk.local.workflow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Definition.Integration;
import org.rightsdesk.local.workflow.Definition.Task;
import org.rightsdesk.local.workflow.Event.AttemptFailed;
import org.rightsdesk.local.workflow.Event.AttemptSucceeded;
import org.rightsdesk.local.workflow.FunctionInvoker.Answer;
import org.rightsdesk.local.workflow.FunctionInvoker.Call;
import org.rightsdesk.local.workflow.StateFailure.TaskError;
import org.rightsdesk.local.workflow.Strand.Scheduled;

/** Carries out what tasks ask for: functions invoked, executions started and stopped. */
final class TaskRunner {
  private final WorkflowEngine engine;
  private final FunctionInvoker functions;
  private final RoleGate roles;

  /** The tasks begun since this process started, each as its execution's ARN and its number. */
  private final Set<String> begun = new HashSet<>();

  TaskRunner(WorkflowEngine engine, FunctionInvoker functions, RoleGate roles) {
    this.engine = engine;
    this.functions = functions;
    this.roles = roles;
  }

  /** Carries out what an execution's events, all of them on disk, ask for. */
  void follow(Execution execution) {
    for (String abandoned : execution.takeAbandoned()) {
      engine
          .execution(abandoned)
          .filter(Execution::isRunning)
          .filter(child -> isChild(child, execution))
          .ifPresent(child -> engine.happen(child, new Event.ExecutionAborted("", "")));
    }
    if (!execution.isRunning()) {
      tellParents(execution);
    }
    for (Strand strand : execution.strands()) {
      if (strand.phase() instanceof Scheduled scheduled
          && strand.visit().state() instanceof Task task
          && !scheduled.submitted()
          && begun.add(marker(execution, scheduled.number()))) {
        if (task.integration().startsExecution()) {
          startChild(execution, strand, task, scheduled);
        } else {
          invoke(execution, strand, scheduled);
        }
      }
    }
  }

  /** Takes the answer of a function, unless its task has been given up meanwhile. */
  void answered(String executionArn, int strandId, int number, Answer answer) {
    Optional<Strand> waiting =
        engine.execution(executionArn).flatMap(execution -> execution.strand(strandId));
    if (waiting.isEmpty()
        || !(waiting.get().phase() instanceof Scheduled scheduled)
        || scheduled.number() != number) {
      return;
    }
    engine.happen(
        engine.execution(executionArn).orElseThrow(),
        switch (answer) {
          case FunctionInvoker.Failed(String error, String cause) ->
              new AttemptFailed(strandId, error, cause);
          case FunctionInvoker.Returned _ when !scheduled.task().token().isEmpty() ->
              new Event.TaskSubmitted(strandId);
          case FunctionInvoker.Returned(String payload) -> returned(strandId, payload);
        });
  }

  private static Event returned(int strandId, String payload) {
    try {
      Map<String, @Nullable Object> result = new LinkedHashMap<>();
      result.put("ExecutedVersion", "$LATEST");
      result.put("Payload", Json.read(payload));
      result.put("StatusCode", 200);
      Interpreter.limit(result, "The result of the function is");
      return new AttemptSucceeded(strandId, result);
    } catch (Json.Malformed malformed) {
      return new AttemptFailed(strandId, TaskError.RUNTIME, "The function did not return JSON");
    } catch (StateFailure tooLarge) {
      return new AttemptFailed(strandId, tooLarge.error().error(), tooLarge.error().cause());
    }
  }

  private void invoke(Execution execution, Strand strand, Scheduled scheduled) {
    String machine = execution.started().machineArn();
    String function = String.valueOf(scheduled.task().arguments().get("FunctionName"));
    Optional<String> refusal = roles.refusal(machine, "lambda:InvokeFunction", function);
    if (refusal.isPresent()) {
      engine.happen(
          execution, new AttemptFailed(strand.id(), "Lambda.AWSLambdaException", refusal.get()));
      return;
    }
    Call call =
        new Call(machine, function, Json.write(scheduled.task().arguments().get("Payload")));
    engine.call(
        engine.invocation(functions, execution.arn(), strand.id(), scheduled.number(), call));
  }

  private void startChild(Execution parent, Strand strand, Task task, Scheduled scheduled) {
    Execution child;
    try {
      child = child(parent, task, scheduled);
    } catch (ServiceRefusal refusal) {
      String error = "StepFunctions." + refusal.type() + "Exception";
      engine.happen(parent, new AttemptFailed(strand.id(), error, refusal.message()));
      return;
    }
    if (task.integration() == Integration.START_EXECUTION) {
      Map<String, @Nullable Object> result = new LinkedHashMap<>();
      result.put("ExecutionArn", child.arn());
      result.put("StartDate", child.startedAt().toEpochMilli());
      engine.happen(parent, new AttemptSucceeded(strand.id(), result));
    } else if (!child.isRunning()) {
      engine.happen(parent, outcome(strand, child));
    }
  }

  /** Returns the execution that a task asks for, started now if it was not yet. */
  private Execution child(Execution parent, Task task, Scheduled scheduled) {
    Map<String, @Nullable Object> arguments = scheduled.task().arguments();
    String machineArn = String.valueOf(arguments.get("StateMachineArn"));
    String arn = scheduled.task().child().orElseThrow();
    Object input = arguments.containsKey("Input") ? arguments.get("Input") : Map.of();
    String marker = marker(parent, scheduled.number());
    Optional<Execution> existing = engine.execution(arn);
    if (existing.isPresent()) {
      boolean same =
          existing.get().started().startedBy().filter(marker::equals).isPresent()
              || Service.isSameStart(existing.get(), input);
      if (!same) {
        throw Service.alreadyExists(arn);
      }
      return existing.get();
    }
    checkRole(parent, "states:StartExecution", machineArn);
    if (task.integration() == Integration.RUN_EXECUTION) {
      checkRole(parent, "states:DescribeExecution", arn);
      checkRole(parent, "states:StopExecution", arn);
    }
    String name = arn.substring(Arns.execution(machineArn, "").length());
    return engine.start(
        Service.machineFor(engine, machineArn),
        Service.checkedName(name),
        input,
        Optional.of(marker));
  }

  private void checkRole(Execution parent, String action, String resource) {
    roles
        .refusal(parent.started().machineArn(), action, resource)
        .ifPresent(
            reason -> {
              throw new ServiceRefusal("AccessDenied", reason);
            });
  }

  private void tellParents(Execution child) {
    for (Execution parent : engine.executions()) {
      for (Strand strand : parent.strands()) {
        if (strand.phase() instanceof Scheduled scheduled
            && scheduled.task().child().filter(child.arn()::equals).isPresent()
            && begun.contains(marker(parent, scheduled.number()))) {
          engine.happen(parent, outcome(strand, child));
        }
      }
    }
  }

  /** Returns what the end of an execution means for the task that ran it. */
  private static Event outcome(Strand strand, Execution child) {
    Execution.End end = child.end().orElseThrow();
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("ExecutionArn", child.arn());
    result.put("Input", child.started().input());
    result.put("Name", child.started().name());
    result.put("StartDate", child.startedAt().toEpochMilli());
    result.put("StateMachineArn", child.started().machineArn());
    result.put("Status", end.status().name());
    result.put("StopDate", end.at().toEpochMilli());
    if (end.status() == Execution.Status.SUCCEEDED) {
      result.put("Output", end.output());
      return new AttemptSucceeded(strand.id(), result);
    }
    result.putAll(end.error().output());
    return new AttemptFailed(strand.id(), TaskError.TASK_FAILED, Json.write(result));
  }

  private static boolean isChild(Execution child, Execution parent) {
    return child
        .started()
        .startedBy()
        .filter(marker -> marker.startsWith(marker(parent, 0).replaceFirst("0$", "")))
        .isPresent();
  }

  private static String marker(Execution execution, int number) {
    return execution.arn() + "#" + number;
  }
}
