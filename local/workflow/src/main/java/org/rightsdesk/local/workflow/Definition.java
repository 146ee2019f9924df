package org.rightsdesk.local.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A state machine as its definition describes it.
 *
 * @param timeoutSeconds how long an execution may take
 * @param flow the states
 */
record Definition(OptionalInt timeoutSeconds, Flow flow) {

  /** States that lead to one another: the machine's own, a branch's or an item processor's. */
  record Flow(String startAt, Map<String, State> states) {
    State state(String name) {
      State state = states.get(name);
      if (state == null) {
        throw new IllegalArgumentException("There is no state " + name);
      }
      return state;
    }
  }

  /** One state. */
  sealed interface State {
    String name();

    /** Returns the type as the language names it. */
    String type();
  }

  /** Calls a function or starts another execution. */
  record Task(
      String name,
      Integration integration,
      Map<String, Template> arguments,
      Optional<Amount> timeoutSeconds,
      Optional<Amount> heartbeatSeconds,
      Recovery recovery,
      Leaving leaving)
      implements State {
    @Override
    public String type() {
      return "Task";
    }
  }

  /** Goes where the first rule that holds leads. */
  record Choice(String name, List<Rule> rules, Optional<String> otherwise) implements State {
    @Override
    public String type() {
      return "Choice";
    }
  }

  /** Waits for a time. */
  record Wait(String name, Until until, Leaving leaving) implements State {
    @Override
    public String type() {
      return "Wait";
    }
  }

  /** Runs every branch at once. */
  record Parallel(
      String name,
      Optional<Template> arguments,
      List<Flow> branches,
      Recovery recovery,
      Leaving leaving)
      implements State {
    @Override
    public String type() {
      return "Parallel";
    }
  }

  /**
   * Runs the same states for each item.
   *
   * @param distributed whether items are processed as executions of their own would be: without the
   *     variables outside, and with some failures tolerated
   */
  record MapState(
      String name,
      Optional<Template> items,
      Optional<Template> itemSelector,
      Flow processor,
      boolean distributed,
      Amount maxConcurrency,
      Optional<Amount> toleratedFailureCount,
      Optional<Amount> toleratedFailurePercentage,
      Recovery recovery,
      Leaving leaving)
      implements State {
    @Override
    public String type() {
      return "Map";
    }
  }

  /** Only computes. */
  record Pass(String name, Leaving leaving) implements State {
    @Override
    public String type() {
      return "Pass";
    }
  }

  /** Ends its flow well. */
  record Succeed(String name, Leaving leaving) implements State {
    @Override
    public String type() {
      return "Succeed";
    }
  }

  /** Ends its flow with an error. */
  record Fail(String name, Optional<Template> error, Optional<Template> cause) implements State {
    @Override
    public String type() {
      return "Fail";
    }
  }

  /** What a task calls. */
  enum Integration {
    /** Invokes a function and goes on with its answer. */
    INVOKE("arn:aws:states:::lambda:invoke"),
    /** Invokes a function and waits until the task's token is handed back. */
    INVOKE_FOR_TOKEN("arn:aws:states:::lambda:invoke.waitForTaskToken"),
    /** Starts an execution and goes on. */
    START_EXECUTION("arn:aws:states:::states:startExecution"),
    /** Starts an execution and waits until it ends. */
    RUN_EXECUTION("arn:aws:states:::states:startExecution.sync:2");

    private final String resource;

    Integration(String resource) {
      this.resource = resource;
    }

    String resource() {
      return resource;
    }

    boolean startsExecution() {
      return this == START_EXECUTION || this == RUN_EXECUTION;
    }
  }

  /** A whole number, given or computed, within bounds. */
  record Amount(Template value, int least, int most) {
    int evaluate(Bindings bindings) throws StateFailure {
      return switch (value) {
        case Template.Evaluated evaluated ->
            evaluated.expression().evaluateInteger(bindings, least, most);
        case Template.Literal(Integer number) -> number;
        case Template.Literal _, Template.Members _, Template.Elements _ ->
            throw new IllegalStateException("The parser lets only integers and expressions pass");
      };
    }
  }

  /** The end of a wait. */
  sealed interface Until {}

  /** A number of seconds after the state was entered. */
  record Seconds(Amount amount) implements Until {}

  /** A moment with its offset from UTC. */
  record Timestamp(Template moment) implements Until {}

  /** A rule of a Choice. */
  record Rule(Expression condition, Leaving leaving) {}

  /**
   * How a state is left.
   *
   * @param output what the next state gets, when it is not the state's own result
   * @param assign the variables to set
   * @param next the next state; empty when the flow ends here
   */
  record Leaving(Optional<Template> output, Map<String, Template> assign, Optional<String> next) {}

  /** What is done about a state's errors. */
  record Recovery(List<Retrier> retriers, List<Catcher> catchers) {}

  /** When and how often a state is tried again. */
  record Retrier(
      List<String> errors,
      int intervalSeconds,
      int maxAttempts,
      double backoffRate,
      OptionalInt maxDelaySeconds,
      boolean fullJitter) {

    /**
     * Returns the milliseconds to wait before the next attempt.
     *
     * @param retries how often this retrier has tried before
     * @param random from 0 to 1, used with full jitter
     */
    long delayMillis(int retries, double random) {
      double seconds = intervalSeconds * Math.pow(backoffRate, retries);
      double limited = Math.min(seconds, maxDelaySeconds.orElse(Integer.MAX_VALUE));
      double jittered = fullJitter ? limited * random : limited;
      return Math.round(jittered * 1000);
    }
  }

  /** Where errors lead. */
  record Catcher(List<String> errors, Leaving leaving) {}

  /** Reads a definition. */
  static Definition parse(String text) {
    @Nullable Object value;
    try {
      value = Json.read(text);
    } catch (Json.Malformed malformed) {
      throw new DefinitionRefused("/", "is not JSON: " + malformed.getMessage());
    }
    return new DefinitionParser().parse(value);
  }
}
