package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that could not become pages for want of its password becomes them when it is given. */
class RecordPasswordTest {
  private static final PaperId RECORD = new PaperId("record-0001");
  private static final Command GIVE = new Command.GivePassword(RECORD);
  private static final Command LOCKED = new Command.RecordNoPages(RECORD, "ENCRYPTED");

  private final LivingCase one = LivingCase.by(Channel.FORM);

  @BeforeEach
  void a_record_was_found() {
    one.proveIdentity(LivingCase.MONDAY);
    does(new Command.FinishSearch(List.of(RECORD)), LivingCase.MACHINE);
  }

  private List<Effect> does(Command command, Actor actor) {
    return one.execute(command, actor, LivingCase.MONDAY);
  }

  private Rule refused(Actor actor) {
    return one.refusal(GIVE, actor, LivingCase.MONDAY);
  }

  @Test
  void the_machine_that_waits_for_the_decision_goes_back_to_make_pages_of_it() {
    does(LOCKED, LivingCase.MACHINE);
    assertThat(one.state().stage()).isEqualTo(Stage.REVIEW);

    assertThat(does(GIVE, LivingCase.OFFICER))
        .containsExactly(new Effect.Resume(WaitPoint.DECIDED));

    assertThat(one.state().hasRecordsToConvert()).isTrue();
    does(
        new Command.RecordPages(RECORD, List.of(new Event.PageSize(595, 842))), LivingCase.MACHINE);
    assertThat(one.state().hasRecordsToConvert()).isFalse();
    assertThat(one.state().findRecord(RECORD).orElseThrow().pageCount()).isEqualTo(1);
  }

  @Test
  void after_a_wrong_password_another_may_be_given() {
    does(LOCKED, LivingCase.MACHINE);
    does(GIVE, LivingCase.OFFICER);
    does(LOCKED, LivingCase.MACHINE);
    assertThat(one.state().findRecord(RECORD).orElseThrow().wantsPassword()).isTrue();
    does(GIVE, LivingCase.OFFICER);
    assertThat(one.state().hasRecordsToConvert()).isTrue();
  }

  @Test
  void it_is_given_once_while_the_record_is_made_ready() {
    assertThat(refused(LivingCase.OFFICER)).isEqualTo(Rule.NO_PASSWORD_WANTED);
    does(LOCKED, LivingCase.MACHINE);
    does(GIVE, LivingCase.OFFICER);
    assertThat(refused(LivingCase.OFFICER)).isEqualTo(Rule.NO_PASSWORD_WANTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DAMAGED", "PAGE_NOT_SHOWN"})
  void a_record_that_no_password_opens_wants_none(String reason) {
    does(new Command.RecordNoPages(RECORD, reason), LivingCase.MACHINE);
    assertThat(refused(LivingCase.OFFICER)).isEqualTo(Rule.NO_PASSWORD_WANTED);
  }

  @Test
  void only_the_team_gives_it_and_not_for_a_record_that_is_decided_on() {
    does(LOCKED, LivingCase.MACHINE);
    for (Actor other : Set.of(LivingCase.REQUESTER, LivingCase.MACHINE)) {
      assertThat(refused(other)).isEqualTo(Rule.STAFF_ONLY);
    }
    does(
        new Command.ReviewRecord(RECORD, RecordOutcome.LISTED, Optional.empty()),
        LivingCase.OFFICER);
    assertThat(refused(LivingCase.OFFICER)).isEqualTo(Rule.RECORD_FINISHED);
  }
}
