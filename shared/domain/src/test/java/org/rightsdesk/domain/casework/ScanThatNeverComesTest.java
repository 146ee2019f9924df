package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.clock.Nation;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.retention.RetentionSchedule;
import org.rightsdesk.domain.rights.Right;

/** A document of which no scan ever says anything still leads to somebody (threat C4, K7). */
class ScanThatNeverComesTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);
  private static final Casework CASEWORK = new Casework(CALENDAR, RetentionSchedule.POLICY);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Actor MACHINE = new Actor.Machine("test");
  private static final PaperId PASSPORT = new PaperId("passport");

  private Case state = opened();

  private static Case opened() {
    CaseReference reference = CaseReference.draw(new Random(1));
    Decision.Accepted accepted =
        (Decision.Accepted)
            CASEWORK.open(
                new Command.Open(reference, Right.ACCESS, Channel.FORM, MONDAY, MONDAY),
                new Situation(new Actor.Requester(), morning(MONDAY)));
    return Case.of(accepted.events());
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private List<Effect> execute(Command command, Actor actor, LocalDate on) {
    Decision.Accepted accepted =
        (Decision.Accepted) CASEWORK.decide(state, command, new Situation(actor, morning(on)));
    for (Event event : accepted.events()) {
      state = state.after(event);
    }
    return accepted.effects();
  }

  private List<Effect> sent(LocalDate on) {
    return execute(new Command.TakeDocument(PASSPORT), new Actor.Requester(), on);
  }

  private List<Effect> overdue() {
    return execute(new Command.TellDate(DateKind.SCAN_OVERDUE, TUESDAY), MACHINE, TUESDAY);
  }

  private Optional<DateKind> next(LocalDate today) {
    return CaseDates.next(state, CALENDAR, today).map(CaseDate::kind);
  }

  private List<String> tasks() {
    return Tasks.of(state).stream().map(Task::id).toList();
  }

  @Test
  void a_document_that_came_is_watched_until_the_next_day() {
    assertThat(sent(MONDAY)).anyMatch(Effect.StartWatch.class::isInstance);

    assertThat(CaseDates.next(state, CALENDAR, MONDAY).map(CaseDate::on)).contains(TUESDAY);
    assertThat(next(MONDAY)).contains(DateKind.SCAN_OVERDUE);
    assertThat(tasks()).isEmpty();
  }

  @Test
  void the_day_after_an_officer_is_told_and_has_a_task() {
    sent(MONDAY);

    assertThat(overdue())
        .anyMatch(
            effect ->
                effect instanceof Effect.SendLetter letter
                    && letter.kind() == LetterKind.TEAM_ALERT);
    assertThat(tasks()).containsExactly("LOOK_AT_UPLOAD:passport");
    assertThat(next(TUESDAY)).isEmpty();
  }

  @Test
  void a_scan_that_comes_in_time_leaves_no_date_and_no_task_but_the_check() {
    sent(MONDAY);
    execute(new Command.RecordScan(PASSPORT, ScanVerdict.CLEAN), MACHINE, MONDAY);

    assertThat(next(MONDAY)).isEmpty();
    assertThat(overdue()).isEmpty();
    assertThat(tasks()).containsExactly("CHECK_IDENTITY");
  }

  @Test
  void a_scan_that_comes_late_takes_the_task_away() {
    sent(MONDAY);
    overdue();
    execute(new Command.RecordScan(PASSPORT, ScanVerdict.CLEAN), MACHINE, TUESDAY);

    assertThat(tasks()).containsExactly("CHECK_IDENTITY");
  }

  @Test
  void an_officer_may_ask_for_another_document_and_the_requester_is_waited_for() {
    sent(MONDAY);
    overdue();
    execute(
        new Command.RejectIdentity(EnumSet.of(DocumentProblem.NOT_SAFE_TO_OPEN), Optional.empty()),
        new Actor.Staff(new StaffId("officer-1"), EnumSet.of(Role.OFFICER)),
        TUESDAY);

    assertThat(tasks()).isEmpty();
    assertThat(next(TUESDAY)).contains(DateKind.IDENTITY_REMINDER);
  }

  @Test
  void each_day_on_which_a_document_came_has_a_day_after() {
    sent(MONDAY);
    overdue();
    PaperId bill = new PaperId("bill");
    execute(new Command.TakeDocument(bill), new Actor.Requester(), TUESDAY);

    assertThat(next(TUESDAY)).contains(DateKind.SCAN_OVERDUE);
    assertThat(tasks()).containsExactly("LOOK_AT_UPLOAD:passport");
  }
}
