package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.retention.RetentionSchedule;

/** What a case does by itself, what is noted on it, how it closes and when it goes. */
final class Keeping {
  /** The name of the step that failed when the watch over the case's dates stopped. */
  private static final String WATCH = "Watch";

  private Keeping() {}

  static Optional<Rule> letterSent(Draft draft, Command.RecordLetterSent wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    if (!draft.state().lettersSent().containsKey(wanted.letter())) {
      draft.happen(new Event.LetterSent(wanted.letter(), wanted.kind()));
    }
    return Optional.empty();
  }

  static Optional<Rule> letterNotSent(Draft draft, Command.RecordLetterNotSent wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    if (!draft.state().lettersNotSent().containsKey(wanted.letter())) {
      draft.happen(new Event.LetterNotSent(wanted.letter(), wanted.kind(), wanted.reason()));
      tellTeamIfClosed(draft, wanted.kind());
    }
    return Optional.empty();
  }

  static Optional<Rule> letterNotDelivered(Draft draft, Command.RecordLetterNotDelivered wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    if (!draft.state().lettersNotDelivered().containsKey(wanted.letter())) {
      draft.happen(new Event.LetterNotDelivered(wanted.letter(), wanted.kind(), wanted.failure()));
      tellTeamIfClosed(draft, wanted.kind());
    }
    return Optional.empty();
  }

  /**
   * A task on a closed case is on nobody's list, so the team is told by mail; but not of a mail to
   * the team that failed, since that would go on for ever.
   */
  private static void tellTeamIfClosed(Draft draft, LetterKind failed) {
    if (draft.state().closed().isPresent() && !failed.isForTeam()) {
      draft.writeToTeam(LetterKind.TEAM_ALERT, Role.OFFICER);
    }
  }

  static Optional<Rule> stepFailed(Draft draft, Command.RecordStepFailed wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    if (!draft.state().failedSteps().containsKey(wanted.step())) {
      draft
          .happen(new Event.StepFailed(wanted.step(), wanted.reason()))
          .writeToTeam(LetterKind.TEAM_ALERT, Role.OFFICER);
    }
    return Optional.empty();
  }

