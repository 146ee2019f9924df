package org.rightsdesk.local.workflow;

import java.util.Optional;

/** Decides what the role of a state machine may do. */
@FunctionalInterface
public interface RoleGate {

  /**
   * Returns why the state machine may not do this, or nothing when it may.
   *
   * @param machineArn the state machine whose role is asked for
   * @param action an IAM action: {@code lambda:InvokeFunction}, {@code states:StartExecution},
   *     {@code states:DescribeExecution} or {@code states:StopExecution}
   * @param resource the function as the definition names it, or the ARN of the state machine or
   *     execution
   */
  Optional<String> refusal(String machineArn, String action, String resource);

  /** Returns a gate that lets every machine do everything. */
  static RoleGate open() {
    return (machineArn, action, resource) -> Optional.empty();
  }
}
