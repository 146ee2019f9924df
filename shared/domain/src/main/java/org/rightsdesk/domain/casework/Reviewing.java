package org.rightsdesk.domain.casework;

import java.util.Optional;
import org.rightsdesk.domain.casework.RecordState.Preparation;

/** What a search found, made into pages, read and marked (P 7.1, 7.2.1). */
final class Reviewing {
  private Reviewing() {}

  static Optional<Rule> finishSearch(Draft draft, Command.FinishSearch wanted) {
    Case state = draft.state();
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    if (state.isSearchFinished()) {
      return Optional.empty();
    }
    if (!state.isValid()) {
      return Optional.of(Rule.NOT_VALID_YET);
    }
    for (PaperId found : wanted.records()) {
      draft.happen(new Event.RecordFound(found));
    }
    draft.happen(new Event.SearchFinished(draft.situation().today()));
    return Optional.empty();
  }

  static Optional<Rule> pages(Draft draft, Command.RecordPages wanted) {
    return prepared(
        draft, wanted.record(), new Event.RecordConverted(wanted.record(), wanted.pages()));
  }

  static Optional<Rule> noPages(Draft draft, Command.RecordNoPages wanted) {
    return prepared(
        draft, wanted.record(), new Event.RecordNotConverted(wanted.record(), wanted.reason()));
  }

  static Optional<Rule> filesWithin(Draft draft, Command.NoteFilesWithin wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    Optional<RecordState> record = draft.state().findRecord(wanted.record());
    if (record.isEmpty()) {
      return Optional.of(Rule.RECORD_UNKNOWN);
    }
    boolean told = record.get().place().waiting() > 0;
    if (record.get().preparation() instanceof Preparation.Underway && !told) {
      draft.happen(new Event.RecordHolds(wanted.record(), wanted.files()));
    }
    return Optional.empty();
  }

