package org.rightsdesk.domain.casework;

import java.util.Optional;
import org.rightsdesk.domain.retention.RetentionSchedule;

/** Triage: a person says what a message is, and when it was received (P 5.3, law.md D5). */
final class Receiving {
  private Receiving() {}

  static Optional<Rule> confirm(Draft draft, Command.ConfirmRequest wanted) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    if (!state.isInTriage()) {
      return Optional.of(Rule.NOT_IN_TRIAGE);
    }
    if (wanted.receivedOn().isAfter(state.reachedTeamOn())) {
      return Optional.of(Rule.RECEIVED_IN_FUTURE);
    }
    if (!wanted.receivedOn().equals(state.receivedOn()) && wanted.reason().isEmpty()) {
      return Optional.of(Rule.DATE_NEEDS_REASON);
    }
    draft
        .happen(new Event.RequestConfirmed(wanted.receivedOn(), wanted.reason(), officer.id()))
        .happen(new Event.IdentityAsked(draft.situation().today()))
        .writeToRequester(LetterKind.ACKNOWLEDGEMENT);
    return Optional.empty();
  }

  static Optional<Rule> dismiss(Draft draft, Command.Dismiss wanted, RetentionSchedule retention) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    if (!state.isInTriage()) {
      return Optional.of(Rule.NOT_IN_TRIAGE);
    }
    draft.happen(new Event.Dismissed(wanted.reason(), officer.id()));
    Keeping.close(draft, Closing.NOT_A_REQUEST, retention);
    return Optional.empty();
  }

  static Optional<Rule> recordParty(Draft draft, Command.RecordParty wanted) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    if (state.decision().isPresent()) {
      return Optional.of(Rule.DECIDED_ALREADY);
    }
    draft.happen(new Event.PartyRecorded(wanted.role()));
    return Optional.empty();
  }
}
