package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.exemptions.Exemption;

/** A mail whose words go out within the mail that quotes it. */
class QuotedRecordTest {
  private static final PaperId DOCUMENT = new PaperId("document-1");
  private static final PaperId FIRST = new PaperId("record-0001");
  private static final PaperId ANSWER = new PaperId("record-0002");
  private static final Command QUOTED = new Command.SettleAsQuoted(FIRST, ANSWER);
  private static final Event.PageSize SIZE = new Event.PageSize(595, 842);

  private final LivingCase one = LivingCase.by(Channel.FORM);

  @BeforeEach
  void two_mails_were_found() {
    does(new Command.TakeDocument(DOCUMENT), LivingCase.REQUESTER);
    does(new Command.RecordScan(DOCUMENT, ScanVerdict.CLEAN), LivingCase.MACHINE);
    officer(new Command.VerifyIdentity(List.of(DOCUMENT), EnumSet.allOf(Matched.class)));
    does(new Command.FinishSearch(List.of(FIRST, ANSWER)), LivingCase.MACHINE);
    does(new Command.RecordPages(FIRST, List.of(SIZE)), LivingCase.MACHINE);
    does(new Command.RecordPages(ANSWER, List.of(SIZE, SIZE)), LivingCase.MACHINE);
  }

  private void does(Command command, Actor actor) {
    one.execute(command, actor, LivingCase.MONDAY);
  }

  private void officer(Command command) {
    does(command, LivingCase.OFFICER);
  }

  private Rule refused(Command command, Actor actor) {
    return one.refusal(command, actor, LivingCase.MONDAY);
  }

  private void review(PaperId record, int page, Optional<Exemption> withheld) {
    PageState before = one.state().findRecord(record).orElseThrow().page(page);
    officer(new Command.ReviewPage(record, page, before, new PageState(List.of(), withheld, true)));
  }

  private void settle(PaperId record, RecordOutcome outcome) {
    officer(new Command.ReviewRecord(record, outcome, Optional.empty()));
  }

  private void theAnswerGoesOut() {
    review(ANSWER, 1, Optional.empty());
    review(ANSWER, 2, Optional.empty());
    settle(ANSWER, RecordOutcome.DISCLOSE);
  }

  private RecordState first() {
    return one.state().findRecord(FIRST).orElseThrow();
  }

  @Test
  void its_words_go_out_within_a_record_that_goes_out() {
    theAnswerGoesOut();
    officer(QUOTED);
    assertThat(first().outcome()).contains(RecordOutcome.QUOTED);
    assertThat(first().quotedIn()).contains(ANSWER);
    assertThat(first().isDisclosed()).isFalse();
    assertThat(one.state().isReviewed()).isTrue();
    officer(new Command.Decide(Outcome.GRANTED, List.of(), false));
    assertThat(one.state().decision()).isPresent();
  }

  @Test
  void it_cannot_go_out_within_one_that_is_undecided_or_does_not_go_out() {
    assertThat(refused(QUOTED, LivingCase.OFFICER)).isEqualTo(Rule.OUTCOME_DOES_NOT_FIT);
    settle(ANSWER, RecordOutcome.NOT_THEIRS);
    assertThat(refused(QUOTED, LivingCase.OFFICER)).isEqualTo(Rule.OUTCOME_DOES_NOT_FIT);
  }

  @Test
  void a_page_that_the_other_withholds_may_be_the_one_that_quotes_it() {
    review(ANSWER, 1, Optional.empty());
    review(ANSWER, 2, Optional.of(Exemption.LPP));
    settle(ANSWER, RecordOutcome.DISCLOSE);
    assertThat(refused(QUOTED, LivingCase.OFFICER)).isEqualTo(Rule.OUTCOME_DOES_NOT_FIT);
  }

  @Test
  void taking_up_the_other_again_takes_it_up_as_well() {
    theAnswerGoesOut();
    officer(QUOTED);
    officer(new Command.ReopenRecord(ANSWER));
    assertThat(first().outcome()).isEmpty();
    assertThat(first().quotedIn()).isEmpty();
    assertThat(one.state().isReviewed()).isFalse();
  }

  @Test
  void it_can_be_taken_up_by_itself() {
    theAnswerGoesOut();
    officer(QUOTED);
    officer(new Command.ReopenRecord(FIRST));
    assertThat(first().outcome()).isEmpty();
    assertThat(one.state().findRecord(ANSWER).orElseThrow().isDisclosed()).isTrue();
    review(FIRST, 1, Optional.empty());
    settle(FIRST, RecordOutcome.DISCLOSE);
    assertThat(first().quotedIn()).isEmpty();
  }

  @Test
  void only_the_team_settles_it_once_and_naming_the_other() {
    theAnswerGoesOut();
    for (Actor other : Set.of(LivingCase.REQUESTER, LivingCase.MACHINE)) {
      assertThat(refused(QUOTED, other)).isEqualTo(Rule.STAFF_ONLY);
    }
    assertThat(
            refused(
                new Command.ReviewRecord(FIRST, RecordOutcome.QUOTED, Optional.empty()),
                LivingCase.OFFICER))
        .isEqualTo(Rule.OUTCOME_DOES_NOT_FIT);
    assertThat(
            refused(
                new Command.SettleAsQuoted(FIRST, new PaperId("record-0003")), LivingCase.OFFICER))
        .isEqualTo(Rule.RECORD_UNKNOWN);
    officer(QUOTED);
    assertThat(refused(QUOTED, LivingCase.OFFICER)).isEqualTo(Rule.RECORD_FINISHED);
  }
}
