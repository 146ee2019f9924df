package org.rightsdesk.functions.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;
import static org.rightsdesk.casebook.CaseworkSamples.MANAGER;
import static org.rightsdesk.casebook.CaseworkSamples.OFFICER;
import static org.rightsdesk.casebook.CaseworkSamples.REQUESTER;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.casebook.memory.OneCase;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DateKind;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.testing.Invocation;
import org.rightsdesk.local.workflow.MachineBench;
import org.rightsdesk.local.workflow.MachineBench.ServiceFault;

/** The watch machine, as it would be deployed, over the dates of a case. */
class WatchTest {
  private final OneCase one = new OneCase();
  private final SettableClock clock = one.clock();
  private final InMemoryCasebook casebook = one.casebook();
  private final CaseReference reference = one.reference();
  private final List<String> told = new ArrayList<>();
  private final Handler handler =
      new Handler(
          new DatesOfCases(
              casebook, CaseworkSamples.casework().calendar(), clock.withZone(ZoneOffset.UTC)));
  private final MachineBench bench;

  WatchTest(@TempDir Path folder) {
    bench =
        new MachineBench(folder, clock, "watch")
            .with("DeadlinesFunction", this::answer)
            .with("ProgressFunction", this::noteFailure);
  }

  private String answer(String event) throws Exception {
    String answer = Invocation.of(handler, event);
    if (event.contains("\"tell\"")) {
      JsonText.Fields asked = JsonText.read(event);
      told.add(asked.text("kind") + " " + asked.text("on"));
    }
    return answer;
  }

  private String noteFailure(String event) {
    JsonText.Fields failed = JsonText.read(event);
    assertThat(failed.text("action")).isEqualTo("failed");
    one.execute(new Command.RecordStepFailed(failed.text("step"), failed.text("error")), MACHINE);
    return "{}";
  }

  private void start(int watch) {
    bench.start(
        "watch",
        reference + "-" + watch,
        "{\"reference\":\"" + reference + "\",\"watch\":" + watch + "}");
  }

  private String status(int watch) {
    return bench.status("watch", reference + "-" + watch);
  }

  /** Lets time pass to the next moment at which anything is due, and says when that was. */
  private Instant passToNext() {
    Instant due = bench.nextDue().orElseThrow();
    clock.advance(Duration.between(clock.instant(), due));
    bench.goOn();
    return due;
  }

  private List<LetterKind> letters() {
    return casebook.caused().stream()
        .flatMap(
            caused ->
                caused.effect() instanceof Effect.SendLetter letter
                    ? Optional.of(letter.kind()).stream()
                    : Optional.<LetterKind>empty().stream())
        .toList();
  }

  private long datesThatCame() {
    return casebook.history(reference).stream()
        .map(Entry::event)
        .filter(Event.DateCame.class::isInstance)
        .count();
  }

  @Test
  void a_requester_who_never_proves_who_they_are_is_reminded_and_the_case_is_closed() {
    start(1);

    assertThat(passToNext()).isEqualTo("2026-03-16T08:00:00Z");
    assertThat(letters()).containsExactly(LetterKind.ACKNOWLEDGEMENT, LetterKind.IDENTITY_REMINDER);
    assertThat(status(1)).isEqualTo("RUNNING");

    // Sixty days on it is summer time: eight in the morning is seven by the machine's clock.
    assertThat(passToNext()).isEqualTo("2026-05-01T07:00:00Z");
    assertThat(one.state().closed().orElseThrow().why()).isEqualTo(Closing.NO_ANSWER);
    assertThat(letters())
        .containsExactly(
            LetterKind.ACKNOWLEDGEMENT,
            LetterKind.IDENTITY_REMINDER,
            LetterKind.CLOSED_WITHOUT_ANSWER);
    assertThat(status(1)).isEqualTo("SUCCEEDED");
    assertThat(bench.nextDue()).isEmpty();
  }

