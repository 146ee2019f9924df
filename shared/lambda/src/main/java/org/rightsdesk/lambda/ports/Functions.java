package org.rightsdesk.lambda.ports;

/** Other functions. */
public interface Functions {
  /** Has the function with this name called with the event at least once, without waiting. */
  void send(String functionName, String eventJson);

  /**
   * Calls the function with this name and waits for its answer.
   *
   * @return the answer, as JSON
   * @throws FailedException if the function itself failed
   */
  String call(String functionName, String eventJson);

  /** A function that was called and waited for has failed. */
  final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the kind of failure, which holds nothing of what the function was given. */
    public FailedException(String kind) {
      super(kind);
    }
  }
}
