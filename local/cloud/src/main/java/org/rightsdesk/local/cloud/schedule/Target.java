package org.rightsdesk.local.cloud.schedule;

/** Does what a schedule asks for. */
@FunctionalInterface
public interface Target {

  /**
   * Calls a function or starts a state machine, and returns once that is on disk.
   *
   * @param arn of the function or state machine
   * @param input the JSON that it gets
   */
  void start(String arn, String input);
}
