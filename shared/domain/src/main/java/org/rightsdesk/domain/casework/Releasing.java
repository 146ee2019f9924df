package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.retention.RetentionSchedule;

/** From the decision to the response in the requester's hands (P 7.2; R4.8-R4.10). */
final class Releasing {
  private Releasing() {}

  static Optional<Rule> decide(Draft draft, Command.Decide wanted) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    if (!state.isValid()) {
      return Optional.of(Rule.NOT_VALID_YET);
    }
    if (state.decision().isPresent()) {
      return Optional.of(Rule.DECIDED_ALREADY);
    }
    if (!state.isSearchFinished()) {
      return Optional.of(Rule.SEARCH_NOT_DONE);
    }
    if (!state.isReviewed()) {
      return Optional.of(Rule.RECORDS_NOT_REVIEWED);
    }
    if (!fits(state, wanted)) {
      return Optional.of(Rule.OUTCOME_DOES_NOT_FIT);
    }
    draft.happen(
        new Event.Decided(wanted.outcome(), wanted.uses(), wanted.withPassword(), officer.id()));
    return Optional.empty();
  }

  /**
   * The outcome must be what the review adds up to, with one reasoning for each exemption it used.
   */
  private static boolean fits(Case state, Command.Decide wanted) {
    EnumSet<Exemption> used = EnumSet.noneOf(Exemption.class);
    boolean discloses = false;
    boolean hides = false;
    for (RecordState record : state.records()) {
      RecordOutcome outcome = record.outcome().orElseThrow();
      if (outcome == RecordOutcome.WITHHOLD) {
        record.exemption().ifPresent(used::add);
        hides = true;
      }
      if (outcome == RecordOutcome.DISCLOSE) {
        discloses = true;
        hides |= record.hidesSomething();
        for (PageState page : record.pages().values()) {
          page.withheld().ifPresent(used::add);
          page.panels().forEach(panel -> used.add(panel.exemption()));
        }
      }
      if (outcome == RecordOutcome.LISTED) {
        hides = true;
      }
    }
    EnumSet<Exemption> reasoned = EnumSet.noneOf(Exemption.class);
    wanted.uses().forEach(use -> reasoned.add(use.exemption()));
    boolean outcomeFits =
        switch (wanted.outcome()) {
          case GRANTED -> discloses && !hides;
          case GRANTED_IN_PART -> discloses && hides;
          case REFUSED -> !discloses && hides;
          case NOTHING_HELD -> !discloses && !hides;
        };
    boolean eachOnce = wanted.uses().size() == reasoned.size();
    return outcomeFits && eachOnce && reasoned.equals(used);
  }

  static Optional<Rule> composed(Draft draft, Command.RecordComposed wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    Case state = draft.state();
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    if (state.decision().isEmpty()) {
      return Optional.of(Rule.NOT_DECIDED);
    }
    if (state.disclosure().isEmpty()) {
      draft
          .happen(new Event.Composed(wanted.disclosure(), wanted.volumes(), wanted.withPassword()))
          .writeToTeam(LetterKind.TEAM_ALERT, Role.OFFICER);
    }
    return Optional.empty();
  }

  /** R4.8: someone else, who ticks every line. */
  static Optional<Rule> pass(Draft draft, Command.PassCheck wanted) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff checker)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = checkShut(state);
    if (shut.isPresent()) {
      return shut;
    }
    Disclosure disclosure = state.disclosure().orElseThrow();
    if (!disclosure.id().equals(wanted.disclosure())) {
      return Optional.of(Rule.ANOTHER_DISCLOSURE);
    }
    if (ReleaseGuard.isOwnWork(state, checker.id())) {
      return Optional.of(Rule.OWN_WORK);
    }
    if (!wanted.lines().equals(EnumSet.allOf(CheckLine.class))) {
      return Optional.of(Rule.CHECK_INCOMPLETE);
    }
    if (disclosure.checkedBy().isEmpty()) {
      draft.happen(new Event.CheckPassed(disclosure.id(), wanted.lines(), checker.id()));
    }
    return Optional.empty();
  }

  static Optional<Rule> giveBack(Draft draft, Command.ReturnCheck wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff checker)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = checkShut(draft.state());
    if (shut.isPresent()) {
      return shut;
    }
    draft
        .happen(new Event.CheckReturned(wanted.reason(), checker.id()))
        .writeToTeam(LetterKind.TEAM_ALERT, Role.OFFICER);
    return Optional.empty();
  }

  static Optional<Rule> release(Draft draft, Command.Release wanted) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    Optional<Rule> guarded = ReleaseGuard.standsInTheWay(state, wanted.disclosure());
    if (guarded.isPresent()) {
      return guarded;
    }
    if (!state.isReleased()) {
      draft.happen(new Event.Released(wanted.disclosure(), officer.id()));
    }
    return Optional.empty();
  }

  static Optional<Rule> makeAvailable(Draft draft, Command.MakeAvailable wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    Case state = draft.state();
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    Optional<Rule> guarded = ReleaseGuard.standsInTheWay(state, wanted.disclosure());
    if (guarded.isPresent()) {
      return guarded;
    }
    if (!state.isReleased()) {
      return Optional.of(Rule.NOT_RELEASED);
    }
    if (state.availableOn().isEmpty()) {
      draft
          .happen(new Event.MadeAvailable(wanted.disclosure(), draft.situation().today()))
          .writeToRequester(LetterKind.READY);
    }
    return Optional.empty();
  }

  /**
   * The download of the last volume that was left closes the case, unless the requester still waits
   * for the password. Downloading a volume again, while the case is kept, changes nothing.
   */
  static Optional<Rule> collect(Draft draft, Command.Collect wanted, RetentionSchedule retention) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Requester)) {
      return Optional.of(Rule.REQUESTER_ONLY);
    }
    Optional<Disclosure> released =
        state
            .disclosure()
            .filter(made -> state.availableOn().isPresent())
            .filter(made -> made.id().equals(wanted.disclosure()))
            .filter(made -> wanted.volume() >= 1 && wanted.volume() <= made.volumes().size());
    if (released.isEmpty()) {
      return Optional.of(Rule.NOT_RELEASED);
    }
    List<Integer> left = released.get().volumesLeft();
    if (left.contains(wanted.volume())) {
      LocalDate today = draft.situation().today();
      if (released.get().volumes().size() > 1) {
        draft.happen(new Event.VolumeCollected(wanted.disclosure(), wanted.volume(), today));
      }
      if (left.size() == 1) {
        draft.happen(new Event.Collected(wanted.disclosure(), today));
        closeIfAnswered(draft, retention);
      }
    }
    return Optional.empty();
  }

  /** P 7.2.4: the password goes by another channel, so only an officer knows that it did. */
  static Optional<Rule> tellPassword(
      Draft draft, Command.TellPassword wanted, RetentionSchedule retention) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Disclosure> released = state.disclosure().filter(Disclosure::available);
    if (released.isEmpty()) {
      return Optional.of(Rule.NOT_RELEASED);
    }
    if (!released.get().id().equals(wanted.disclosure())) {
      return Optional.of(Rule.ANOTHER_DISCLOSURE);
    }
    if (!released.get().withPassword()) {
      return Optional.of(Rule.NO_PASSWORD);
    }
    if (released.get().passwordToldBy().isEmpty()) {
      draft.happen(
          new Event.PasswordTold(wanted.disclosure(), draft.situation().today(), officer.id()));
      closeIfAnswered(draft, retention);
    }
    return Optional.empty();
  }

  private static void closeIfAnswered(Draft draft, RetentionSchedule retention) {
    Case state = draft.state();
    if (state.closed().isEmpty() && state.collectedOn().isPresent() && !state.isPasswordOwed()) {
      Keeping.close(draft, Closing.ANSWERED, retention);
    }
  }

  private static Optional<Rule> checkShut(Case state) {
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    if (state.disclosure().isEmpty()) {
      return Optional.of(Rule.NOT_COMPOSED);
    }
    return state.isReleased() ? Optional.of(Rule.RELEASED_ALREADY) : Optional.empty();
  }
}
