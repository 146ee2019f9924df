package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response is collected when its last volume is downloaded. */
class VolumesCollectedTest {
  private static final LocalDate FRIDAY = LivingCase.MONDAY.plusDays(4);
  private static final PaperId RESPONSE = LivingCase.RESPONSE;

  private final LivingCase one = LivingCase.by(Channel.FORM);

  private void available(int volumes, boolean withPassword) {
    one.release(volumes, withPassword, FRIDAY);
    one.execute(new Command.MakeAvailable(RESPONSE), LivingCase.MACHINE, FRIDAY);
  }

  private void download(int volume, LocalDate on) {
    one.execute(new Command.Collect(RESPONSE, volume), LivingCase.REQUESTER, on);
  }

  private Disclosure response() {
    return one.state().disclosure().orElseThrow();
  }

  private Optional<Closing> closing() {
    return one.state().closed().map(ClosedState::why);
  }

  @Test
  void the_case_waits_for_the_last_volume_in_whichever_order_they_come() {
    available(3, false);
    download(2, FRIDAY.plusDays(1));
    download(1, FRIDAY.plusDays(2));

    assertThat(response().volumesLeft()).containsExactly(3);
    assertThat(one.state().collectedOn()).isEmpty();
    assertThat(one.state().stage()).isEqualTo(Stage.READY);

    download(3, FRIDAY.plusDays(9));
    assertThat(response().volumesLeft()).isEmpty();
    assertThat(response().downloads())
        .containsEntry(1, FRIDAY.plusDays(2))
        .containsEntry(2, FRIDAY.plusDays(1))
        .containsEntry(3, FRIDAY.plusDays(9));
    assertThat(one.state().collectedOn()).contains(FRIDAY.plusDays(9));
    assertThat(closing()).contains(Closing.ANSWERED);
  }

  @Test
  void a_volume_downloaded_again_changes_nothing() {
    available(2, false);
    download(1, FRIDAY);
    int version = one.state().version();
    download(1, FRIDAY.plusDays(3));
    assertThat(one.state().version()).isEqualTo(version);
    assertThat(response().downloads()).containsEntry(1, FRIDAY);
  }

  @Test
  void a_response_in_one_file_is_collected_by_its_only_download() {
    available(1, false);
    download(1, FRIDAY);
    assertThat(response().downloads()).containsEntry(1, FRIDAY);
    assertThat(closing()).contains(Closing.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3})
  void a_volume_that_the_response_has_not_is_refused(int volume) {
    available(2, false);
    assertThat(one.refusal(new Command.Collect(RESPONSE, volume), LivingCase.REQUESTER, FRIDAY))
        .isEqualTo(Rule.NOT_RELEASED);
  }

  @Test
  void who_left_a_volume_is_reminded_a_week_after_the_last_download_and_then_the_time_runs_out() {
    available(2, false);
    assertThat(one.pass()).isEqualTo("COLLECTION_REMINDER 2026-03-13 [COLLECTION_REMINDER]");
    download(1, LocalDate.of(2026, 3, 20));
    assertThat(one.pass()).isEqualTo("COLLECTION_REMINDER 2026-03-27 [COLLECTION_REMINDER]");
    assertThat(one.pass()).isEqualTo("COLLECTION_LAPSE 2026-04-05 [TEAM_ALERT]");
    assertThat(closing()).contains(Closing.NOT_COLLECTED);
    assertThat(one.tasks()).containsExactly("ANSWER_NOT_COLLECTED");

    download(2, LocalDate.of(2026, 4, 6));
    assertThat(one.tasks()).isEmpty();
  }

  @Test
  void who_has_a_part_that_does_not_open_is_owed_the_password_even_after_the_time_ran_out() {
    available(2, true);
    download(1, FRIDAY);
    while (closing().isEmpty()) {
      one.pass();
    }
    assertThat(one.tasks()).containsExactlyInAnyOrder("TELL_PASSWORD", "ANSWER_NOT_COLLECTED");
  }
}
