package org.rightsdesk.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.rightsdesk.domain.clock.Nation;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.retention.RetentionSchedule;
import org.rightsdesk.domain.rights.Right;

/** A request that came on a Monday, and what is done about it at nine in the morning of days. */
final class LivingCase {
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final Actor MACHINE = new Actor.Machine("test");
  static final Actor REQUESTER = new Actor.Requester();
  static final Actor OFFICER = new Actor.Staff(new StaffId("officer-1"), EnumSet.of(Role.OFFICER));
  static final Actor SECOND = new Actor.Staff(new StaffId("second"), EnumSet.of(Role.OFFICER));
  static final PaperId RESPONSE = new PaperId("disclosure-1");

  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);
  private static final Casework CASEWORK = new Casework(CALENDAR, RetentionSchedule.POLICY);

  private Case state;

  private LivingCase(Case state) {
    this.state = state;
  }

  static LivingCase by(Channel channel) {
    Actor actor = channel == Channel.FORM ? REQUESTER : new Actor.Mail();
    Decision.Accepted accepted =
        (Decision.Accepted)
            CASEWORK.open(
                new Command.Open(
                    CaseReference.draw(new Random(1)), Right.ACCESS, channel, MONDAY, MONDAY),
                new Situation(actor, morning(MONDAY)));
    return new LivingCase(Case.of(accepted.events()));
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant();
  }

  Case state() {
    return state;
  }

  /** Has the requester send a document, and an officer find that it proves who they are. */
  void proveIdentity(LocalDate on) {
    PaperId document = new PaperId("document-1");
    execute(new Command.TakeDocument(document), REQUESTER, on);
    execute(new Command.RecordScan(document, ScanVerdict.CLEAN), MACHINE, on);
    execute(
        new Command.VerifyIdentity(List.of(document), EnumSet.allOf(Matched.class)), OFFICER, on);
  }

  /** Has everything done, from proving identity on, to release a response that nothing is held. */
  void release(int volumes, boolean withPassword, LocalDate on) {
    proveIdentity(on);
    execute(new Command.FinishSearch(List.of()), MACHINE, on);
    execute(new Command.Decide(Outcome.NOTHING_HELD, List.of(), withPassword), OFFICER, on);
    execute(
        new Command.RecordComposed(
            RESPONSE, Collections.nCopies(volumes, new Volume("00", 3, 1_000)), withPassword),
        MACHINE,
        on);
    execute(new Command.PassCheck(RESPONSE, EnumSet.allOf(CheckLine.class)), SECOND, on);
    execute(new Command.Release(RESPONSE), SECOND, on);
  }

  /** Does what the command wants, which no rule may refuse, and answers what that causes. */
  List<Effect> execute(Command command, Actor actor, LocalDate on) {
    Decision.Accepted accepted =
        (Decision.Accepted) CASEWORK.decide(state, command, new Situation(actor, morning(on)));
    for (Event event : accepted.events()) {
      state = state.after(event);
    }
    return accepted.effects();
  }

  /** The rule that stands in the way of the command. */
  Rule refusal(Command command, Actor actor, LocalDate on) {
    return ((Decision.Refused) CASEWORK.decide(state, command, new Situation(actor, morning(on))))
        .rule();
  }

  /** The kinds of letter among the effects, in their order. */
  static List<LetterKind> letters(List<Effect> effects) {
    return effects.stream()
        .flatMap(
            effect ->
                effect instanceof Effect.SendLetter letter
                    ? Optional.of(letter.kind()).stream()
                    : Optional.<LetterKind>empty().stream())
        .toList();
  }

  Optional<CaseDate> next(LocalDate today) {
    return CaseDates.next(state, CALENDAR, today);
  }

  /** Lets the next date come, and answers it with the letters that it causes. */
  String pass() {
    CaseDate next = next(MONDAY).orElseThrow();
    List<Effect> effects =
        execute(new Command.TellDate(next.kind(), next.on()), MACHINE, next.on());
    return next.kind() + " " + next.on() + " " + letters(effects);
  }

  LocalDate safeDue(LocalDate today) {
    return state.timeLimit(CALENDAR, today).safeDue().date();
  }

  LocalDate latest(LocalDate today) {
    return state.timeLimit(CALENDAR, today).statutoryLatest().date();
  }

  List<String> tasks() {
    return Tasks.of(state).stream().map(Task::id).toList();
  }
}
