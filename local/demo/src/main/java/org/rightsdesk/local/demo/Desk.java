package org.rightsdesk.local.demo;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.CheckLine;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Disclosure;
import org.rightsdesk.domain.casework.ExemptionUse;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.RecordState.Preparation;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonalText;

/** Does what officers and requesters do once the machines have found the records of a case. */
final class Desk {
  private static final String POLICE = "Letter from police";

  private final Casebook casebook;
  private final Panels panels;
  private final Team team;
  private final InstantSource clock;

  Desk(Casebook casebook, Panels panels, Team team, InstantSource clock) {
    this.casebook = casebook;
    this.panels = panels;
    this.team = team;
    this.clock = clock;
  }

  /**
   * Takes the case as far as it now can be taken towards its goal.
   *
   * @return whether there is nothing more to wait for: the goal is reached, or somebody else has
   *     taken the case another way, which is left alone
   */
  boolean goOn(CaseReference reference, Goal goal, Team.Member reviewer) {
    Case state = casebook.find(reference).orElseThrow();
    if (goal.isReachedBy(state) || state.closed().isPresent() || !state.failedSteps().isEmpty()) {
      return true;
    }
    boolean went =
        switch (state.stage()) {
          case REVIEW -> review(state, goal, reviewer);
          case CHECK -> check(state, team.checkerOf(reviewer));
          case READY -> collect(state);
          case TRIAGE, IDENTITY, CLARITY, SEARCH, COMPOSING, CLOSED, DISPOSAL -> true;
        };
    return !went || goal.isReachedBy(casebook.find(reference).orElseThrow());
  }

  private boolean review(Case state, Goal goal, Team.Member reviewer) {
    Party subject = casebook.party(state.reference(), PartyRole.DATA_SUBJECT).orElseThrow();
    List<RecordState> left =
        state.records().stream()
            .filter(record -> record.outcome().isEmpty())
            .sorted(
                Comparator.comparing(record -> held(state, record).decidedWith(state).isPresent()))
            .limit(goal.left(state))
            .toList();
    for (RecordState record : left) {
      if (!review(state, record, subject, reviewer)) {
        return false;
      }
    }
    return !goal.includes(Goal.DECIDED) || decide(state.reference(), reviewer);
  }

  private boolean review(Case state, RecordState record, Party subject, Team.Member reviewer) {
    Paper.HeldRecord held = held(state, record);
    Case now = casebook.find(state.reference()).orElseThrow();
    if (held.copyOf().flatMap(now::findRecord).flatMap(RecordState::outcome).isPresent()) {
      return settle(state, record, RecordOutcome.COPY, Optional.empty(), reviewer);
    }
    Optional<Paper.Holder> within =
        held.holdersThatGoOut(now).filter(Paper.Holder::whole).findFirst();
    if (within.isPresent()) {
      return does(
          state,
          new Command.SettleAsQuoted(record.id(), within.get().record()),
          reviewer.actor(),
          Papers.NONE);
    }
    if (record.preparation() instanceof Preparation.None) {
      return settle(state, record, RecordOutcome.LISTED, Optional.empty(), reviewer);
    }
    if (held.title().value().startsWith(POLICE)) {
      return settle(state, record, RecordOutcome.WITHHOLD, Optional.of(Exemption.CRIME), reviewer);
    }
    Map<Integer, List<Panel>> hidden = panels.of(held, subject);
    for (int page = 1; page <= record.pageCount(); page++) {
      Command done =
          new Command.ReviewPage(
              record.id(),
              page,
              record.page(page),
              new PageState(hidden.getOrDefault(page, List.of()), Optional.empty(), true));
      if (!does(state, done, reviewer.actor(), Papers.NONE)) {
        return false;
      }
    }
    return settle(state, record, RecordOutcome.DISCLOSE, Optional.empty(), reviewer);
  }

  private Paper.HeldRecord held(Case state, RecordState record) {
    return (Paper.HeldRecord) casebook.paper(state.reference(), record.id()).orElseThrow();
  }

  private boolean settle(
      Case state,
      RecordState record,
      RecordOutcome outcome,
      Optional<Exemption> exemption,
      Team.Member reviewer) {
    return does(
        state,
        new Command.ReviewRecord(record.id(), outcome, exemption),
        reviewer.actor(),
        Papers.NONE);
  }

  private boolean decide(CaseReference reference, Team.Member reviewer) {
    Case state = casebook.find(reference).orElseThrow();
    List<ExemptionUse> uses = new ArrayList<>();
    List<Paper> reasons = new ArrayList<>();
    for (Exemption exemption : used(state)) {
      PaperId id = new PaperId("reason-" + exemption.name().toLowerCase(Locale.ROOT));
      uses.add(new ExemptionUse(exemption, id, true));
      reasons.add(
          new Paper.Words(
              id, Paper.Purpose.REASON, new PersonalText(reason(exemption)), clock.instant()));
    }
    return does(
        state,
        new Command.Decide(outcome(state), uses, false),
        reviewer.actor(),
        new Papers(List.of(), reasons));
  }

  private static EnumSet<Exemption> used(Case state) {
    EnumSet<Exemption> used = EnumSet.noneOf(Exemption.class);
    for (RecordState record : state.records()) {
      record.exemption().ifPresent(used::add);
      for (PageState page : record.pages().values()) {
        page.panels().forEach(panel -> used.add(panel.exemption()));
      }
    }
    return used;
  }

  private static String reason(Exemption exemption) {
    return exemption == Exemption.TP
        ? "The records name neighbours and family. They have not agreed, expected to be named to"
            + " nobody else, and the requester's own data can be understood without their names."
        : "The police told us that an investigation is open and asked that their letters are not"
            + " shown while it is.";
  }

  private static Outcome outcome(Case state) {
    boolean gives = state.records().stream().anyMatch(RecordState::isDisclosed);
    boolean hides =
        state.records().stream()
            .anyMatch(record -> !record.isDisclosed() || record.hidesSomething());
    if (gives) {
      return hides ? Outcome.GRANTED_IN_PART : Outcome.GRANTED;
    }
    return hides ? Outcome.REFUSED : Outcome.NOTHING_HELD;
  }

  private boolean check(Case state, Team.Member checker) {
    PaperId disclosure = state.disclosure().map(Disclosure::id).orElseThrow();
    return does(
            state,
            new Command.PassCheck(disclosure, EnumSet.allOf(CheckLine.class)),
            checker.actor(),
            Papers.NONE)
        && does(state, new Command.Release(disclosure), checker.actor(), Papers.NONE);
  }

  private boolean collect(Case state) {
    Disclosure disclosure = state.disclosure().orElseThrow();
    return disclosure.volumesLeft().stream()
        .allMatch(
            volume ->
                does(
                    state,
                    new Command.Collect(disclosure.id(), volume),
                    new Actor.Requester(),
                    Papers.NONE));
  }

  private boolean does(Case state, Command command, Actor actor, Papers papers) {
    return casebook.execute(state.reference(), command, actor, papers) instanceof Result.Done;
  }
}
