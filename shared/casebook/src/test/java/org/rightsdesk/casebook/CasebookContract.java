package org.rightsdesk.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;
import static org.rightsdesk.casebook.CaseworkSamples.MANAGER;
import static org.rightsdesk.casebook.CaseworkSamples.MONDAY;
import static org.rightsdesk.casebook.CaseworkSamples.OFFICER;
import static org.rightsdesk.casebook.CaseworkSamples.REQUESTER;
import static org.rightsdesk.casebook.CaseworkSamples.heldRecord;
import static org.rightsdesk.casebook.CaseworkSamples.openByForm;
import static org.rightsdesk.casebook.CaseworkSamples.openByMail;
import static org.rightsdesk.casebook.CaseworkSamples.party;
import static org.rightsdesk.casebook.CaseworkSamples.reference;
import static org.rightsdesk.casebook.CaseworkSamples.request;
import static org.rightsdesk.casebook.CaseworkSamples.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Channel;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.rights.Right;

/** What every casebook promises, whatever it is kept in. */
public abstract class CasebookContract {
  private final SettableClock clock = new SettableClock(MONDAY);
  private final Casebook casebook;

  /** The suite on an empty casebook with the rules of {@link CaseworkSamples#casework}. */
  protected CasebookContract(Function<SettableClock, Casebook> emptyCasebook) {
    casebook = emptyCasebook.apply(clock);
  }

  protected final SettableClock clock() {
    return clock;
  }

  protected final Casebook casebook() {
    return casebook;
  }

  private Case done(Result result) {
    assertThat(result).isInstanceOf(Result.Done.class);
    return ((Result.Done) result).state();
  }

  private CaseReference opened(int seed) {
    CaseReference reference = reference(seed);
    done(
        casebook.open(
            new OpeningKey("form-" + seed),
            openByForm(reference, clock.today()),
            REQUESTER,
            request()));
    return reference;
  }

  private Case execute(CaseReference reference, Command command, Actor actor) {
    return done(casebook.execute(reference, command, actor, Papers.NONE));
  }

  private CaseReference withdrawn(int seed) {
    CaseReference reference = opened(seed);
    execute(reference, new Command.Withdraw(), REQUESTER);
    return reference;
  }

  private CaseReference valid(int seed) {
    CaseReference reference = opened(seed);
    execute(reference, new Command.WaiveIdentity(new PaperId("reason")), MANAGER);
    return reference;
  }

  @Test
  void an_opened_case_is_found_with_its_history_its_person_and_their_words() {
    CaseReference reference = opened(1);

    Case found = casebook.find(reference).orElseThrow();
    assertThat(found.stage()).isEqualTo(Stage.IDENTITY);
    assertThat(found.version()).isEqualTo(casebook.history(reference).size());
    assertThat(casebook.history(reference).getFirst().event())
        .isEqualTo(new Event.Opened(reference, Right.ACCESS, Channel.FORM, MONDAY, MONDAY, true));
    assertThat(casebook.party(reference, PartyRole.DATA_SUBJECT))
        .contains(party("Wilhelmina Test"));
    assertThat(casebook.papers(reference)).containsExactly(words("request"));
    assertThat(casebook.paper(reference, new PaperId("request"))).contains(words("request"));
  }

  @Test
  void an_unknown_case_is_nowhere() {
    CaseReference unknown = reference(404);

    assertThat(casebook.find(unknown)).isEmpty();
    assertThat(casebook.history(unknown)).isEmpty();
    assertThat(casebook.verify(unknown)).isEmpty();
    assertThat(casebook.party(unknown, PartyRole.DATA_SUBJECT)).isEmpty();
    assertThat(casebook.paper(unknown, new PaperId("request"))).isEmpty();
    assertThat(casebook.papers(unknown)).isEmpty();
    assertThat(casebook.effect(unknown, "000001-1")).isEmpty();
    assertThat(casebook.waitingAt(unknown, WaitPoint.VALID)).isEmpty();
    assertThat(casebook.openedBy(new OpeningKey("never"))).isEmpty();
    assertThat(casebook.erase(unknown)).isZero();
    assertThat(casebook.execute(unknown, new Command.Withdraw(), REQUESTER, Papers.NONE))
        .isEqualTo(new Result.Unknown(unknown));
  }

