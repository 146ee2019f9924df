package org.rightsdesk.lambda.ports;

/** The state machines. What they are given are ids only. */
public interface Workflows {
  /** Starts an execution. The same name again is the same execution and starts nothing. */
  void start(Machine machine, String name, String inputJson);

  /** Lets an execution that waits with the token go on. A token that waits no more is no fault. */
  void resume(String token, String outputJson);

  /** The machines that are started from outside. */
  enum Machine {
    REQUEST,
    WATCH,
    RETENTION
  }
}
