package org.rightsdesk.domain.casework;

import java.util.Optional;

/**
 * What must hold before anything is released.
 *
 * <p>It stands on the release itself and not on the way to it: whatever came before, in whatever
 * order, a response leaves only if all of this is true of the case as it now is (threats E5, F5).
 */
final class ReleaseGuard {
  private ReleaseGuard() {}

  /** The first rule that stands in the way of releasing this disclosure, if any does. */
  static Optional<Rule> standsInTheWay(Case state, PaperId released) {
    if (!state.isConfirmed()) {
      return Optional.of(Rule.IN_TRIAGE);
    }
    if (!state.identity().isOpen()) {
      return Optional.of(Rule.IDENTITY_NOT_ESTABLISHED);
    }
    if (state.isUnclear()) {
      return Optional.of(Rule.CLARIFICATION_OPEN);
    }
    if (!state.isReviewed()) {
      return Optional.of(Rule.RECORDS_NOT_REVIEWED);
    }
    if (state.decision().isEmpty()) {
      return Optional.of(Rule.NOT_DECIDED);
    }
    if (state.disclosure().isEmpty()) {
      return Optional.of(Rule.NOT_COMPOSED);
    }
    Disclosure disclosure = state.disclosure().get();
    if (!disclosure.id().equals(released)) {
      return Optional.of(Rule.ANOTHER_DISCLOSURE);
    }
    if (disclosure.checkedBy().isEmpty()) {
      return Optional.of(Rule.NOT_CHECKED);
    }
    if (isOwnWork(state, disclosure.checkedBy().get())) {
      return Optional.of(Rule.OWN_WORK);
    }
    return Optional.empty();
  }

  /** Whether the response is the work of this person: decided, or reviewed in any part, by them. */
  static boolean isOwnWork(Case state, StaffId checker) {
    return state.reviewers().contains(checker)
        || state.decision().filter(made -> made.by().equals(checker)).isPresent();
  }
}
