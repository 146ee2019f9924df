package org.rightsdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rightsdesk.lambda.aws.StepFunctionsWorkflows;
import org.rightsdesk.lambda.ports.Workflows;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/** A machine that waits twice, each time for an activity, so that a test sees where it is. */
@Tag("localstack")
final class WorkflowsOnLocalStackTest {
  private static final String DEFINITION =
      """
      {"StartAt": "First", "States": {
        "First": {"Type": "Task", "Resource": "%s", "Next": "Second"},
        "Second": {"Type": "Task", "Resource": "%s", "End": true}}}
      """;

  private final SfnClient client = LocalStack.client(SfnClient.builder());
  private final String first = activity();
  private final String second = activity();
  private final String machine =
      client
          .createStateMachine(
              create ->
                  create
                      .name(LocalStack.newName("machine"))
                      .roleArn("arn:aws:iam::000000000000:role/machine")
                      .definition(DEFINITION.formatted(first, second)))
          .stateMachineArn();
  private final Workflows workflows =
      new StepFunctionsWorkflows(() -> client, Map.of(Workflows.Machine.REQUEST, machine));

  @BeforeAll
  static void needsAnEngine() {
    LocalStack.require();
  }

  private String activity() {
    String name = LocalStack.newName("activity");
    return client.createActivity(create -> create.name(name)).activityArn();
  }

  /** Waits until an execution has come to the activity. */
  private GetActivityTaskResponse arrivalAt(String activity) {
    return client.getActivityTask(get -> get.activityArn(activity));
  }

  @Test
  void the_same_name_again_is_the_same_execution() {
    workflows.start(Workflows.Machine.REQUEST, "request-1", "{\"reference\":\"RD-1\"}");
    workflows.start(Workflows.Machine.REQUEST, "request-1", "{\"reference\":\"RD-1\"}");
    workflows.start(Workflows.Machine.REQUEST, "request-2", "{\"reference\":\"RD-2\"}");

    assertThat(client.listExecutions(list -> list.stateMachineArn(machine)).executions())
        .extracting(ExecutionListItem::name)
        .containsExactlyInAnyOrder("request-1", "request-2");
  }

  @Test
  void an_execution_that_waits_goes_on_with_what_it_is_given() {
    workflows.start(Workflows.Machine.REQUEST, "request-1", "{}");
    workflows.resume(arrivalAt(first).taskToken(), "{\"outcome\":\"DECIDED\"}");

    assertThat(arrivalAt(second).input().replace(" ", "")).isEqualTo("{\"outcome\":\"DECIDED\"}");
  }

  @Test
  void a_token_that_waits_no_more_is_no_fault() {
    workflows.start(Workflows.Machine.REQUEST, "request-1", "{}");
    String token = arrivalAt(first).taskToken();
    workflows.resume(token, "{}");
    String next = arrivalAt(second).taskToken();

    workflows.resume(token, "{}");

    assertThat(next).isNotEqualTo(token);
  }

  @Test
  void a_machine_that_is_not_the_functions_to_start_is_refused() {
    assertThatThrownBy(() -> workflows.start(Workflows.Machine.WATCH, "watch-1", "{}"))
        .isInstanceOf(IllegalStateException.class);
  }
}
