package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.clock.Nation;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.retention.RetentionSchedule;
import org.rightsdesk.domain.rights.Right;

/**
 * Long random histories: whoever does what in whatever order, what must hold holds (threats D1, E5,
 * F5, K5, K7). A history that fails names its seed.
 */
class CaseHistoriesTest {
  private static final int HISTORIES = 2_000;
  private static final int COMMANDS = 90;
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);
  private static final Casework CASEWORK = new Casework(CALENDAR, RetentionSchedule.POLICY);
  private static final Actor OFFICER = staff("officer-1", Role.OFFICER);
  private static final Actor SECOND = staff("officer-2", Role.OFFICER);
  private static final Actor MANAGER = staff("manager-1", Role.MANAGER);
  private static final Actor MACHINE = new Actor.Machine("test");
  private static final Actor MAIL = new Actor.Mail();
  private static final List<Actor> ACTORS =
      List.of(OFFICER, OFFICER, SECOND, SECOND, MANAGER, MACHINE, MACHINE, MAIL, requester());
  private static final PaperId DOCUMENT = new PaperId("document");
  private static final PaperId FILE = new PaperId("file");
  private static final PaperId WORDS = new PaperId("words");
  private static final List<PaperId> RECORDS =
      List.of(new PaperId("record-0001"), new PaperId("record-0002"));

  private final Map<Stage, Integer> reached = new EnumMap<>(Stage.class);
  private int released;
  private int lapsed;
  private int quoted;

  private static Actor requester() {
    return new Actor.Requester();
  }

  private static Actor staff(String id, Role role) {
    return new Actor.Staff(new StaffId(id), EnumSet.of(role));
  }

  @Test
  void no_order_of_commands_breaks_what_must_hold() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      try {
        live(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(reached).containsOnlyKeys(Stage.values());
    assertThat(released).isPositive();
    assertThat(lapsed).isPositive();
    assertThat(quoted).isPositive();
  }

  private void live(Random random) {
    CaseReference reference = CaseReference.draw(random);
    Instant now = START;
    LocalDate day = WorkingCalendar.dateOf(now);
    Channel channel = random.nextBoolean() ? Channel.FORM : Channel.MAIL;
    Decision opening =
        CASEWORK.open(
            new Command.Open(reference, Right.ACCESS, channel, day.minusDays(4), day),
            new Situation(channel == Channel.FORM ? requester() : MAIL, now));
    List<Event> events = new ArrayList<>(((Decision.Accepted) opening).events());
    Case state = Case.of(events);
    for (int step = 0; step < COMMANDS && !state.isDisposalBegun(); step++) {
      now = now.plus(random.nextInt(40), ChronoUnit.HOURS);
      LocalDate today = WorkingCalendar.dateOf(now);
      Optional<CaseDate> due = CaseDates.next(state, CALENDAR, today);
      if (due.isPresent() && !due.get().on().isAfter(today)) {
        state =
            take(
                state,
                new Command.TellDate(due.get().kind(), due.get().on()),
                new Situation(MACHINE, now),
                events);
        continue;
      }
      Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
      state = take(state, any(random, state), new Situation(actor, now), events);
      reached.merge(state.stage(), 1, Integer::sum);
    }
    assertThat(Case.of(events).stage()).isEqualTo(state.stage());
    if (state.closed().isPresent()) {
      endOn(state, state.closed().get().disposalOn());
    }
  }

  /** Threat H5: not a day early, and not on hold. */
  private void endOn(Case closed, LocalDate disposalOn) {
    List<Event> events = new ArrayList<>();
    Case state = closed;
    for (LocalDate day : List.of(disposalOn.minusDays(14), disposalOn.minusDays(1), disposalOn)) {
      assertThat(state.isDisposalBegun()).isFalse();
      Situation morning =
          new Situation(MACHINE, day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant());
      state = take(state, new Command.NoticeDisposal(), morning, events);
      state = take(state, new Command.BeginDisposal(), morning, events);
    }
    assertThat(state.isDisposalBegun()).isEqualTo(!closed.isHeld());
    reached.merge(state.stage(), 1, Integer::sum);
  }

  private Case take(Case before, Command command, Situation situation, List<Event> events) {
    if (!(CASEWORK.decide(before, command, situation) instanceof Decision.Accepted accepted)) {
      return before;
    }
    Case after = before;
    for (Event event : accepted.events()) {
      after = after.after(event);
    }
    events.addAll(accepted.events());
    nobodyReleasesTheirOwnWork(before, after);
    noDateMovesLaterUnsaid(before, after, accepted.events(), situation.today());
    neitherMailNorRequesterDecides(situation.actor(), accepted.events());
    nothingIsDeletedOnHold(before, after);
    whatIsQuotedGoesOutWithinAnother(after);
    aCaseHasANextStep(after, situation.today());
    if (before.closed().isEmpty()
        && after.closed().filter(closed -> closed.why() == Closing.NO_ANSWER).isPresent()) {
      lapsed++;
    }
    return after;
  }

  private void nobodyReleasesTheirOwnWork(Case before, Case after) {
    if (before.isReleased() || !after.isReleased()) {
      return;
    }
    released++;
    assertThat(after.identity().isOpen()).isTrue();
    Disclosure disclosure = after.disclosure().orElseThrow();
    StaffId checker = disclosure.checkedBy().orElseThrow();
    assertThat(checker).isNotEqualTo(after.decision().orElseThrow().by());
    assertThat(after.reviewers()).doesNotContain(checker);
  }

  private static void noDateMovesLaterUnsaid(
      Case before, Case after, List<Event> events, LocalDate today) {
    if (after.closed().isPresent()) {
      return;
    }
    LocalDate earlier = before.timeLimit(CALENDAR, today).statutoryLatest().date();
    LocalDate later = after.timeLimit(CALENDAR, today).statutoryLatest().date();
    if (later.isAfter(earlier)) {
      assertThat(events)
          .anyMatch(
              event ->
                  event instanceof Event.RequestConfirmed
                      || event instanceof Event.IdentityAsked
                      || event instanceof Event.IdentityVerified
                      || event instanceof Event.IdentityNotMatched
                      || event instanceof Event.ClarificationAsked
                      || event instanceof Event.ClarificationAnswered
                      || event instanceof Event.Extended);
    }
  }

  private static void neitherMailNorRequesterDecides(Actor actor, List<Event> events) {
    if (actor instanceof Actor.Mail || actor instanceof Actor.Requester) {
      assertThat(events)
          .noneMatch(
              event ->
                  event instanceof Event.RequestConfirmed
                      || event instanceof Event.IdentityVerified
                      || event instanceof Event.IdentityWaived
                      || event instanceof Event.RecordReviewed
                      || event instanceof Event.RecordQuoted
                      || event instanceof Event.Decided
                      || event instanceof Event.CheckPassed
                      || event instanceof Event.Released
                      || event instanceof Event.Extended);
    }
  }

  private static void nothingIsDeletedOnHold(Case before, Case after) {
    if (before.isHeld()) {
      assertThat(after.isDisposalBegun()).isFalse();
    }
  }

  /** Nothing is left out of the response because of a record that is left out itself. */
  private void whatIsQuotedGoesOutWithinAnother(Case state) {
    for (RecordState record : state.records()) {
      boolean isQuoted = record.outcome().filter(o -> o == RecordOutcome.QUOTED).isPresent();
      assertThat(record.quotedIn().isPresent()).isEqualTo(isQuoted);
      if (isQuoted) {
        quoted++;
        RecordState holder = state.findRecord(record.quotedIn().orElseThrow()).orElseThrow();
        assertThat(holder.isDisclosedWithEveryPage()).isTrue();
      }
    }
  }

  /** A task for somebody, a date, or a machine that is at work on it. */
  private static void aCaseHasANextStep(Case state, LocalDate today) {
    boolean next =
        switch (state.stage()) {
          case SEARCH, COMPOSING, CLOSED, DISPOSAL -> true;
          case TRIAGE, IDENTITY, CLARITY, REVIEW, CHECK, READY ->
              !Tasks.of(state).isEmpty() || CaseDates.next(state, CALENDAR, today).isPresent();
        };
    assertThat(next).describedAs("next step of a case in %s", state.stage()).isTrue();
  }

  /** Any command, the one that leads on about every other time. */
  private static Command any(Random random, Case state) {
    if (random.nextInt(2) == 0) {
      return onward(random, state);
    }
    return switch (random.nextInt(25)) {
      case 0 -> new Command.ConfirmRequest(state.receivedOn(), Optional.empty());
      case 1 -> new Command.RecordParty(PartyRole.DATA_SUBJECT);
      case 2 -> new Command.AskIdentity();
      case 3 -> new Command.TakeDocument(DOCUMENT);
      case 4 -> new Command.RecordScan(DOCUMENT, ScanVerdict.CLEAN);
      case 5 -> new Command.RemoveDocument(DOCUMENT);
      case 6 -> new Command.RejectIdentity(Set.of(DocumentProblem.OUT_OF_DATE), Optional.empty());
      case 7 -> new Command.WaiveIdentity(WORDS);
      case 8 -> new Command.AskClarification(WORDS);
      case 9 -> new Command.AnswerClarification(WORDS, answeredOn(state));
      case 10 -> new Command.Extend(WORDS);
      case 11 -> new Command.ReopenRecord(RECORDS.getFirst());
      case 12 -> new Command.ReturnCheck(WORDS);
      case 13 -> new Command.Release(FILE);
      case 14 -> new Command.MakeAvailable(FILE);
      case 15 -> new Command.Collect(FILE, 1 + random.nextInt(3));
      case 16 -> new Command.RecordStepFailed("Convert", "States.Timeout");
      case 17 -> new Command.SettleStep("Convert");
      case 18 -> random.nextInt(6) == 0 ? new Command.Withdraw() : new Command.See(WORDS);
      case 19 -> random.nextBoolean() ? new Command.PlaceHold(WORDS) : new Command.LiftHold(WORDS);
      case 20 -> new Command.NoticeDisposal();
      case 21 -> new Command.GivePassword(RECORDS.getFirst());
      case 22 -> new Command.TellPassword(FILE);
      case 23 -> new Command.SettleAsQuoted(RECORDS.getFirst(), RECORDS.get(random.nextInt(2)));
      default -> new Command.BeginDisposal();
    };
  }

  /** A day on which an answer may always have come: that of the question. */
  private static LocalDate answeredOn(Case state) {
    return state.clarifications().isEmpty()
        ? state.receivedOn()
        : state.clarifications().getLast().asked();
  }

  private static Command onward(Random random, Case state) {
    return switch (state.stage()) {
      case TRIAGE ->
          random.nextInt(8) == 0
              ? new Command.Dismiss(WORDS)
              : new Command.ConfirmRequest(state.receivedOn(), Optional.empty());
      case IDENTITY ->
          switch (random.nextInt(3)) {
            case 0 -> new Command.TakeDocument(DOCUMENT);
            case 1 -> new Command.RecordScan(DOCUMENT, ScanVerdict.CLEAN);
            default -> new Command.VerifyIdentity(List.of(DOCUMENT), EnumSet.allOf(Matched.class));
          };
      case CLARITY -> new Command.AnswerClarification(WORDS, answeredOn(state));
      case SEARCH ->
          state.isSearchFinished()
              ? new Command.RecordPages(
                  RECORDS.get(random.nextInt(2)), List.of(new Event.PageSize(595, 842)))
              : new Command.FinishSearch(RECORDS);
      case REVIEW -> state.isReviewed() ? decision() : review(random, state);
      case COMPOSING ->
          state.isReleased()
              ? new Command.MakeAvailable(FILE)
              : new Command.RecordComposed(
                  FILE,
                  Collections.nCopies(1 + random.nextInt(2), new Volume("00", 3, 1_000)),
                  random.nextBoolean());
      case CHECK ->
          random.nextBoolean()
              ? new Command.PassCheck(FILE, EnumSet.allOf(CheckLine.class))
              : new Command.Release(FILE);
      case READY ->
          random.nextBoolean()
              ? new Command.Collect(FILE, 1 + random.nextInt(2))
              : new Command.TellPassword(FILE);
      case CLOSED ->
          random.nextBoolean() ? new Command.NoticeDisposal() : new Command.BeginDisposal();
      case DISPOSAL -> new Command.BeginDisposal();
    };
  }

  private static Command review(Random random, Case state) {
    PaperId record = RECORDS.get(random.nextInt(2));
    Panel panel = new Panel(10, 10, 100, 20, Exemption.TP);
    return switch (random.nextInt(5)) {
      case 0, 1 ->
          new Command.ReviewPage(
              record,
              1,
              state.findRecord(record).map(found -> found.page(1)).orElse(PageState.UNTOUCHED),
              new PageState(List.of(panel), Optional.empty(), true));
      case 2, 3 -> new Command.ReviewRecord(record, RecordOutcome.DISCLOSE, Optional.empty());
      default -> new Command.SettleAsQuoted(record, RECORDS.get(1 - RECORDS.indexOf(record)));
    };
  }

  private static Command decision() {
    return new Command.Decide(
        Outcome.GRANTED_IN_PART, List.of(new ExemptionUse(Exemption.TP, WORDS, true)), false);
  }
}
