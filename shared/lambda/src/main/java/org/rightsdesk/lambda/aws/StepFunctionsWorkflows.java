package org.rightsdesk.lambda.aws;

import java.util.Map;
import java.util.function.Supplier;
import org.rightsdesk.lambda.ports.Workflows;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** The state machines on Step Functions. */
public final class StepFunctionsWorkflows implements Workflows {
  private final Supplier<SfnClient> client;
  private final Map<Machine, String> arns;

  /**
   * Over the machines that this function may start.
   *
   * @param arns of each machine
   */
  public StepFunctionsWorkflows(Supplier<SfnClient> client, Map<Machine, String> arns) {
    this.client = client;
    this.arns = Map.copyOf(arns);
  }

  @Override
  public void start(Machine machine, String name, String inputJson) {
    String arn = arns.get(machine);
    if (arn == null) {
      throw new IllegalStateException("this function does not start the machine " + machine);
    }
    try {
      client.get().startExecution(start -> start.stateMachineArn(arn).name(name).input(inputJson));
    } catch (ExecutionAlreadyExistsException e) {
      // It was started before: a name is used for one purpose only.
      return;
    }
  }

  @Override
  public void resume(String token, String outputJson) {
    try {
      client.get().sendTaskSuccess(send -> send.taskToken(token).output(outputJson));
    } catch (TaskTimedOutException | TaskDoesNotExistException | InvalidTokenException e) {
      // Nothing waits any more: it was resumed before, or its execution was ended.
      return;
    }
  }
}
