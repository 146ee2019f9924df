package org.rightsdesk.local.workflow;

/** Invokes functions on behalf of a state machine. */
@FunctionalInterface
public interface FunctionInvoker {

  /**
   * Invokes a function and waits for its answer.
   *
   * <p>Called on the engine's executor, never while the engine holds its lock, so the function may
   * call the engine's endpoint. The same call comes again when the process died while it was under
   * way.
   */
  Answer invoke(Call call);

  /**
   * One call of a function.
   *
   * @param machineArn the state machine whose role makes the call
   * @param function the name or ARN of the function, as the definition gives it
   * @param payload the JSON text that the function receives
   */
  record Call(String machineArn, String function, String payload) {}

  /** How a call ended. */
  sealed interface Answer {}

  /**
   * The function returned.
   *
   * @param payload the JSON text that it returned
   */
  record Returned(String payload) implements Answer {}

  /**
   * The function, or the attempt to reach it, failed.
   *
   * @param error the name that Retry and Catch are matched with: the function's errorType, or a
   *     name of the service such as {@code Lambda.TooManyRequestsException}
   * @param cause the error payload of the function as JSON text, or the service's message
   */
  record Failed(String error, String cause) implements Answer {}
}
