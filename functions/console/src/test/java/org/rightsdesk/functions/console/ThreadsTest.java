package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.RecordState;

class ThreadsTest {
  private final World world = new World();
  private final World.Browser officer = world.as(World.OFFICER);

  private String outcome(CaseReference reference, String record) {
    return officer.page("/cases/" + reference + "/records/" + record + "/outcome");
  }

  @Test
  void a_mail_that_quotes_an_earlier_one_whole_says_so_and_decides_nothing() {
    CaseReference thread = world.thread();
    assertThat(outcome(thread, "record-0002"))
        .containsPattern("Contains\\s+<a [^>]*/records/record-0001/outcome[^>]*>record 1</a>");
    assertThat(outcome(thread, "record-0001"))
        .containsPattern("Is contained in\\s+<a [^>]*/records/record-0002/outcome");
    assertThat(world.state(thread).records())
        .extracting(RecordState::outcome)
        .allMatch(java.util.Optional::isEmpty);
  }

  @Test
  void what_is_no_mail_is_not_compared() {
    assertThat(outcome(world.inReview(), "record-0001")).doesNotContain("ontained in", "Contains");
  }
}
