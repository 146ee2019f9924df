package org.rightsdesk.local.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the machines of {@code statemachines/} as they are, for the tests of the functions that they
 * call: a function and the machine that calls it are held to each other.
 */
public final class MachineBench {
  private static final String ARN = "arn:aws:states:eu-west-2:000000000000:stateMachine:";

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Map<String, TriedFunction> functions = new HashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final WorkflowEngine engine;
  private final Service service;

  /** What answers for a function. */
  @FunctionalInterface
  public interface TriedFunction {
    /**
     * Answers the event. What it throws fails the task: a {@link ServiceFault} under its own name,
     * anything else under that of its class.
     */
    String answer(String event) throws Exception;
  }

  /** A fault of the service and not of the function, such as {@code Lambda.ServiceException}. */
  public static final class ServiceFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String error;

    /** A fault with the name by which machines know it. */
    public ServiceFault(String error) {
      super(error);
      this.error = error;
    }
  }

  /**
   * A bench with these machines on it, such as {@code watch}.
   *
   * @param folder an empty one
   * @param clock by which the machines wait
   */
  public MachineBench(Path folder, InstantSource clock, String... machines) {
    engine =
        new WorkflowEngine(
            new FolderJournal(folder), clock, this::invoke, RoleGate.open(), work::add, () -> 0.5);
    service = new Service(engine);
    for (String machine : machines) {
      engine.register(machine, ARN + machine, definition(machine));
    }
    engine.resume();
  }

  /** The definition, in which each function goes by its name in the template. */
  private static String definition(String machine) {
    Path file = Path.of("..", "..", "statemachines", machine + ".asl.json");
    try {
      return Files.readString(file)
          .replace("${AccessMachine}", ARN + "access")
          .replaceAll("\\$\\{(\\w+)}", "$1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has a function of the template answered by this. */
  public MachineBench with(String function, TriedFunction tried) {
    functions.put(function, tried);
    return this;
  }

  private FunctionInvoker.Answer invoke(FunctionInvoker.Call call) {
    TriedFunction tried = functions.get(call.function());
    if (tried == null) {
      throw new AssertionError("a machine calls " + call.function() + ", which nobody answers for");
    }
    try {
      return new FunctionInvoker.Returned(tried.answer(call.payload()));
    } catch (ServiceFault e) {
      return new FunctionInvoker.Failed(e.error, "the service is not well");
    } catch (Exception e) {
      failures.add(call.function() + ": " + e);
      return new FunctionInvoker.Failed(e.getClass().getName(), String.valueOf(e.getMessage()));
    }
  }

  /** Starts an execution and lets it go as far as it can before time passes. */
  public void start(String machine, String name, String input) {
    ask("StartExecution", Map.of("stateMachineArn", ARN + machine, "name", name, "input", input));
    goOn();
  }

  /** Lets whatever waits with the token go on; to be called as the function that was given it. */
  public void resume(String token, String output) {
    ask("SendTaskSuccess", Map.of("taskToken", token, "output", output));
  }

  /** Lets every execution go as far as it can, now that the clock was moved. */
  public void goOn() {
    engine.timeMoved();
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  /** When the next wait of any execution is over. */
  public Optional<Instant> nextDue() {
    return engine.nextDue();
  }

  /** How an execution stands, such as {@code RUNNING}. */
  public String status(String machine, String name) {
    return execution(machine, name).status().name();
  }

  /** With what name the execution failed. */
  public String error(String machine, String name) {
    return execution(machine, name).end().orElseThrow().error().error();
  }

  /** What the functions threw, in order, each with the function's name. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  private Execution execution(String machine, String name) {
    return engine.execution(Arns.execution(ARN + machine, name)).orElseThrow();
  }

  private void ask(String action, Map<String, @Nullable Object> request) {
    service.answer(action, request);
  }
}
