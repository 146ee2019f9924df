package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.Rule;

class CopiesTest {
  private final World world = new World();
  private final CaseReference reference = world.records().inReviewWithACopy();
  private final Browser officer = world.as(World.OFFICER);

  private String records(String below) {
    return "/cases/" + reference + "/records" + below;
  }

  private Optional<RecordOutcome> outcome(PaperId record) {
    return world.state(reference).findRecord(record).orElseThrow().outcome();
  }

  private void finishTheFirst() {
    officer.post(records("/record-0001/outcome"), Map.of("outcome", "NOT_THEIRS", "reason", ""));
  }

  @Test
  void the_list_and_the_page_of_a_copy_name_the_record_it_is_the_same_as() {
    assertThat(officer.page(records(""))).contains("Same as record 1", "With record 1");
    assertThat(officer.page(records("/record-0003/outcome")))
        .contains("It is the same file as", "record 1", "Review it by itself")
        .doesNotContain("What becomes of this record?");
  }

  @Test
  void one_review_covers_the_group_and_the_way_onward_leaves_copies_out() {
    officer.post(records("/record-0002/outcome"), Map.of("outcome", "LISTED", "reason", ""));
    assertThat(outcome(Records.COPY)).isEmpty();

    finishTheFirst();

    assertThat(outcome(Records.COPY)).contains(RecordOutcome.COPY);
    assertThat(world.state(reference).isReviewed()).isTrue();
    assertThat(officer.page("/cases/" + reference + "/decision"))
        .contains("Copies of other records");
  }

  @Test
  void a_copy_that_was_taken_out_of_the_group_is_reviewed_by_itself() {
    officer.post(records("/record-0003/reopen"), Map.of());
    finishTheFirst();
    assertThat(outcome(Records.COPY)).isEmpty();
    assertThat(officer.page(records("/record-0003/outcome")))
        .contains("What becomes of this record?")
        .doesNotContain("It is the same file as");
  }

  @Test
  void a_finished_copy_can_be_taken_out_too() {
    finishTheFirst();
    officer.post(records("/record-0003/reopen"), Map.of());
    assertThat(outcome(Records.COPY)).isEmpty();
    assertThat(officer.page(records(""))).doesNotContain("Same as record 1");
  }

  @Test
  void nothing_is_a_copy_where_no_other_record_was_decided_on() {
    Command copy = new Command.ReviewRecord(Records.COPY, RecordOutcome.COPY, Optional.empty());
    assertThat(world.casebook().execute(reference, copy, World.OFFICER.staff(), Papers.NONE))
        .isEqualTo(new Result.Refused(Rule.OUTCOME_DOES_NOT_FIT));
    assertThat(
            officer
                .post(records("/record-0002/outcome"), Map.of("outcome", "COPY", "reason", ""))
                .status())
        .isEqualTo(400);
    assertThat(outcome(new PaperId("record-0002"))).isEmpty();
  }
}
