package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case.IdentityDocument;

/** The identity gate (Art 12(6), P 5.4). */
final class Identifying {
  /** The most documents kept at once, said on the page that asks for them. */
  static final int MAX_DOCUMENTS = 6;

  private Identifying() {}

  static Optional<Rule> ask(Draft draft) {
    if (!(draft.situation().actor() instanceof Actor.Staff)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = shut(draft.state());
    if (shut.isPresent()) {
      return shut;
    }
    draft
        .happen(new Event.IdentityAsked(draft.situation().today()))
        .writeToRequester(LetterKind.IDENTITY_ASKED);
    return Optional.empty();
  }

  static Optional<Rule> take(Draft draft, Command.TakeDocument wanted) {
    Case state = draft.state();
    if (state.identityDocuments().containsKey(wanted.document())) {
      return Optional.empty();
    }
    boolean lapsed = state.closed().filter(closed -> closed.why() == Closing.NO_ANSWER).isPresent();
    if (state.closed().isPresent() && !lapsed) {
      return Optional.of(Rule.CLOSED);
    }
    if (state.identityDocuments().size() >= MAX_DOCUMENTS) {
      return Optional.of(Rule.TOO_MANY_DOCUMENTS);
    }
    if (lapsed) {
      draft
          .happen(new Event.Reopened(draft.situation().today()))
          .writeToTeam(LetterKind.REOPENED, Role.OFFICER);
    }
    draft.happen(new Event.DocumentArrived(wanted.document(), draft.situation().today()));
    return Optional.empty();
  }

  static Optional<Rule> scan(Draft draft, Command.RecordScan wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    IdentityDocument document = draft.state().identityDocuments().get(wanted.document());
    if (document == null) {
      return Optional.of(Rule.DOCUMENT_UNKNOWN);
    }
    if (document.verdict().isEmpty()) {
      draft.happen(new Event.DocumentScanned(wanted.document(), wanted.verdict()));
    }
    return Optional.empty();
  }

  static Optional<Rule> remove(Draft draft, Command.RemoveDocument wanted) {
    if (draft.state().identity().isOpen()) {
      return Optional.of(Rule.IDENTITY_SETTLED);
    }
    if (!draft.state().identityDocuments().containsKey(wanted.document())) {
      return Optional.of(Rule.DOCUMENT_UNKNOWN);
    }
    draft.happen(new Event.DocumentRemoved(wanted.document()));
    return Optional.empty();
  }

  /**
   * The month runs from the day the last document relied on came, not from when it was looked at.
   */
  static Optional<Rule> verify(Draft draft, Command.VerifyIdentity wanted) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = shut(state);
    if (shut.isPresent()) {
      return shut;
    }
    if (!wanted.matched().equals(EnumSet.allOf(Matched.class))) {
      return Optional.of(Rule.MATCH_INCOMPLETE);
    }
    if (wanted.documents().isEmpty()
        || !state.identityDocuments().keySet().containsAll(wanted.documents())) {
      return Optional.of(Rule.DOCUMENT_UNKNOWN);
    }
    LocalDate completeOn = state.receivedOn();
    for (PaperId relied : wanted.documents()) {
      IdentityDocument document = state.identityDocuments().get(relied);
      if (document == null || !document.isClean()) {
        return Optional.of(Rule.DOCUMENT_NOT_CLEAN);
      }
      if (document.arrivedOn().isAfter(completeOn)) {
        completeOn = document.arrivedOn();
      }
    }
    draft
        .happen(
            new Event.IdentityVerified(
                wanted.documents(), wanted.matched(), completeOn, officer.id()))
        .writeToRequester(LetterKind.IDENTITY_ACCEPTED);
    return Optional.empty();
  }

  static Optional<Rule> reject(Draft draft, Command.RejectIdentity wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = shut(draft.state());
    if (shut.isPresent()) {
      return shut;
    }
    if (wanted.problems().isEmpty()) {
      return Optional.of(Rule.PROBLEM_NEEDED);
    }
    draft
        .happen(
            new Event.IdentityNotMatched(
                draft.situation().today(), wanted.problems(), wanted.reason(), officer.id()))
        .writeToRequester(LetterKind.IDENTITY_NOT_MATCHED);
    return Optional.empty();
  }

  /** P 5.4.4: exceptionally, and by the manager only. */
  static Optional<Rule> waive(Draft draft, Command.WaiveIdentity wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff manager) || !manager.may(Role.MANAGER)) {
      return Optional.of(Rule.MANAGER_ONLY);
    }
    Optional<Rule> shut = shut(draft.state());
    if (shut.isPresent()) {
      return shut;
    }
    draft
        .happen(new Event.IdentityWaived(draft.situation().today(), wanted.reason(), manager.id()))
        .writeToRequester(LetterKind.IDENTITY_ACCEPTED);
    return Optional.empty();
  }

  private static Optional<Rule> shut(Case state) {
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    if (!state.isConfirmed()) {
      return Optional.of(Rule.IN_TRIAGE);
    }
    return state.identity().isOpen() ? Optional.of(Rule.IDENTITY_SETTLED) : Optional.empty();
  }
}
