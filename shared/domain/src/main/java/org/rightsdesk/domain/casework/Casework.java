package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.retention.RetentionSchedule;

/** Decides what follows from a command, or which rule stands in its way. Pure. */
public final class Casework {
  private final WorkingCalendar calendar;
  private final RetentionSchedule retention;

  public Casework(WorkingCalendar calendar, RetentionSchedule retention) {
    this.calendar = calendar;
    this.retention = retention;
  }

  /** The calendar by which dates are reckoned. */
  public WorkingCalendar calendar() {
    return calendar;
  }

  /**
   * Decides on the opening of a case, which comes with the requester's details and words.
   *
   * <p>A form opens a request, of which identity is asked; a mail waits in triage.
   */
  public Decision open(Command.Open command, Situation situation) {
    if (command.reachedTeamOn().isAfter(situation.today())
        || command.receivedOn().isAfter(command.reachedTeamOn())) {
      return Draft.refuse(Rule.RECEIVED_IN_FUTURE);
    }
    boolean confirmed = command.channel() == Channel.FORM;
    Event.Opened opened =
        new Event.Opened(
            command.reference(),
            command.right(),
            command.channel(),
            command.receivedOn(),
            command.reachedTeamOn(),
            confirmed);
    Draft draft = new Draft(Case.openedBy(opened), situation);
    if (confirmed) {
      draft
          .happen(new Event.IdentityAsked(situation.today()))
          .writeToRequester(LetterKind.ACKNOWLEDGEMENT);
    } else {
      draft.write(LetterKind.FORWARD_RECEIVED, new Effect.Recipient.OfSender());
      draft.writeToTeam(LetterKind.TEAM_ALERT, Role.OFFICER);
    }
    beginWork(draft);
    watch(draft);
    Decision.Accepted rest = (Decision.Accepted) draft.done();
    List<Event> events = new ArrayList<>(List.of(opened));
    events.addAll(rest.events());
    return new Decision.Accepted(events, rest.effects());
  }

  /** Decides on any command but the opening. */
  public Decision decide(Case state, Command command, Situation situation) {
    if (state.isDisposalBegun() && !(command instanceof Command.BeginDisposal)) {
      return Draft.refuse(Rule.DISPOSAL_BEGUN);
    }
    Draft draft = new Draft(state, situation);
    Optional<Rule> refused = apply(draft, command);
    if (refused.isPresent()) {
      return Draft.refuse(refused.get());
    }
    consequences(state, draft);
    return draft.done();
  }