  @Test
  void the_same_key_opens_one_case_and_answers_it_again() {
    CaseReference first = opened(1);
    int before = casebook.history(first).size();

    Result again =
        casebook.open(
            new OpeningKey("form-1"),
            openByForm(reference(2), MONDAY),
            REQUESTER,
            new Papers(List.of(party("Somebody Else")), List.of()));

    assertThat(done(again).reference()).isEqualTo(first);
    assertThat(casebook.openedBy(new OpeningKey("form-1"))).contains(first);
    assertThat(casebook.find(reference(2))).isEmpty();
    assertThat(casebook.history(first)).hasSize(before);
    assertThat(casebook.party(first, PartyRole.DATA_SUBJECT)).contains(party("Wilhelmina Test"));
  }

  @Test
  void two_cases_never_share_a_reference() {
    CaseReference taken = opened(1);

    assertThatThrownBy(
            () ->
                casebook.open(
                    new OpeningKey("another"),
                    openByForm(taken, MONDAY),
                    REQUESTER,
                    new Papers(List.of(party("Somebody Else")), List.of())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(casebook.openedBy(new OpeningKey("another"))).isEmpty();
    assertThat(casebook.party(taken, PartyRole.DATA_SUBJECT)).contains(party("Wilhelmina Test"));
  }

  @Test
  void a_refused_opening_writes_nothing() {
    Command.Open tomorrow = openByForm(reference(1), MONDAY.plusDays(1));

    assertThat(casebook.open(new OpeningKey("form-1"), tomorrow, REQUESTER, request()))
        .isEqualTo(new Result.Refused(Rule.RECEIVED_IN_FUTURE));
    assertThat(casebook.openedBy(new OpeningKey("form-1"))).isEmpty();
    assertThat(casebook.papers(reference(1))).isEmpty();
  }

  @Test
  void a_refused_command_writes_nothing() {
    CaseReference reference = opened(1);
    List<Entry> before = casebook.history(reference);

    assertThat(
            casebook.execute(
                reference,
                new Command.WaiveIdentity(new PaperId("reason")),
                OFFICER,
                Papers.of(words("reason"))))
        .isEqualTo(new Result.Refused(Rule.MANAGER_ONLY));
    assertThat(casebook.history(reference)).isEqualTo(before);
    assertThat(casebook.paper(reference, new PaperId("reason"))).isEmpty();
  }

  @Test
  void a_command_that_changes_nothing_writes_nothing() {
    CaseReference reference = opened(1);
    Command sent = new Command.RecordLetterSent(new PaperId("letter"), LetterKind.ACKNOWLEDGEMENT);
    done(casebook.execute(reference, sent, MACHINE, Papers.of(words("letter"))));
    List<Entry> before = casebook.history(reference);

    done(casebook.execute(reference, sent, MACHINE, Papers.of(words("other"))));

    assertThat(casebook.history(reference)).isEqualTo(before);
    assertThat(casebook.paper(reference, new PaperId("other"))).isEmpty();
  }

  @Test
  void each_entry_names_its_actor_and_time_and_the_history_verifies() {
    CaseReference reference = opened(1);
    clock.moveTo(MONDAY.plusDays(1));

    execute(reference, new Command.WaiveIdentity(new PaperId("reason")), MANAGER);

    List<Entry> history = casebook.history(reference);
    assertThat(history)
        .extracting(Entry::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, history.size()).boxed().toList());
    assertThat(history.getFirst().actor()).isEqualTo("requester");
    assertThat(history.getLast().actor()).isEqualTo("staff:manager-1");
    assertThat(history.getLast().at()).isEqualTo(clock.instant());
    assertThat(casebook.verify(reference)).isEmpty();
  }

  @Test
  void the_effects_of_a_command_are_found_by_number() {
    CaseReference reference = opened(1);
    int version = casebook.find(reference).orElseThrow().version();

    List<Effect> effects =
        IntStream.rangeClosed(1, 3)
            .mapToObj(place -> "%06d-%d".formatted(version, place))
            .flatMap(id -> casebook.effect(reference, id).stream())
            .toList();

    assertThat(effects)
        .hasSize(3)
        .contains(new Effect.StartRequest(1), new Effect.StartWatch(1))
        .hasAtLeastOneElementOfType(Effect.SendLetter.class);
    assertThat(casebook.effect(reference, "%06d-4".formatted(version))).isEmpty();
  }

  @Test
  void a_search_that_finds_three_hundred_records_is_one_command() {
    CaseReference reference = valid(1);
    List<Paper> found = new ArrayList<>();
    for (int number = 1; number <= 300; number++) {
      found.add(heldRecord(number, 3_000));
    }
    List<PaperId> ids = found.stream().map(Paper::id).toList();

    Case after =
        done(
            casebook.execute(
                reference, new Command.FinishSearch(ids), MACHINE, new Papers(List.of(), found)));

    assertThat(after.records()).hasSize(300);
    assertThat(casebook.find(reference).orElseThrow().records()).hasSize(300);
    assertThat(casebook.papers(reference))
        .hasSize(301)
        .containsAll(found)
        .isSortedAccordingTo((one, other) -> one.id().value().compareTo(other.id().value()));
    assertThat(casebook.paper(reference, new PaperId("record-217")))
        .contains(heldRecord(217, 3_000));
    assertThat(casebook.verify(reference)).isEmpty();
  }

  @Test
  void a_paper_is_rewritten_whether_it_came_alone_or_with_many() {
    CaseReference reference = valid(1);
    List<Paper> found = new ArrayList<>();
    for (int number = 1; number <= 120; number++) {
      found.add(heldRecord(number, 10));
    }
    casebook.execute(
        reference,
        new Command.FinishSearch(found.stream().map(Paper::id).toList()),
        MACHINE,
        new Papers(List.of(), found));
    Paper.HeldRecord longer = heldRecord(77, 20);

    casebook.rewrite(reference, longer);
    casebook.rewrite(reference, words("request"));

    assertThat(casebook.paper(reference, longer.id())).contains(longer);
    assertThat(casebook.papers(reference)).hasSize(121).contains(longer, heldRecord(78, 10));
  }

  @Test
  void a_paper_that_is_not_there_is_not_rewritten() {
    CaseReference reference = opened(1);

    assertThatThrownBy(() -> casebook.rewrite(reference, words("new")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> casebook.rewrite(reference(404), words("new")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(casebook.papers(reference)).containsExactly(words("request"));
  }

  @Test
  void a_paper_too_long_to_keep_is_refused_before_anything_is_written() {
    CaseReference reference = valid(1);
    List<Entry> before = casebook.history(reference);
    Papers tooLong = Papers.of(heldRecord(1, PaperText.MAX_BYTES));

    assertThatThrownBy(
            () ->
                casebook.execute(
                    reference,
                    new Command.FinishSearch(List.of(new PaperId("record-1"))),
                    MACHINE,
                    tooLong))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(casebook.history(reference)).isEqualTo(before);
  }

  @Test
  void a_person_s_details_are_replaced_by_the_newest() {
    CaseReference reference = opened(1);

    done(
        casebook.execute(
            reference,
            new Command.RecordParty(PartyRole.DATA_SUBJECT),
            OFFICER,
            new Papers(List.of(party("Wilhelmina Married")), List.of())));

    assertThat(casebook.party(reference, PartyRole.DATA_SUBJECT))
        .contains(party("Wilhelmina Married"));
  }

  @Test
  void the_worklist_has_the_nearest_date_first_and_cases_whose_clock_does_not_run_last() {
    CaseReference waiting = opened(1);
    clock.moveTo(MONDAY.plusDays(7));
    CaseReference later = valid(2);
    CaseReference triage = reference(3);
    casebook.open(
        new OpeningKey("mail-3"), openByMail(triage, MONDAY), new Actor.Mail(), request());
    withdrawn(4);

    List<WorkItem> worklist = casebook.worklist();

    assertThat(worklist).extracting(WorkItem::reference).containsExactly(triage, later, waiting);
    assertThat(worklist.getFirst())
        .isEqualTo(
            new WorkItem(
                triage,
                Stage.TRIAGE,
                MONDAY,
                Optional.of(LocalDate.of(2026, 4, 2)),
                false,
                false,
                Optional.empty(),
                List.of("TRIAGE")));
    assertThat(worklist.getLast().safeDue()).isEmpty();
  }

  @Test
  void a_closed_case_stays_in_the_worklist_until_its_last_task_is_seen_to() {
    CaseReference reference = withdrawn(1);
    casebook.assign(reference, new StaffId("officer-1"));
    PaperId letter = new PaperId("letter-2");
    execute(
        reference,
        new Command.RecordLetterNotSent(letter, LetterKind.CLOSED_WITHDRAWN, "NO_EMAIL_ADDRESS"),
        MACHINE);

    assertThat(casebook.worklist())
        .containsExactly(
            new WorkItem(
                reference,
                Stage.CLOSED,
                MONDAY,
                Optional.empty(),
                false,
                false,
                Optional.of(new StaffId("officer-1")),
                List.of("LETTER_NOT_SENT:letter-2")));
    assertThat(disposalsUntil(MONDAY.plusYears(3))).hasSize(1);

    execute(reference, new Command.SettleStep(letter.value()), OFFICER);
    assertThat(casebook.worklist()).isEmpty();
    assertThat(disposalsUntil(MONDAY.plusYears(3))).hasSize(1);
  }

  @Test
  void a_case_stays_with_whom_it_was_given_to() {
    CaseReference reference = opened(1);
    casebook.assign(reference, new StaffId("officer-1"));
    execute(reference, new Command.WaiveIdentity(new PaperId("reason")), MANAGER);

    assertThat(casebook.worklist())
        .singleElement()
        .extracting(WorkItem::assignee)
        .isEqualTo(Optional.of(new StaffId("officer-1")));
    casebook.assign(reference, new StaffId("officer-2"));
    assertThat(casebook.worklist().getFirst().assignee()).contains(new StaffId("officer-2"));
    assertThat(casebook.verify(reference)).isEmpty();
  }

  @Test
  void a_case_that_is_not_there_is_given_to_nobody_and_waited_for_by_nothing() {
    CaseReference unknown = reference(404);

    assertThatThrownBy(() -> casebook.assign(unknown, new StaffId("officer-1")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> casebook.awaitAt(unknown, WaitPoint.VALID, "token"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(casebook.worklist()).isEmpty();
    assertThat(casebook.waitingAt(unknown, WaitPoint.VALID)).isEmpty();
  }

  @Test
  void closed_cases_are_found_by_the_day_of_their_disposal() {
    CaseReference early = withdrawn(1);
    clock.moveTo(MONDAY.plusDays(1));
    CaseReference late = withdrawn(2);
    opened(3);
    execute(late, new Command.PlaceHold(new PaperId("reason")), MANAGER);
    execute(early, new Command.NoticeDisposal(), MACHINE);

    assertThat(disposalsUntil(MONDAY.plusYears(3).minusDays(1))).isEmpty();
    assertThat(disposalsUntil(MONDAY.plusYears(3)))
        .containsExactly(
            new DisposalItem(early, MONDAY.plusYears(3), false, Optional.of(MONDAY.plusDays(1))));
    assertThat(disposalsUntil(MONDAY.plusYears(30)))
        .containsExactlyInAnyOrder(
            new DisposalItem(early, MONDAY.plusYears(3), false, Optional.of(MONDAY.plusDays(1))),
            new DisposalItem(late, MONDAY.plusDays(1).plusYears(3), true, Optional.empty()));
  }

  private List<DisposalItem> disposalsUntil(LocalDate day) {
    return IntStream.range(0, casebook.disposalShards())
        .boxed()
        .flatMap(shard -> casebook.disposals(shard, day).stream())
        .toList();
  }

  @Test
  void a_machine_s_token_is_kept_replaced_and_forgotten_only_if_it_is_still_the_same() {
    CaseReference reference = opened(1);

    casebook.awaitAt(reference, WaitPoint.VALID, "first");
    casebook.awaitAt(reference, WaitPoint.DECIDED, "other");
    casebook.awaitAt(reference, WaitPoint.VALID, "second");
    casebook.resumed(reference, WaitPoint.VALID, "first");

    assertThat(casebook.waitingAt(reference, WaitPoint.VALID)).contains("second");
    casebook.resumed(reference, WaitPoint.VALID, "second");
    casebook.resumed(reference, WaitPoint.VALID, "second");
    assertThat(casebook.waitingAt(reference, WaitPoint.VALID)).isEmpty();
    assertThat(casebook.waitingAt(reference, WaitPoint.DECIDED)).contains("other");
  }

  @Test
  void an_open_case_is_not_erased() {
    CaseReference reference = opened(1);

    assertThatThrownBy(() -> casebook.erase(reference)).isInstanceOf(IllegalStateException.class);
    assertThat(casebook.papers(reference)).hasSize(1);
    assertThat(casebook.find(reference)).isPresent();
  }

  @Test
  void an_erased_case_is_gone_and_its_key_opens_nothing_again() {
    CaseReference reference = withdrawn(1);
    CaseReference neighbour = opened(2);
    casebook.awaitAt(reference, WaitPoint.COLLECTED, "token");
    int version = beginDisposal(reference).version();

    assertThatThrownBy(() -> casebook.awaitAt(reference, WaitPoint.COLLECTED, "late"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> casebook.rewrite(reference, words("request")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(disposalsUntil(clock.today())).hasSize(1);
    assertThat(casebook.erase(reference)).isGreaterThan(5);

    assertThat(casebook.erase(reference)).isZero();
    assertThat(casebook.find(reference)).isEmpty();
    assertThat(casebook.history(reference)).isEmpty();
    assertThat(casebook.papers(reference)).isEmpty();
    assertThat(casebook.party(reference, PartyRole.DATA_SUBJECT)).isEmpty();
    assertThat(casebook.waitingAt(reference, WaitPoint.COLLECTED)).isEmpty();
    IntStream.rangeClosed(1, version)
        .forEach(
            number -> assertThat(casebook.effect(reference, "%06d-1".formatted(number))).isEmpty());
    assertThat(disposalsUntil(clock.today())).isEmpty();
    assertThat(
            casebook.open(
                new OpeningKey("form-1"), openByForm(reference(9), MONDAY), REQUESTER, request()))
        .isEqualTo(new Result.Unknown(reference));
    assertThat(casebook.find(reference(9))).isEmpty();
    assertThat(casebook.papers(neighbour)).hasSize(1);
    assertThat(casebook.verify(neighbour)).isEmpty();
  }

  private Case beginDisposal(CaseReference reference) {
    clock.moveTo(clock.today().plusYears(3));
    execute(reference, new Command.NoticeDisposal(), MACHINE);
    clock.moveTo(clock.today().plusDays(14));
    return execute(reference, new Command.BeginDisposal(), MACHINE);
  }
}
