package org.rightsdesk.functions.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;
import static org.rightsdesk.casebook.CaseworkSamples.OFFICER;
import static org.rightsdesk.casebook.CaseworkSamples.REQUESTER;
import static org.rightsdesk.casebook.CaseworkSamples.SECOND_OFFICER;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.WaitOutcome;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.casebook.memory.OneCase;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.CheckLine;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.RecordState.Preparation;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.Workflows;
import org.rightsdesk.lambda.testing.Invocation;
import org.rightsdesk.local.workflow.MachineBench;

/**
 * The machines of a request, as they would be deployed, that come late to every point at which they
 * wait: what they wait for has happened before they have a token (K7).
 */
class LateMachineTest {
  private static final PaperId READABLE = new PaperId("record-0001");
  private static final PaperId UNREADABLE = new PaperId("record-0002");
  private static final String CANARY = "Wilhelmina Test";

  private final OneCase one = new OneCase();
  private final SettableClock clock = one.clock();
  private final InMemoryCasebook casebook = one.casebook();
  private final CaseReference reference = one.reference();
  private final List<String> done = new ArrayList<>();
  private final MachineBench bench;
  private int composed;
  private boolean passwordGiven;
  private boolean returnsFirst;

  LateMachineTest(@TempDir Path folder) {
    bench =
        new MachineBench(folder, clock, "request", "access")
            .with("ProgressFunction", this::progress)
            .with("SearchFunction", event -> search())
            .with("ConvertFunction", LateMachineTest::convert)
            .with("DiscloseFunction", this::disclose)
            .with("RedactFunction", event -> "{}");
  }

  private String progress(String event) throws Exception {
    Workflows workflows =
        new Workflows() {
          @Override
          public void start(Machine machine, String name, String inputJson) {
            throw new UnsupportedOperationException("this function starts nothing");
          }

          @Override
          public void resume(String token, String outputJson) {
            bench.resume(token, outputJson);
          }
        };
    return Invocation.of(new Handler(new MachineReports(casebook, workflows)), event);
  }

  /** Finds two records, and nothing more when it is asked again. */
  private String search() {
    if (one.state().isSearchFinished()) {
      return "{\"records\":[]}";
    }
    one.execute(new Command.FinishSearch(List.of(READABLE, UNREADABLE)), MACHINE);
    return """
        {"records":[{"id":"record-0001","source":{"key":"readable"}},
                    {"id":"record-0002","source":{"key":"unreadable"}}]}""";
  }

  private void failToSearch() {
    bench.with(
        "SearchFunction",
        event -> {
          throw new IllegalStateException(CANARY + " could not be searched for");
        });
  }

  private static String convert(String source) {
    if (JsonText.read(source).text("key").equals("readable")) {
      return "{\"pages\":[{\"width\":595.3,\"height\":842}],\"files\":0}";
    }
    throw new IllegalStateException(CANARY + " is not a document");
  }

  /** The team is always quicker than the machine. */
  private String disclose(String event) {
    String action = JsonText.read(event).text("action");
    done.add(action);
    switch (action) {
      case "plan" -> {
        return "{\"records\":[\"record-0001\"]}";
      }
      case "compose" -> {
        composed++;
        PaperId disclosure = new PaperId("disclosure-" + composed);
        one.execute(
            new Command.RecordComposed(disclosure, List.of(new Volume("00", 1, 1_000)), false),
            MACHINE);
        if (returnsFirst && composed == 1) {
          one.execute(new Command.ReturnCheck(new PaperId("reason")), SECOND_OFFICER);
          decide();
        } else {
          one.execute(
              new Command.PassCheck(disclosure, EnumSet.allOf(CheckLine.class)), SECOND_OFFICER);
          one.execute(new Command.Release(disclosure), OFFICER);
        }
      }
      case "deliver" -> {
        PaperId disclosure = one.state().disclosure().orElseThrow().id();
        one.execute(new Command.MakeAvailable(disclosure), MACHINE);
        one.execute(new Command.Collect(disclosure, 1), REQUESTER);
      }
      default -> throw new IllegalArgumentException(action);
    }
    return "{\"outcome\":\"done\"}";
  }

  private void review() {
    one.execute(
        new Command.ReviewPage(
            READABLE, 1, PageState.UNTOUCHED, new PageState(List.of(), Optional.empty(), true)),
        OFFICER);
    one.execute(
        new Command.ReviewRecord(READABLE, RecordOutcome.DISCLOSE, Optional.empty()), OFFICER);
    one.execute(
        new Command.ReviewRecord(UNREADABLE, RecordOutcome.LISTED, Optional.empty()), OFFICER);
    decide();
  }

