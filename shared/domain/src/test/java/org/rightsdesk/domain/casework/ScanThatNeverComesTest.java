package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A document of which no scan ever says anything still leads to somebody (threat C4, K7). */
class ScanThatNeverComesTest {
  private static final LocalDate MONDAY = LivingCase.MONDAY;
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final PaperId PASSPORT = new PaperId("passport");

  private final LivingCase one = LivingCase.by(Channel.FORM);

  private List<Effect> sent(LocalDate on) {
    return one.execute(new Command.TakeDocument(PASSPORT), LivingCase.REQUESTER, on);
  }

  private List<Effect> scanned(LocalDate on) {
    return one.execute(new Command.RecordScan(PASSPORT, ScanVerdict.CLEAN), LivingCase.MACHINE, on);
  }

  private List<Effect> overdue() {
    return one.execute(
        new Command.TellDate(DateKind.SCAN_OVERDUE, TUESDAY), LivingCase.MACHINE, TUESDAY);
  }

  private Optional<DateKind> next(LocalDate today) {
    return one.next(today).map(CaseDate::kind);
  }

  @Test
  void a_document_that_came_is_watched_until_the_next_day() {
    assertThat(sent(MONDAY)).anyMatch(Effect.StartWatch.class::isInstance);

    assertThat(one.next(MONDAY).map(CaseDate::on)).contains(TUESDAY);
    assertThat(next(MONDAY)).contains(DateKind.SCAN_OVERDUE);
    assertThat(one.tasks()).isEmpty();
  }

  @Test
  void the_day_after_an_officer_is_told_and_has_a_task() {
    sent(MONDAY);

    assertThat(LivingCase.letters(overdue())).containsExactly(LetterKind.TEAM_ALERT);
    assertThat(one.tasks()).containsExactly("LOOK_AT_UPLOAD:passport");
    assertThat(next(TUESDAY)).isEmpty();
  }

  @Test
  void a_scan_that_comes_in_time_leaves_no_task_but_the_check() {
    sent(MONDAY);
    scanned(MONDAY);

    assertThat(next(MONDAY)).contains(DateKind.IDENTITY_CHASER);
    assertThat(overdue()).isEmpty();
    assertThat(one.tasks()).containsExactly("CHECK_IDENTITY");
  }

  @Test
  void a_scan_that_comes_late_takes_the_task_away() {
    sent(MONDAY);
    overdue();
    scanned(TUESDAY);

    assertThat(one.tasks()).containsExactly("CHECK_IDENTITY");
  }

  @Test
  void an_officer_may_ask_for_another_document_and_the_requester_is_waited_for() {
    sent(MONDAY);
    overdue();
    one.execute(
        new Command.RejectIdentity(EnumSet.of(DocumentProblem.NOT_SAFE_TO_OPEN), Optional.empty()),
        LivingCase.OFFICER,
        TUESDAY);

    assertThat(one.tasks()).isEmpty();
    assertThat(next(TUESDAY)).contains(DateKind.IDENTITY_REMINDER);
  }

  @Test
  void each_day_on_which_a_document_came_has_a_day_after() {
    sent(MONDAY);
    overdue();
    PaperId bill = new PaperId("bill");
    one.execute(new Command.TakeDocument(bill), LivingCase.REQUESTER, TUESDAY);

    assertThat(next(TUESDAY)).contains(DateKind.SCAN_OVERDUE);
    assertThat(one.tasks()).containsExactly("LOOK_AT_UPLOAD:passport");
  }
}
