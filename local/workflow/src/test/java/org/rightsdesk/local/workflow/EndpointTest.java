package org.rightsdesk.local.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.local.workflow.World.tokenTask;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** The endpoint as the service's own client sees it. */
class EndpointTest {
  private World world;
  private HttpServer server;
  private SfnClient client;
  private Optional<String> refusal = Optional.empty();

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    world = new World(folder).returning("f", "1");
    world.states("A", "\"A\":" + tokenTask("f", ",\"HeartbeatSeconds\":10,\"End\":true"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        world
            .engine()
            .endpoint(
                (exchange, body, action, resource) ->
                    refusal.map(reason -> reason + " " + action + " " + resource)));
    server.start();
    client =
        SfnClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  @AfterEach
  void close() {
    client.close();
    server.stop(0);
  }

  private String started(String name) {
    String arn =
        client
            .startExecution(
                start -> start.stateMachineArn(World.MACHINE).name(name).input("{\"a\":1}"))
            .executionArn();
    world.work();
    return arn;
  }

  @Test
  void an_execution_is_started_described_and_completed_by_its_token() {
    String arn = started("one");
    var running = client.describeExecution(asked -> asked.executionArn(arn));
    assertThat(running.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(running.input()).isEqualTo("{\"a\":1}");
    assertThat(running.startDate()).isEqualTo(world.now);
    client.sendTaskSuccess(sent -> sent.taskToken(world.token()).output("{\"ok\":true}"));
    var ended = client.describeExecution(asked -> asked.executionArn(arn));
    assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(ended.output()).isEqualTo("{\"ok\":true}");
    assertThat(ended.stopDate()).isEqualTo(world.now);
  }

  @Test
  void a_task_failed_by_its_token_fails_with_that_error() {
    String arn = started("one");
    client.sendTaskFailure(sent -> sent.taskToken(world.token()).error("No").cause("why"));
    var ended = client.describeExecution(asked -> asked.executionArn(arn));
    assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(ended.error()).isEqualTo("No");
    assertThat(ended.cause()).isEqualTo("why");
  }

  @Test
  void a_heartbeat_moves_the_time_of_the_next_one_on() {
    started("one");
    world.pass(Duration.ofSeconds(9));
    client.sendTaskHeartbeat(sent -> sent.taskToken(world.token()));
    world.pass(Duration.ofSeconds(9));
    assertThat(world.status()).isEqualTo("RUNNING");
    String token = world.token();
    world.pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> client.sendTaskHeartbeat(sent -> sent.taskToken(token)))
        .isInstanceOf(TaskTimedOutException.class);
  }

  @Test
  void of_two_answers_with_one_token_the_first_counts() {
    started("one");
    String token = world.token();
    client.sendTaskFailure(sent -> sent.taskToken(token).error("First"));
    assertThatThrownBy(() -> client.sendTaskSuccess(sent -> sent.taskToken(token).output("1")))
        .isInstanceOf(TaskTimedOutException.class);
    assertThat(world.error()).isEqualTo("First");
  }

  @Test
  void a_token_may_be_handed_back_before_the_function_has_returned() {
    client.startExecution(start -> start.stateMachineArn(World.MACHINE).name("one"));
    client.sendTaskSuccess(sent -> sent.taskToken(world.token()).output("1"));
    world.work();
    assertThat(world.output()).isEqualTo("1");
  }

  @Test
  void tokens_that_are_none_or_of_nothing_known_are_told_apart() {
    assertThatThrownBy(() -> client.sendTaskSuccess(sent -> sent.taskToken("x!").output("1")))
        .isInstanceOf(InvalidTokenException.class);
    String unknown = TaskTokens.token(Arns.execution(World.MACHINE, "none"), "secret");
    assertThatThrownBy(() -> client.sendTaskHeartbeat(sent -> sent.taskToken(unknown)))
        .isInstanceOf(TaskDoesNotExistException.class);
  }

  @Test
  void an_output_that_is_not_JSON_leaves_the_task_waiting() {
    started("one");
    assertThatThrownBy(
            () -> client.sendTaskSuccess(sent -> sent.taskToken(world.token()).output("{")))
        .isInstanceOf(InvalidOutputException.class);
    assertThat(world.status()).isEqualTo("RUNNING");
  }

  @Test
  void the_same_start_again_is_the_same_execution_while_it_runs() {
    assertThat(started("one")).isEqualTo(started("one"));
    assertThat(world.calls).hasSize(1);
  }

  @Test
  void another_input_or_an_ended_execution_makes_the_name_taken() {
    String arn = started("one");
    assertThatThrownBy(
            () ->
                client.startExecution(
                    start -> start.stateMachineArn(World.MACHINE).name("one").input("{}")))
        .isInstanceOf(ExecutionAlreadyExistsException.class);
    client.stopExecution(stop -> stop.executionArn(arn));
    assertThatThrownBy(() -> started("one")).isInstanceOf(ExecutionAlreadyExistsException.class);
  }

  @Test
  void what_does_not_exist_or_is_malformed_is_refused_by_its_own_error() {
    assertThatThrownBy(
            () -> client.startExecution(start -> start.stateMachineArn(World.PREFIX + "none")))
        .isInstanceOf(StateMachineDoesNotExistException.class);
    assertThatThrownBy(() -> client.startExecution(start -> start.stateMachineArn("none")))
        .isInstanceOf(InvalidArnException.class);
    assertThatThrownBy(() -> started("a b")).isInstanceOf(InvalidNameException.class);
    assertThatThrownBy(
            () ->
                client.startExecution(
                    start -> start.stateMachineArn(World.MACHINE).input("{\"a\"")))
        .isInstanceOf(InvalidExecutionInputException.class);
    assertThatThrownBy(
            () ->
                client.describeExecution(
                    asked -> asked.executionArn(Arns.execution(World.MACHINE, "none"))))
        .isInstanceOf(ExecutionDoesNotExistException.class);
    assertThatThrownBy(() -> client.listActivities())
        .isInstanceOf(SfnException.class)
        .hasMessageContaining("not served here");
  }

  @Test
  void a_stopped_execution_says_why() {
    String arn = started("one");
    client.stopExecution(stop -> stop.executionArn(arn).error("E").cause("C"));
    var ended = client.describeExecution(asked -> asked.executionArn(arn));
    assertThat(ended.status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(ended.error()).isEqualTo("E");
  }

  @Test
  void executions_are_listed_newest_first_page_by_page() {
    started("one");
    world.now = world.now.plusSeconds(1);
    started("two");
    client.stopExecution(stop -> stop.executionArn(Arns.execution(World.MACHINE, "one")));
    var pages =
        client.listExecutionsPaginator(list -> list.stateMachineArn(World.MACHINE).maxResults(1));
    assertThat(pages.executions()).extracting(item -> item.name()).containsExactly("two", "one");
    assertThat(
            client
                .listExecutions(
                    list ->
                        list.stateMachineArn(World.MACHINE).statusFilter(ExecutionStatus.ABORTED))
                .executions())
        .extracting(item -> item.name())
        .containsExactly("one");
  }

  @Test
  void the_history_tells_the_events_by_the_services_names() {
    String arn = started("one");
    client.sendTaskSuccess(sent -> sent.taskToken(world.token()).output("1"));
    var history = client.getExecutionHistory(asked -> asked.executionArn(arn)).events();
    assertThat(history)
        .extracting(event -> event.type())
        .containsExactly(
            HistoryEventType.EXECUTION_STARTED,
            HistoryEventType.TASK_STATE_ENTERED,
            HistoryEventType.TASK_SCHEDULED,
            HistoryEventType.TASK_SUBMITTED,
            HistoryEventType.TASK_SUCCEEDED,
            HistoryEventType.TASK_STATE_EXITED,
            HistoryEventType.EXECUTION_SUCCEEDED);
    assertThat(history.get(1).stateEnteredEventDetails().name()).isEqualTo("A");
    var bare =
        client.getExecutionHistory(asked -> asked.executionArn(arn).includeExecutionData(false));
    assertThat(bare.events().get(1).stateEnteredEventDetails().input()).isNull();
  }

  @Test
  void a_machine_is_described_with_its_definition() {
    var machine = client.describeStateMachine(asked -> asked.stateMachineArn(World.MACHINE));
    assertThat(machine.name()).isEqualTo("machine");
    assertThat(machine.definition()).isEqualTo(world.machines.get("machine"));
  }

  @Test
  void the_authorizer_is_asked_with_action_and_resource_before_anything_happens() {
    refusal = Optional.of("no");
    assertThatThrownBy(() -> started("one"))
        .isInstanceOf(SfnException.class)
        .hasMessageContaining("no states:StartExecution " + World.MACHINE);
    assertThat(world.engine().executions()).isEmpty();
  }

  @Test
  void pages_show_the_way_of_an_execution_and_escape_what_they_show() {
    client.startExecution(
        start ->
            start
                .stateMachineArn(World.MACHINE)
                .name("it's")
                .input("{\"a\":\"<script>alert(1)</script>\"}"));
    String arn = Arns.execution(World.MACHINE, "it's");
    String page = world.engine().timelinePage(arn).orElseThrow();
    assertThat(page)
        .contains("Task scheduled: f", "heartbeat 10 s", "&lt;script&gt;", "Next due 2026-11-23")
        .doesNotContain("<script>");
    assertThat(world.engine().listPage("/executions?arn="))
        .contains("it&#39;s", "RUNNING", "/executions?arn=arn%3Aaws")
        .doesNotContain("it's");
    assertThat(world.engine().timelinePage("none")).isEmpty();
  }
}
