package org.rightsdesk.local.cloud.functions;

import org.rightsdesk.local.cloud.json.Json;

/** Calls functions by name or ARN. */
public interface FunctionInvoker {

  /** Calls and waits for the answer, as long as the function's timeout allows. */
  Outcome invoke(String function, Json payload) throws InterruptedException;

  /**
   * Puts the event on disk and returns; the function is called with it until it succeeds, as AWS
   * does for asynchronous calls (two retries, then the dead letters).
   */
  void enqueue(String function, Json payload);

  /** What became of a call. */
  sealed interface Outcome {
    /** The function answered. */
    record Answered(Json payload) implements Outcome {}

    /** The function failed; the payload is JSON with {@code errorType} and {@code errorMessage}. */
    record Failed(Json payload) implements Outcome {}

    /** The call was not made; the type is the service's, such as RequestTooLargeException. */
    record Refused(int status, String type, String message) implements Outcome {}
  }
}