  private void decide() {
    one.execute(new Command.Decide(Outcome.GRANTED_IN_PART, List.of(), false), OFFICER);
  }

  private void start(int run) {
    bench.start(
        "request",
        reference + "-" + run,
        "{\"reference\":\"" + reference + "\",\"run\":" + run + "}");
  }

  private String status(int run) {
    return bench.status("request", reference + "-" + run);
  }

  /** Lets time pass until nothing is left to be tried again soon. */
  private void passRetries() {
    Instant horizon = clock.instant().plus(Duration.ofHours(1));
    while (bench.nextDue().filter(due -> due.isBefore(horizon)).isPresent()) {
      clock.advance(Duration.between(clock.instant(), bench.nextDue().orElseThrow()));
      bench.goOn();
    }
  }

  /** The wait for a decision is the one for people who must first see the records. */
  private void untilDecided() {
    one.becomeValid();
    start(1);
    String token = casebook.waitingAt(reference, WaitPoint.DECIDED).orElseThrow();
    review();
    bench.resume(token, "{\"outcome\":\"decided\"}");
    bench.goOn();
  }

  @Test
  void a_machine_that_comes_late_to_every_wait_goes_on_at_once() {
    untilDecided();

    assertThat(bench.failures()).hasSize(1);
    assertThat(done).containsExactly("plan", "compose", "deliver");
    assertThat(status(1)).isEqualTo("SUCCEEDED");
    assertThat(one.state().closed()).isPresent();
    for (WaitPoint point : WaitPoint.values()) {
      if (point != WaitPoint.DECIDED) {
        assertThat(casebook.waitingAt(reference, point)).isEmpty();
      }
    }
  }

  @Test
  void a_response_returned_and_decided_anew_before_the_machine_waited_goes_round_again() {
    returnsFirst = true;

    untilDecided();

    assertThat(done).containsExactly("plan", "compose", "plan", "compose", "deliver");
    assertThat(status(1)).isEqualTo("SUCCEEDED");
  }

  /** No record opens until the password of one was given. */
  private void lock() {
    bench
        .with(
            "SearchFunction",
            event ->
                one.state().hasRecordsToConvert()
                    ? "{\"records\":[{\"id\":\"record-0001\",\"source\":{\"key\":\"readable\"}}]}"
                    : search())
        .with(
            "ConvertFunction",
            source -> passwordGiven ? convert(source) : "{\"refused\":\"ENCRYPTED\"}");
  }

  @Test
  void a_record_whose_password_is_given_becomes_pages_before_the_decision_is_waited_for_again() {
    lock();
    one.becomeValid();
    start(1);
    String token = casebook.waitingAt(reference, WaitPoint.DECIDED).orElseThrow();

    one.execute(new Command.GivePassword(READABLE), OFFICER);
    passwordGiven = true;
    String outcome = WaitOutcome.of(one.state(), WaitPoint.DECIDED).orElseThrow();
    bench.resume(token, "{\"outcome\":\"" + outcome + "\"}");
    bench.goOn();

    assertThat(one.state().findRecord(READABLE).orElseThrow().pageCount()).isEqualTo(1);
    assertThat(casebook.waitingAt(reference, WaitPoint.DECIDED))
        .isPresent()
        .get()
        .isNotEqualTo(token);
    assertThat(status(1)).isEqualTo("RUNNING");
    assertThat(done).isEmpty();
  }

  @Test
  void what_cannot_become_pages_is_listed_with_a_reason_and_never_dropped() {
    one.becomeValid();

    start(1);

    assertThat(one.state().findRecord(READABLE).orElseThrow().preparation())
        .isEqualTo(new Preparation.Pages(List.of(new PageSize(595.3, 842))));
    assertThat(one.state().findRecord(UNREADABLE).orElseThrow().preparation())
        .isEqualTo(new Preparation.None("CONVERSION_FAILED"));
    assertThat(Tasks.of(one.state()))
        .extracting(Task::kind)
        .containsExactlyInAnyOrder(Task.Kind.HANDLE_BY_HAND, Task.Kind.REVIEW_RECORDS);
    assertThat(status(1)).isEqualTo("RUNNING");
  }