  private Optional<Rule> apply(Draft draft, Command command) {
    return switch (command) {
      case Command.Open _ -> throw new IllegalArgumentException("a case opens once");
      case Command.ConfirmRequest wanted -> Receiving.confirm(draft, wanted);
      case Command.Dismiss wanted -> Receiving.dismiss(draft, wanted, retention);
      case Command.RecordParty wanted -> Receiving.recordParty(draft, wanted);
      case Command.AskIdentity _ -> Identifying.ask(draft);
      case Command.TakeDocument wanted -> Identifying.take(draft, wanted);
      case Command.RecordScan wanted -> Identifying.scan(draft, wanted);
      case Command.RemoveDocument wanted -> Identifying.remove(draft, wanted);
      case Command.VerifyIdentity wanted -> Identifying.verify(draft, wanted);
      case Command.RejectIdentity wanted -> Identifying.reject(draft, wanted);
      case Command.WaiveIdentity wanted -> Identifying.waive(draft, wanted);
      case Command.AskClarification wanted -> Clarifying.ask(draft, wanted);
      case Command.AnswerClarification wanted -> Clarifying.answer(draft, wanted);
      case Command.Extend wanted -> Clarifying.extend(draft, wanted, calendar);
      case Command.FinishSearch wanted -> Reviewing.finishSearch(draft, wanted);
      case Command.RecordPages wanted -> Reviewing.pages(draft, wanted);
      case Command.RecordNoPages wanted -> Reviewing.noPages(draft, wanted);
      case Command.NoteFilesWithin wanted -> Reviewing.filesWithin(draft, wanted);
      case Command.FindWithin wanted -> Reviewing.findWithin(draft, wanted);
      case Command.ReviewPage wanted -> Reviewing.reviewPage(draft, wanted);
      case Command.ReviewRecord wanted -> Reviewing.reviewRecord(draft, wanted);
      case Command.SettleAsQuoted wanted -> Reviewing.settleAsQuoted(draft, wanted);
      case Command.ReopenRecord wanted -> Reviewing.reopen(draft, wanted);
      case Command.GivePassword wanted -> Reviewing.givePassword(draft, wanted);
      case Command.Decide wanted -> Releasing.decide(draft, wanted);
      case Command.RecordComposed wanted -> Releasing.composed(draft, wanted);
      case Command.PassCheck wanted -> Releasing.pass(draft, wanted);
      case Command.ReturnCheck wanted -> Releasing.giveBack(draft, wanted);
      case Command.Release wanted -> Releasing.release(draft, wanted);
      case Command.MakeAvailable wanted -> Releasing.makeAvailable(draft, wanted);
      case Command.Collect wanted -> Releasing.collect(draft, wanted, retention);
      case Command.TellPassword wanted -> Releasing.tellPassword(draft, wanted, retention);
      case Command.RecordLetterSent wanted -> Keeping.letterSent(draft, wanted);
      case Command.RecordLetterNotSent wanted -> Keeping.letterNotSent(draft, wanted);
      case Command.RecordLetterNotDelivered wanted -> Keeping.letterNotDelivered(draft, wanted);
      case Command.RecordStepFailed wanted -> Keeping.stepFailed(draft, wanted);
      case Command.SettleStep wanted -> Keeping.settleStep(draft, wanted);
      case Command.TellDate wanted -> Keeping.tellDate(draft, wanted, calendar, retention);
      case Command.See wanted -> Keeping.see(draft, wanted);
      case Command.Withdraw _ -> Keeping.withdraw(draft, retention);
      case Command.PlaceHold wanted -> Keeping.hold(draft, wanted);
      case Command.LiftHold wanted -> Keeping.liftHold(draft, wanted);
      case Command.NoticeDisposal _ -> Keeping.noticeDisposal(draft);
      case Command.BeginDisposal _ -> Keeping.beginDisposal(draft);
    };
  }

  /** What follows from where the case came to, whichever command brought it there. */
  private void consequences(Case before, Draft draft) {
    Case after = draft.state();
    if (before.closed().isPresent() && after.closed().isEmpty()) {
      beginWork(draft);
    }
    if (!before.isValid() && after.isValid()) {
      draft.cause(new Effect.Resume(WaitPoint.VALID));
    }
    if (before.decision().isEmpty() && after.decision().isPresent()) {
      draft.cause(new Effect.Resume(WaitPoint.DECIDED));
    }
    boolean released = !before.isReleased() && after.isReleased();
    if (released || before.returns() < after.returns()) {
      draft.cause(new Effect.Resume(WaitPoint.CHECKED));
    }
    if (before.closed().isEmpty() && after.closed().isPresent()) {
      for (WaitPoint point : WaitPoint.values()) {
        draft.cause(new Effect.Resume(point));
      }
    }
    LocalDate today = draft.situation().today();
    Optional<CaseDate> dateBefore = CaseDates.next(before, calendar, today);
    Optional<CaseDate> dateAfter = CaseDates.next(after, calendar, today);
    boolean earlier =
        dateAfter.isPresent()
            && (dateBefore.isEmpty() || dateAfter.get().at().isBefore(dateBefore.get().at()));
    if (earlier) {
      watch(draft);
    }
  }

  static void beginWork(Draft draft) {
    int run = draft.state().run() + 1;
    draft.happen(new Event.WorkStarted(run)).cause(new Effect.StartRequest(run));
  }

  static void watch(Draft draft) {
    int watch = draft.state().watch() + 1;
    draft.happen(new Event.WatchStarted(watch)).cause(new Effect.StartWatch(watch));
  }
}
