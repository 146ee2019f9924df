package org.rightsdesk.lambda.ports;

/** Other functions, called without waiting for their answer. */
public interface Functions {
  /** Has the function with this name called with the event at least once. */
  void send(String functionName, String eventJson);
}