  @Test
  void what_lies_in_a_record_is_searched_for_before_anybody_is_waited_for() {
    one.becomeValid();
    List<String> converted = new ArrayList<>();
    bench.with("SearchFunction", event -> searchTwice());
    bench.with(
        "ConvertFunction",
        source -> {
          converted.add(JsonText.read(source).text("key"));
          return "{\"pages\":[{\"width\":595,\"height\":842}],\"files\":"
              + (converted.size() == 1 ? 1 : 0)
              + "}";
        });

    start(1);

    assertThat(converted).containsExactly("mail", "attachment");
    assertThat(one.state().records()).hasSize(2).allMatch(RecordState::isPrepared);
    assertThat(one.state().stage()).isEqualTo(Stage.REVIEW);
    assertThat(status(1)).isEqualTo("RUNNING");
  }

  /** Finds a mail, then what was attached to it, then nothing. */
  private String searchTwice() {
    if (!one.state().isSearchFinished()) {
      one.execute(new Command.FinishSearch(List.of(READABLE)), MACHINE);
      return "{\"records\":[{\"id\":\"record-0001\",\"source\":{\"key\":\"mail\"}}]}";
    }
    if (one.state().findRecord(READABLE).orElseThrow().place().waiting() > 0) {
      assertThat(one.state().stage()).isEqualTo(Stage.SEARCH);
      PaperId attached = new PaperId("record-0001-0001");
      one.execute(new Command.FindWithin(READABLE, List.of(attached)), MACHINE);
      return "{\"records\":[{\"id\":\"record-0001-0001\",\"source\":{\"key\":\"attachment\"}}]}";
    }
    return "{\"records\":[]}";
  }

  @Test
  void a_case_closed_before_the_machine_came_to_wait_lets_it_end() {
    one.execute(new Command.Withdraw(), REQUESTER);

    start(1);

    assertThat(status(1)).isEqualTo("SUCCEEDED");
    assertThat(done).isEmpty();
  }

  @Test
  void a_step_that_fails_becomes_one_task_and_once_settled_the_work_is_taken_up_where_it_stands() {
    one.becomeValid();
    failToSearch();
    start(1);
    passRetries();
    assertThat(status(1)).isEqualTo("FAILED");
    assertThat(Tasks.of(one.state())).extracting(Task::id).containsExactly("STEP_FAILED:Search");
    assertThat(one.state().failedSteps())
        .containsEntry("Search", "java.lang.IllegalStateException");
    bench.with("SearchFunction", event -> search());

    one.execute(new Command.SettleStep("Search"), OFFICER);

    assertThat(one.state().run()).isEqualTo(2);
    start(2);
    assertThat(one.state().isSearchFinished()).isTrue();
    assertThat(status(2)).isEqualTo("RUNNING");
  }

  @Test
  void work_that_could_not_even_be_started_becomes_a_task_too() {
    one.becomeValid();
    bench.start("access", reference + "-1-1", "{\"reference\":\"" + reference + "\",\"round\":2}");

    start(1);

    assertThat(status(1)).isEqualTo("FAILED");
    assertThat(Tasks.of(one.state())).extracting(Task::id).contains("STEP_FAILED:Fulfil");
  }

  @Test
  void a_failure_told_twice_is_one_task_and_one_letter() throws Exception {
    String failed =
        "{\"action\":\"failed\",\"reference\":\""
            + reference
            + "\",\"step\":\"Search\",\"error\":\"States.Timeout\"}";
    progress(failed);
    int effects = casebook.caused().size();

    progress(failed);

    assertThat(casebook.caused()).hasSize(effects);
    assertThat(Tasks.of(one.state())).extracting(Task::id).containsOnlyOnce("STEP_FAILED:Search");
  }

  @Test
  void pages_told_again_after_the_record_was_refused_change_nothing() throws Exception {
    one.becomeValid();
    search();
    String before = "{\"action\":\"converted\",\"reference\":\"" + reference + "\",\"record\":\"";
    progress(before + "record-0001\",\"result\":{\"refused\":\"ENCRYPTED\"}}");
    int version = one.state().version();

    progress(
        before + "record-0001\",\"result\":{\"pages\":[{\"width\":1,\"height\":1}],\"files\":3}}");

    assertThat(one.state().version()).isEqualTo(version);
    assertThat(one.state().findRecord(READABLE).orElseThrow().preparation())
        .isEqualTo(new Preparation.None("ENCRYPTED"));
  }

  @Test
  void nothing_that_a_function_said_when_it_failed_reaches_the_case() {
    one.becomeValid();
    failToSearch();

    start(1);
    passRetries();

    assertThat(bench.failures()).isNotEmpty();
    assertThat(casebook.history(reference).toString()).doesNotContain("Wilhelmina");
  }
}
