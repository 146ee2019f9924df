package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.exemptions.Exemption;

class ThreadsTest {
  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);
  private CaseReference reference = world.records().thread(true);

  private String address(String below) {
    return "/cases/" + reference + "/records" + below;
  }

  private String page(int record) {
    return officer.page(address("/record-000" + record + "/outcome"));
  }

  private Optional<RecordOutcome> outcome(int record) {
    return world
        .state(reference)
        .findRecord(new PaperId("record-000" + record))
        .orElseThrow()
        .outcome();
  }

  private int post(int record, String outcome) {
    return officer
        .post(
            address("/record-000" + record + "/outcome"),
            Map.of("outcome", outcome, "reason", outcome.equals("WITHHOLD") ? "CRIME" : ""))
        .status();
  }

  private void reopen(int record) {
    officer.post(address("/record-000" + record + "/reopen"), Map.of());
  }

  private void review(int record, int page, Optional<Exemption> withheld) {
    PaperId id = new PaperId("record-000" + record);
    PageState before = world.state(reference).findRecord(id).orElseThrow().page(page);
    Command reviewed =
        new Command.ReviewPage(id, page, before, new PageState(List.of(), withheld, true));
    assertThat(world.casebook().execute(reference, reviewed, World.OFFICER.staff(), Papers.NONE))
        .isInstanceOf(Result.Done.class);
  }

  private void theLastGoesOut() {
    review(3, 1, Optional.empty());
    review(3, 2, Optional.empty());
    post(3, "DISCLOSE");
  }

  @Test
  void the_list_and_the_pages_say_which_mail_stands_in_which_and_what_the_other_does_not_say() {
    assertThat(officer.page(address("")))
        .contains("Stands whole in record 3", "With record 3", "Same as record 1");
    assertThat(page(1))
        .containsPattern("Its text stands in\\s+<a [^>]*/records/record-0003/outcome")
        .contains(
            "whole but for “From: Henry” of its head.", "It goes out within", "Review it by itself")
        .doesNotContain("What becomes of this record?");
    assertThat(page(2))
        .containsPattern("Its text stands in\\s+<a [^>]*/records/record-0003/outcome")
        .containsPattern("The text of\\s+<a [^>]*>record 1</a>\\s+stands in it\\s+whole\\.");
    assertThat(page(3))
        .containsPattern("The text of\\s+<a [^>]*>record 1</a>")
        .containsPattern("The text of\\s+<a [^>]*>record 2</a>")
        .contains("What becomes of this record?");
  }

  @Test
  void one_review_covers_the_thread_and_the_copies_of_its_mails() {
    theLastGoesOut();
    assertThat(outcome(1)).contains(RecordOutcome.QUOTED);
    assertThat(outcome(2)).contains(RecordOutcome.QUOTED);
    assertThat(outcome(4)).contains(RecordOutcome.COPY);
    assertThat(world.state(reference).isReviewed()).isTrue();
    assertThat(officer.page(address(""))).contains("Goes out within record 3", "Within another");
    assertThat(page(1))
        .containsPattern("Goes out within another:\\s+<a [^>]*/records/record-0003/outcome");
    assertThat(officer.page("/cases/" + reference + "/decision"))
        .contains("Mails that go out within others");
  }

  @Test
  void of_a_thread_whose_last_mail_is_withheld_the_one_before_it_is_next() {
    post(3, "WITHHOLD");
    assertThat(outcome(2)).isEmpty();
    assertThat(page(2))
        .contains("What becomes of this record?")
        .doesNotContain("Goes out within record");
    assertThat(page(1)).contains("It goes out within").doesNotContain("What becomes of this");
    review(2, 1, Optional.empty());
    post(2, "DISCLOSE");
    assertThat(outcome(1)).contains(RecordOutcome.QUOTED);
    assertThat(
            world.state(reference).findRecord(new PaperId("record-0001")).orElseThrow().quotedIn())
        .contains(new PaperId("record-0002"));
  }

  @Test
  void where_a_page_is_withheld_nothing_goes_out_within_the_record() {
    review(3, 1, Optional.empty());
    review(3, 2, Optional.of(Exemption.CRIME));
    post(3, "DISCLOSE");
    assertThat(outcome(3)).contains(RecordOutcome.DISCLOSE);
    assertThat(outcome(2)).isEmpty();
    assertThat(page(2))
        .contains("What becomes of this record?")
        .doesNotContain("Goes out within record");
    assertThat(post(2, "QUOTED")).isEqualTo(400);
  }

  @Test
  void taking_the_last_up_again_opens_the_thread_until_it_is_finished_again() {
    theLastGoesOut();
    reopen(3);
    assertThat(outcome(1)).isEmpty();
    assertThat(outcome(2)).isEmpty();
    assertThat(page(2)).contains("It goes out within");
    post(3, "DISCLOSE");
    assertThat(outcome(1)).contains(RecordOutcome.QUOTED);
  }

  @Test
  void a_mail_that_was_taken_out_of_the_thread_is_reviewed_by_itself() {
    reopen(1);
    theLastGoesOut();
    assertThat(outcome(1)).isEmpty();
    assertThat(page(1)).contains("What becomes of this record?").doesNotContain("stands in");
  }

  @Test
  void a_mail_that_stands_nearly_whole_in_another_goes_out_within_it_if_the_officer_says_so() {
    reference = world.records().thread(false);
    assertThat(page(1))
        .containsPattern("Nearly all of its text stands in\\s+<a [^>]*/records/record-0003/outcome")
        .contains("What becomes of this record?")
        .doesNotContain("Goes out within record");
    theLastGoesOut();
    assertThat(outcome(1)).isEmpty();
    assertThat(page(1)).contains("Goes out within record 3");

    post(1, "QUOTED");

    assertThat(outcome(1)).contains(RecordOutcome.QUOTED);
    assertThat(outcome(4)).contains(RecordOutcome.COPY);
    assertThat(outcome(2)).isEmpty();
  }

  @Test
  void a_record_that_no_mail_holds_says_nothing_of_it() {
    reference = world.records().inReview();
    assertThat(page(1)).doesNotContain("stands in");
    assertThat(post(1, "QUOTED")).isEqualTo(400);
  }
}
