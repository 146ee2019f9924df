package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.Task.Kind;

/** A response that opens with a password is not with its requester until they were told it. */
class ResponsePasswordTest {
  private static final LocalDate FRIDAY = LivingCase.MONDAY.plusDays(4);
  private static final PaperId RESPONSE = LivingCase.RESPONSE;
  private static final Command TELL = new Command.TellPassword(RESPONSE);
  private static final Command COLLECT = new Command.Collect(RESPONSE, 1);
  private static final Actor SECOND = LivingCase.SECOND;

  private final LivingCase one = LivingCase.by(Channel.FORM);

  private void available(boolean withPassword) {
    one.release(1, withPassword, FRIDAY);
    does(new Command.MakeAvailable(RESPONSE), LivingCase.MACHINE);
  }

  private void does(Command command, Actor actor) {
    one.execute(command, actor, FRIDAY);
  }

  private Optional<Closing> closing() {
    return one.state().closed().map(ClosedState::why);
  }

  @Test
  void telling_it_is_a_task_from_when_the_response_can_be_collected_until_it_is_told() {
    one.release(1, true, FRIDAY);
    assertThat(one.tasks()).isEmpty();
    does(new Command.MakeAvailable(RESPONSE), LivingCase.MACHINE);
    assertThat(one.tasks()).containsExactly("TELL_PASSWORD");

    does(TELL, SECOND);

    assertThat(one.tasks()).isEmpty();
    assertThat(one.state().disclosure().orElseThrow().passwordToldBy())
        .contains(new StaffId("second"));
    assertThat(closing()).isEmpty();
    does(COLLECT, LivingCase.REQUESTER);
    assertThat(closing()).contains(Closing.ANSWERED);
  }

  @Test
  void a_case_whose_requester_has_the_file_and_not_the_password_stays_open() {
    available(true);
    does(COLLECT, LivingCase.REQUESTER);

    assertThat(one.state().stage()).isEqualTo(Stage.READY);
    assertThat(one.tasks()).containsExactly("TELL_PASSWORD");

    does(TELL, LivingCase.OFFICER);
    assertThat(closing()).contains(Closing.ANSWERED);
  }

  @Test
  void nobody_telling_it_is_chased_and_then_the_manager_is_told() {
    available(true);
    does(COLLECT, LivingCase.REQUESTER);

    assertThat(List.of(one.pass(), one.pass()))
        .containsExactly(
            "PASSWORD_CHASER 2026-03-09 [TEAM_ALERT]", "PASSWORD_ALERT 2026-03-13 [TEAM_ALERT]");
    assertThat(one.next(FRIDAY)).isEmpty();
    assertThat(one.tasks()).containsExactly("TELL_PASSWORD");
  }

  @Test
  void who_was_told_it_is_only_reminded_to_collect() {
    available(true);
    does(TELL, LivingCase.OFFICER);
    assertThat(one.pass()).isEqualTo("COLLECTION_REMINDER 2026-03-13 [COLLECTION_REMINDER]");
    assertThat(one.pass()).isEqualTo("COLLECTION_LAPSE 2026-04-05 [TEAM_ALERT]");
  }

  @Test
  void a_response_that_lapsed_uncollected_needs_no_password_any_more() {
    available(true);
    while (closing().isEmpty()) {
      one.pass();
    }
    assertThat(one.tasks()).containsExactly(Kind.ANSWER_NOT_COLLECTED.name());
  }

  @Test
  void a_requester_who_withdraws_with_the_file_in_hand_is_still_told() {
    available(true);
    does(COLLECT, LivingCase.REQUESTER);
    does(new Command.Withdraw(), LivingCase.REQUESTER);
    assertThat(one.tasks()).containsExactly("TELL_PASSWORD");
    does(TELL, LivingCase.OFFICER);
    assertThat(one.tasks()).isEmpty();
    assertThat(closing()).contains(Closing.WITHDRAWN);
  }

  @Test
  void only_staff_tell_it_and_once_and_only_one_that_is_released() {
    one.release(1, true, FRIDAY);
    assertThat(one.refusal(TELL, LivingCase.OFFICER, FRIDAY)).isEqualTo(Rule.NOT_RELEASED);
    does(new Command.MakeAvailable(RESPONSE), LivingCase.MACHINE);
    assertThat(one.refusal(TELL, LivingCase.REQUESTER, FRIDAY)).isEqualTo(Rule.STAFF_ONLY);
    assertThat(
            one.refusal(
                new Command.TellPassword(new PaperId("disclosure-2")), LivingCase.OFFICER, FRIDAY))
        .isEqualTo(Rule.ANOTHER_DISCLOSURE);
    does(TELL, LivingCase.OFFICER);
    int version = one.state().version();
    does(TELL, SECOND);
    assertThat(one.state().version()).isEqualTo(version);
  }

  @Test
  void a_response_without_one_leaves_nothing_to_tell() {
    available(false);
    assertThat(one.tasks()).isEmpty();
    assertThat(one.refusal(TELL, LivingCase.OFFICER, FRIDAY)).isEqualTo(Rule.NO_PASSWORD);
    does(COLLECT, LivingCase.REQUESTER);
    assertThat(closing()).contains(Closing.ANSWERED);
  }
}
