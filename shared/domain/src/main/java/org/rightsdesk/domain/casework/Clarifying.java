package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.domain.clock.ClockState;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.clock.WorkingCalendar;

/** Clarity, and the one extension (Art 12A(3)-(5), P 5.6, 5.7.4). */
final class Clarifying {
  private Clarifying() {}

  static Optional<Rule> ask(Draft draft, Command.AskClarification wanted) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = openRequest(state);
    if (shut.isPresent()) {
      return shut;
    }
    if (state.isUnclear()) {
      return Optional.of(Rule.CLARIFICATION_OPEN);
    }
    if (state.decision().isPresent()) {
      return Optional.of(Rule.DECIDED_ALREADY);
    }
    draft
        .happen(
            new Event.ClarificationAsked(
                draft.situation().today(), wanted.question(), officer.id()))
        .writeToRequester(LetterKind.CLARIFICATION_ASKED);
    return Optional.empty();
  }

  /** An answer that comes after the case was closed for want of it opens the case again (D12). */
  static Optional<Rule> answer(Draft draft, Command.AnswerClarification wanted) {
    Case state = draft.state();
    if (!state.isUnclear()) {
      return Optional.of(Rule.CLARIFICATION_NOT_OPEN);
    }
    boolean lapsed = state.closed().filter(closed -> closed.why() == Closing.NO_ANSWER).isPresent();
    if (state.closed().isPresent() && !lapsed) {
      return Optional.of(Rule.CLOSED);
    }
    LocalDate today = draft.situation().today();
    LocalDate asked = state.clarifications().getLast().asked();
    if (wanted.receivedOn().isBefore(asked) || wanted.receivedOn().isAfter(today)) {
      return Optional.of(Rule.ANSWERED_WHEN);
    }
    if (lapsed) {
      draft.happen(new Event.Reopened(today));
    }
    draft
        .happen(new Event.ClarificationAnswered(wanted.receivedOn(), wanted.answer()))
        .writeToTeam(
            lapsed ? LetterKind.REOPENED : LetterKind.CLARIFICATION_ANSWERED, Role.OFFICER);
    return Optional.empty();
  }

  static Optional<Rule> extend(Draft draft, Command.Extend wanted, WorkingCalendar calendar) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = openRequest(state);
    if (shut.isPresent()) {
      return shut;
    }
    if (state.isExtended()) {
      return Optional.of(Rule.EXTENDED_ALREADY);
    }
    if (state.isReleased()) {
      return Optional.of(Rule.RELEASED_ALREADY);
    }
    LocalDate today = draft.situation().today();
    TimeLimit limit = state.timeLimit(calendar, today);
    if (limit.state() == ClockState.NOT_STARTED) {
      return Optional.of(Rule.CLOCK_NOT_STARTED);
    }
    if (!limit.extensionMayBeToldOn(today)) {
      return Optional.of(Rule.EXTENSION_TOO_LATE);
    }
    draft
        .happen(new Event.Extended(today, wanted.reasons(), officer.id()))
        .writeToRequester(LetterKind.EXTENDED);
    return Optional.empty();
  }

  private static Optional<Rule> openRequest(Case state) {
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    return state.isConfirmed() ? Optional.empty() : Optional.of(Rule.IN_TRIAGE);
  }
}
