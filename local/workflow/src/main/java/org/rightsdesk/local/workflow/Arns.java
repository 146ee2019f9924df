package org.rightsdesk.local.workflow;

/** Makes the names of things from one another. */
final class Arns {
  private static final String MACHINE = ":stateMachine:";
  private static final String EXECUTION = ":execution:";

  private Arns() {}

  static boolean isMachine(String arn) {
    return arn.startsWith("arn:") && arn.contains(MACHINE);
  }

  static boolean isExecution(String arn) {
    return arn.startsWith("arn:") && arn.contains(EXECUTION);
  }

  /** Returns the ARN of an execution of a machine. */
  static String execution(String machineArn, String executionName) {
    return machineArn.replace(MACHINE, EXECUTION) + ":" + executionName;
  }
}
