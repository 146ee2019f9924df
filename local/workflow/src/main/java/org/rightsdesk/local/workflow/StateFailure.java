package org.rightsdesk.local.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says that a state failed with one of the errors that Retry and Catch know. */
final class StateFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final TaskError error;

  StateFailure(String error, String cause) {
    super(error + ": " + cause);
    this.error = new TaskError(error, cause);
  }

  TaskError error() {
    return error;
  }

  /** An error's name and its cause; either may be empty. */
  record TaskError(String error, String cause) {
    static final String ALL = "States.ALL";
    static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
    static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    static final String NO_CHOICE_MATCHED = "States.NoChoiceMatched";
    static final String QUERY_EVALUATION = "States.QueryEvaluationError";
    static final String RUNTIME = "States.Runtime";
    static final String TASK_FAILED = "States.TaskFailed";
    static final String TIMEOUT = "States.Timeout";
    static final String TOLERANCE_EXCEEDED = "States.ExceedToleratedFailureThreshold";

    /**
     * Returns whether this error is one of those that a Retry or Catch names.
     *
     * <p>States.ALL leaves out the errors that no wildcard may match; States.TaskFailed leaves out
     * timeouts too; a missed heartbeat is also a timeout.
     */
    boolean isAnyOf(Iterable<String> names) {
      for (String name : names) {
        if (matches(name)) {
          return true;
        }
      }
      return false;
    }

    private boolean matches(String name) {
      return switch (name) {
        case ALL -> !isTerminal();
        case TASK_FAILED -> !isTerminal() && !isTimeout();
        case TIMEOUT -> isTimeout();
        default -> error.equals(name);
      };
    }

    private boolean isTerminal() {
      return error.equals(RUNTIME) || error.equals(DATA_LIMIT_EXCEEDED);
    }

    private boolean isTimeout() {
      return error.equals(TIMEOUT) || error.equals(HEARTBEAT_TIMEOUT);
    }

    /** Returns what a catcher sees as {@code $states.errorOutput}; what is empty is left out. */
    Map<String, Object> output() {
      Map<String, Object> output = new LinkedHashMap<>();
      if (!error.isEmpty()) {
        output.put("Error", error);
      }
      if (!cause.isEmpty()) {
        output.put("Cause", cause);
      }
      return output;
    }
  }
}