  static Optional<Rule> findWithin(Draft draft, Command.FindWithin wanted) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    Optional<RecordState> record = draft.state().findRecord(wanted.record());
    if (record.isEmpty()) {
      return Optional.of(Rule.RECORD_UNKNOWN);
    }
    int waiting = record.get().place().waiting();
    if (waiting == 0) {
      return Optional.empty();
    }
    if (waiting != wanted.found().size()) {
      return Optional.of(Rule.RECORD_NOT_READY);
    }
    draft.happen(new Event.FoundWithin(wanted.record(), wanted.found()));
    return Optional.empty();
  }

  private static Optional<Rule> prepared(Draft draft, PaperId id, Event event) {
    if (!(draft.situation().actor() instanceof Actor.Machine)) {
      return Optional.of(Rule.MACHINE_ONLY);
    }
    Optional<RecordState> record = draft.state().findRecord(id);
    if (record.isEmpty()) {
      return Optional.of(Rule.RECORD_UNKNOWN);
    }
    if (record.get().preparation() instanceof Preparation.Underway) {
      draft.happen(event);
    }
    return Optional.empty();
  }

  static Optional<Rule> reviewPage(Draft draft, Command.ReviewPage wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = reviewShut(draft.state(), wanted.record());
    if (shut.isPresent()) {
      return shut;
    }
    RecordState record = draft.state().findRecord(wanted.record()).orElseThrow();
    if (!(record.preparation() instanceof Preparation.Pages pages)) {
      return Optional.of(Rule.RECORD_NOT_READY);
    }
    if (wanted.page() < 1 || wanted.page() > pages.sizes().size()) {
      return Optional.of(Rule.PAGE_UNKNOWN);
    }
    PageState next = wanted.next();
    Event.PageSize size = pages.sizes().get(wanted.page() - 1);
    for (Panel panel : next.panels()) {
      if (panel.x() >= size.width() || panel.y() >= size.height()) {
        return Optional.of(Rule.PANEL_OFF_PAGE);
      }
      if (!panel.exemption().mayWithholdUnder(draft.state().right())) {
        return Optional.of(Rule.EXEMPTION_OUT_OF_REACH);
      }
    }
    if (next.withheld().filter(e -> !e.mayWithholdUnder(draft.state().right())).isPresent()) {
      return Optional.of(Rule.EXEMPTION_OUT_OF_REACH);
    }
    PageState now = record.page(wanted.page());
    if (now.equals(next)) {
      return Optional.empty();
    }
    if (!now.equals(wanted.before())) {
      return Optional.of(Rule.PAGE_CHANGED);
    }
    draft.happen(
        new Event.PageReviewed(
            wanted.record(),
            wanted.page(),
            next.panels(),
            next.withheld(),
            next.done(),
            officer.id()));
    return Optional.empty();
  }

  static Optional<Rule> reviewRecord(Draft draft, Command.ReviewRecord wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = reviewShut(draft.state(), wanted.record());
    if (shut.isPresent()) {
      return shut;
    }
    RecordState record = draft.state().findRecord(wanted.record()).orElseThrow();
    Optional<Rule> unfit = outcomeFits(draft.state(), record, wanted);
    if (unfit.isPresent()) {
      return unfit;
    }
    draft.happen(
        new Event.RecordReviewed(
            wanted.record(), wanted.outcome(), wanted.exemption(), officer.id()));
    return Optional.empty();
  }

  private static Optional<Rule> outcomeFits(
      Case state, RecordState record, Command.ReviewRecord wanted) {
    boolean hasPages = record.preparation() instanceof Preparation.Pages;
    return switch (wanted.outcome()) {
      case DISCLOSE -> {
        if (!hasPages) {
          yield Optional.of(Rule.RECORD_NOT_READY);
        }
        yield record.everyPageReviewed() && wanted.exemption().isEmpty()
            ? Optional.empty()
            : Optional.of(Rule.PAGES_NOT_REVIEWED);
      }
      case WITHHOLD ->
          wanted.exemption().filter(e -> e.mayWithholdUnder(state.right())).isPresent()
              ? Optional.empty()
              : Optional.of(Rule.EXEMPTION_OUT_OF_REACH);
      case NOT_THEIRS ->
          record.preparation() instanceof Preparation.Underway
              ? Optional.of(Rule.RECORD_NOT_READY)
              : Optional.empty();
      case LISTED ->
          record.preparation() instanceof Preparation.None
              ? Optional.empty()
              : Optional.of(Rule.OUTCOME_DOES_NOT_FIT);
      case COPY ->
          wanted.exemption().isEmpty() && hasOriginal(state, record)
              ? Optional.empty()
              : Optional.of(Rule.OUTCOME_DOES_NOT_FIT);
      case QUOTED -> Optional.of(Rule.OUTCOME_DOES_NOT_FIT);
    };
  }

  /** Whether another record was decided on by itself, of which this one can be the copy. */
  private static boolean hasOriginal(Case state, RecordState copy) {
    return state.records().stream()
        .filter(other -> !other.id().equals(copy.id()))
        .flatMap(other -> other.outcome().stream())
        .anyMatch(outcome -> outcome != RecordOutcome.COPY);
  }

  /**
   * Only where the other goes out with every page: what the other holds back for its own sake would
   * be lost to the data subject here, too.
   */
  static Optional<Rule> settleAsQuoted(Draft draft, Command.SettleAsQuoted wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Case state = draft.state();
    Optional<Rule> shut = reviewShut(state, wanted.record());
    if (shut.isPresent()) {
      return shut;
    }
    Optional<RecordState> holder = state.findRecord(wanted.in());
    if (holder.isEmpty()) {
      return Optional.of(Rule.RECORD_UNKNOWN);
    }
    RecordState record = state.findRecord(wanted.record()).orElseThrow();
    if (!(record.preparation() instanceof Preparation.Pages)) {
      return Optional.of(Rule.RECORD_NOT_READY);
    }
    if (!holder.get().isDisclosedWithEveryPage()) {
      return Optional.of(Rule.OUTCOME_DOES_NOT_FIT);
    }
    draft.happen(new Event.RecordQuoted(wanted.record(), wanted.in(), officer.id()));
    return Optional.empty();
  }

  static Optional<Rule> reopen(Draft draft, Command.ReopenRecord wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Case state = draft.state();
    Optional<RecordState> record = state.findRecord(wanted.record());
    if (record.isEmpty()) {
      return Optional.of(Rule.RECORD_UNKNOWN);
    }
    if (state.decision().isPresent()) {
      return Optional.of(Rule.DECIDED_ALREADY);
    }
    if (record.get().outcome().isPresent()) {
      for (RecordState other : state.records()) {
        if (other.quotedIn().filter(wanted.record()::equals).isPresent()) {
          draft.happen(new Event.RecordReopened(other.id(), officer.id()));
        }
      }
      draft.happen(new Event.RecordReopened(wanted.record(), officer.id()));
    }
    return Optional.empty();
  }

  static Optional<Rule> givePassword(Draft draft, Command.GivePassword wanted) {
    if (!(draft.situation().actor() instanceof Actor.Staff officer)) {
      return Optional.of(Rule.STAFF_ONLY);
    }
    Optional<Rule> shut = reviewShut(draft.state(), wanted.record());
    if (shut.isPresent()) {
      return shut;
    }
    if (!draft.state().findRecord(wanted.record()).orElseThrow().wantsPassword()) {
      return Optional.of(Rule.NO_PASSWORD_WANTED);
    }
    draft
        .happen(new Event.PasswordGiven(wanted.record(), officer.id()))
        .cause(new Effect.Resume(WaitPoint.DECIDED));
    return Optional.empty();
  }

  private static Optional<Rule> reviewShut(Case state, PaperId id) {
    if (state.closed().isPresent()) {
      return Optional.of(Rule.CLOSED);
    }
    Optional<RecordState> record = state.findRecord(id);
    if (record.isEmpty()) {
      return Optional.of(Rule.RECORD_UNKNOWN);
    }
    if (state.decision().isPresent()) {
      return Optional.of(Rule.DECIDED_ALREADY);
    }
    return record.get().outcome().map(outcome -> Rule.RECORD_FINISHED);
  }
}