  @Test
  void before_and_after_the_due_date_the_officer_the_manager_and_the_head_are_told_once_each() {
    one.execute(new Command.WaiveIdentity(new PaperId("reason")), MANAGER);
    int before = letters().size();
    start(one.state().watch());

    passToNext();
    passToNext();
    passToNext();

    assertThat(told)
        .containsExactly("DUE_SOON 2026-03-26", "DUE_VERY_SOON 2026-03-31", "OVERDUE 2026-04-03");
    assertThat(letters().subList(before, letters().size()))
        .containsExactly(
            LetterKind.DUE_REMINDER,
            LetterKind.MANAGER_ALERT,
            LetterKind.MANAGER_ALERT,
            LetterKind.HEAD_ALERT);
    assertThat(status(one.state().watch())).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_date_that_the_case_no_longer_has_is_passed_over_and_the_watch_ends() {
    start(1);
    one.execute(new Command.TakeDocument(new PaperId("document")), REQUESTER);
    one.execute(new Command.RecordScan(new PaperId("document"), ScanVerdict.CLEAN), MACHINE);

    passToNext();

    assertThat(datesThatCame()).isZero();
    assertThat(status(1)).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_watch_that_another_has_taken_the_place_of_ends_when_it_wakes_and_tells_nothing() {
    start(1);
    one.execute(new Command.WaiveIdentity(new PaperId("reason")), MANAGER);
    one.execute(new Command.AskClarification(new PaperId("question")), OFFICER);
    int newest = one.state().watch();
    assertThat(newest).isGreaterThan(1);
    start(newest);

    passToNext();

    assertThat(status(1)).isEqualTo("SUCCEEDED");
    assertThat(status(newest)).isEqualTo("RUNNING");
    assertThat(datesThatCame()).isEqualTo(1);
    assertThat(letters()).containsOnlyOnce(LetterKind.CLARIFICATION_REMINDER);
  }

  @Test
  void a_date_told_twice_because_the_answer_was_lost_counts_once() {
    List<ServiceFault> faults =
        new ArrayList<>(List.of(new ServiceFault("Lambda.ServiceException")));
    bench.with(
        "DeadlinesFunction",
        event -> {
          String answer = answer(event);
          if (event.contains("\"tell\"") && !faults.isEmpty()) {
            throw faults.removeFirst();
          }
          return answer;
        });
    start(1);

    passToNext();
    passToNext();

    assertThat(told)
        .containsExactly("IDENTITY_REMINDER 2026-03-16", "IDENTITY_REMINDER 2026-03-16");
    assertThat(datesThatCame()).isEqualTo(1);
    assertThat(letters()).containsOnlyOnce(LetterKind.IDENTITY_REMINDER);
    assertThat(status(1)).isEqualTo("RUNNING");
  }

  @Test
  void a_watch_that_fails_for_good_becomes_a_task_whose_settling_begins_a_new_watch() {
    bench.with(
        "DeadlinesFunction",
        event -> {
          throw new IllegalStateException("the table is not there");
        });
    start(1);
    assertThat(status(1)).isEqualTo("FAILED");
    assertThat(Tasks.of(one.state())).extracting(task -> task.id()).contains("STEP_FAILED:Watch");
    bench.with("DeadlinesFunction", this::answer);
    int run = one.state().run();

    one.execute(new Command.SettleStep("Watch"), OFFICER);

    assertThat(one.state().failedSteps()).isEmpty();
    assertThat(one.state().run()).isEqualTo(run);
    assertThat(casebook.caused().getLast().effect()).isEqualTo(new Effect.StartWatch(2));
    start(2);
    passToNext();
    assertThat(told).containsExactly("IDENTITY_REMINDER 2026-03-16");
  }

  @Test
  void the_watch_of_a_case_that_is_gone_ends() throws Exception {
    assertThat(
            Invocation.of(
                handler,
                "{\"action\":\"next\",\"reference\":\""
                    + CaseworkSamples.reference(404)
                    + "\",\"watch\":1}"))
        .isEqualTo("{\"outcome\":\"end\"}");
  }

  @Test
  void a_date_is_not_told_before_it_has_come() {
    new DatesOfCases(
            casebook, CaseworkSamples.casework().calendar(), clock.withZone(ZoneOffset.UTC))
        .tell(reference, DateKind.IDENTITY_REMINDER, LocalDate.of(2026, 3, 16));

    assertThat(datesThatCame()).isZero();
  }
}
