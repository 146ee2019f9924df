package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.web.Response;

/** A response in volumes is checked, and collected, volume by volume. */
class VolumesTest {
  private final World world = new World();
  private final Browser second = world.as(World.SECOND);
  private final CaseReference reference = world.records().reviewed();

  VolumesTest() {
    world.execute(
        reference,
        new Command.Decide(Outcome.GRANTED_IN_PART, List.of(), false),
        World.OFFICER.staff(),
        Papers.NONE);
    world
        .responses()
        .compose(
            reference,
            new Volume("0".repeat(64), 502, 49_800_000),
            new Volume("1".repeat(64), 1, 90_000));
  }

  private String at(String below) {
    return "/cases/" + reference + below;
  }

  @Test
  void the_second_check_leads_to_each_and_the_history_says_how_many_there_are() {
    assertThat(second.page(at("/check")))
        .contains("has 2 volumes, 503 pages together")
        .contains("Open volume 1 (PDF, 502 pages, 47.5 MB)", at("/response/1"))
        .contains("Open volume 2 (PDF, 1 page, 88 KB)", at("/response/2"));
    for (int number = 1; number <= 2; number++) {
      Response file = second.get(at("/response/" + number));
      assertThat(file.body().asText()).isEqualTo("%PDF-1.7 volume " + number);
      assertThat(file.header("Content-Disposition").orElse(""))
          .contains("response-" + reference + "-" + number + "-of-2.pdf");
    }
    assertThat(second.page(at("/history")))
        .contains("put together: 503 pages in 2 volumes", "Opened: disclosure-1");
  }

  private void download(int volume) {
    world.execute(
        reference,
        new Command.Collect(RecordKeys.disclosure(world.state(reference)), volume),
        new Actor.Requester(),
        Papers.NONE);
  }

  @Test
  void the_case_says_which_volumes_were_downloaded_and_what_is_waited_for() {
    world.responses().available(world.responses().checked(reference));
    assertThat(second.page(at(""))).contains("The requester, to collect the response");
    assertThat(second.page(at("/check")))
        .contains("not downloaded by the requester yet")
        .doesNotContain(", not downloaded")
        .doesNotContain("downloaded by the requester on");

    download(1);

    assertThat(second.page(at(""))).contains("The requester, to download volume 2");
    assertThat(second.page(at("/check")))
        .containsSubsequence(
            "downloaded by the requester on", "not downloaded by the requester yet");
    assertThat(second.page(at("/history")))
        .contains("Volume 1 was downloaded")
        .doesNotContain("The response was collected");

    download(2);

    assertThat(second.page(at("/check"))).doesNotContain("not downloaded");
    assertThat(second.page(at("/history")))
        .contains("Volume 2 was downloaded", "The response was collected");
  }

  @Test
  void a_volume_that_was_left_when_the_time_ran_out_is_named_to_who_sees_to_it() {
    world.responses().available(world.responses().checked(reference));
    download(1);
    world.responses().letLapse(reference);
    assertThat(world.as(World.OFFICER).page(at("")))
        .contains("The requester did not collect volume 2 in time.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "01", "one", "99999"})
  void a_volume_that_is_not_there_is_not_found(String number) {
    assertThat(second.get(at("/response/" + number)).status()).isEqualTo(404);
  }
}