  /**
   * Once a person has seen to what failed, the case is taken up again where it stands.
   *
   * <p>A watch that stopped is begun anew and not the work, on which a machine is still at work.
   */
  static Optional<Rule> settleStep(Draft draft, Command.SettleStep wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    boolean machine = draft.state().failedSteps().containsKey(wanted.step());
    boolean letter =
        draft.state().lettersNotSent().keySet().stream()
            .anyMatch(id -> id.value().equals(wanted.step()));
    boolean delivery =
        draft.state().lettersNotDelivered().entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().value().equals(wanted.step()) && !entry.getValue().seenTo());
    boolean uncollected =
        draft.state().isLeftUncollected()
            && wanted.step().equals(Task.Kind.ANSWER_NOT_COLLECTED.name());
    if (machine || letter || delivery || uncollected) {
      draft.happen(new Event.StepSettled(wanted.step(), officer.id()));
    }
    if (machine && draft.state().closed().isEmpty()) {
      if (wanted.step().equals(WATCH)) {
        Casework.watch(draft);
      } else {
        Casework.beginWork(draft);
      }
    }
    return Optional.empty();
  }

  static Optional<Rule> tellDate(
      Draft draft, Command.TellDate wanted, WorkingCalendar calendar, RetentionSchedule retention) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    LocalDate today = draft.situation().today();
    boolean stands =
        CaseDates.next(state, calendar, today)
            .filter(next -> next.kind() == wanted.kind() && next.on().equals(wanted.on()))
            .filter(next -> !next.at().isAfter(draft.situation().now()))
            .isPresent();
    if (!stands) {
      return Optional.empty();
    }
    draft.happen(new Event.DateCame(wanted.kind(), wanted.on()));
    switch (wanted.kind()) {
      case TRIAGE_CHASER, SCAN_OVERDUE, IDENTITY_CHASER, PASSWORD_CHASER ->
          draft.writeToTeam(LetterKind.TEAM_ALERT, Role.OFFICER);
      case PASSWORD_ALERT -> draft.writeToTeam(LetterKind.TEAM_ALERT, Role.MANAGER);
      case DUE_SOON -> draft.writeToTeam(LetterKind.DUE_REMINDER, Role.OFFICER);
      case DUE_VERY_SOON -> draft.writeToTeam(LetterKind.MANAGER_ALERT, Role.MANAGER);
      case OVERDUE ->
          draft
              .writeToTeam(LetterKind.MANAGER_ALERT, Role.MANAGER)
              .writeToTeam(LetterKind.HEAD_ALERT, Role.HEAD);
      case IDENTITY_REMINDER -> draft.writeToRequester(LetterKind.IDENTITY_REMINDER);
      case CLARIFICATION_REMINDER -> draft.writeToRequester(LetterKind.CLARIFICATION_REMINDER);
      case COLLECTION_REMINDER -> draft.writeToRequester(LetterKind.COLLECTION_REMINDER);
      case IDENTITY_LAPSE, CLARIFICATION_LAPSE -> {
        close(draft, Closing.NO_ANSWER, retention);
        draft.writeToRequester(LetterKind.CLOSED_WITHOUT_ANSWER);
      }
      case COLLECTION_LAPSE -> {
        close(draft, Closing.NOT_COLLECTED, retention);
        draft.writeToTeam(LetterKind.TEAM_ALERT, Role.OFFICER);
      }
    }
    return Optional.empty();
  }

  static Optional<Rule> see(Draft draft, Command.See wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff viewer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    draft.happen(new Event.Seen(wanted.paper(), viewer.id()));
    return Optional.empty();
  }

  static Optional<Rule> withdraw(Draft draft, RetentionSchedule retention) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Requester)) {
      return Optional.of(Rule.REQUESTER_ONLY);
    }
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    close(draft, Closing.WITHDRAWN, retention);
    draft.writeToRequester(LetterKind.CLOSED_WITHDRAWN);
    return Optional.empty();
  }

  static void close(Draft draft, Closing why, RetentionSchedule retention) {
    LocalDate today = draft.situation().today();
    draft.happen(new Event.Closed(why, today, retention.disposalOn(today)));
  }

  static Optional<Rule> hold(Draft draft, Command.PlaceHold wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff manager) || !manager.may(Role.MANAGER)) {
      return Optional.of(Rule.MANAGER_ONLY);
    }
    if (draft.state().isHeld()) {
      return Optional.of(Rule.ON_HOLD);
    }
    draft.happen(new Event.HoldPlaced(wanted.reason(), manager.id()));
    return Optional.empty();
  }

  static Optional<Rule> liftHold(Draft draft, Command.LiftHold wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff manager) || !manager.may(Role.MANAGER)) {
      return Optional.of(Rule.MANAGER_ONLY);
    }
    if (!draft.state().isHeld()) {
      return Optional.of(Rule.NOT_ON_HOLD);
    }
    draft.happen(new Event.HoldLifted(wanted.reason(), manager.id()));
    return Optional.empty();
  }

  static Optional<Rule> noticeDisposal(Draft draft) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    if (state.closed().isEmpty()) {
      return Optional.of(Rule.NOT_CLOSED);
    }
    if (state.disposalNoticedOn().isEmpty()) {
      draft
          .happen(new Event.DisposalNoticed(draft.situation().today()))
          .writeToTeam(LetterKind.DISPOSAL_NOTICE, Role.MANAGER);
    }
    return Optional.empty();
  }

  /**
   * Begins the deletion, after which nothing else may happen to the case.
   *
   * <p>Closed, the period over, no hold, and the manager told a fortnight before (P 5.8.2).
   */
  static Optional<Rule> beginDisposal(Draft draft) {
    Case state = draft.state();
    LocalDate today = draft.situation().today();
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    if (state.isDisposalBegun()) {
      return Optional.empty();
    }
    if (state.closed().isEmpty()) {
      return Optional.of(Rule.NOT_CLOSED);
    }
    if (state.isHeld()) {
      return Optional.of(Rule.ON_HOLD);
    }
    if (today.isBefore(state.closed().get().disposalOn())) {
      return Optional.of(Rule.RETENTION_RUNS);
    }
    boolean told =
        state
            .disposalNoticedOn()
            .filter(on -> !today.isBefore(on.plusDays(Intervals.DISPOSAL_NOTICE)))
            .isPresent();
    if (!told) {
      return Optional.of(Rule.DISPOSAL_NOT_NOTICED);
    }
    draft.happen(new Event.DisposalBegun(today));
    return Optional.empty();
  }
}
