package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DateKind;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.Matched;
import org.rightsdesk.domain.casework.PaperId;

/** What somebody has still to do is found from the first page, and said in words. */
class UnfinishedBusinessTest {
  private static final Actor MACHINE = new Actor.Machine("test");

  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);

  @Test
  void a_response_that_nobody_collected_is_found_from_the_first_page_until_it_is_seen_to() {
    CaseReference reference = world.responses().uncollected();
    Browser officer = world.as(World.OFFICER);

    assertThat(officer.page("/"))
        .contains("The response was not collected (1 case)", "0 cases are open");
    assertThat(officer.page("/cases?who=team&task=ANSWER_NOT_COLLECTED"))
        .contains("/cases/" + reference, ">Closed<");
    assertThat(officer.page("/cases/" + reference)).contains("Ask the person whether");

    officer.post("/cases/" + reference + "/settle", Map.of("step", "ANSWER_NOT_COLLECTED"));
    assertThat(officer.page("/")).doesNotContain("was not collected");
    assertThat(officer.page("/cases?who=team")).doesNotContain("/cases/" + reference);
  }

  @Test
  void a_letter_without_an_address_and_a_record_without_pages_have_reasons_in_words() {
    CaseReference reference = world.records().inReview();
    world.execute(
        reference,
        new Command.RecordLetterNotSent(
            new PaperId("letter-9"), LetterKind.READY, "NO_EMAIL_ADDRESS"),
        MACHINE,
        Papers.NONE);

    assertThat(officer.page("/cases/" + reference))
        .contains("could not be sent: no email address is known.")
        .doesNotContain("NO_EMAIL_ADDRESS");
    assertThat(officer.page("/cases/" + reference + "/records/record-0002/outcome"))
        .contains("It could not become pages. Files of this kind are not supported. Open it")
        .doesNotContain("UNSUPPORTED_TYPE");
  }

  @Test
  void more_time_is_offered_only_while_it_may_still_be_told() {
    CaseReference reference = world.requests().withDocument();
    world.execute(
        reference,
        new Command.VerifyIdentity(List.of(new PaperId("document-1")), Set.of(Matched.values())),
        World.OFFICER.staff(),
        Papers.NONE);
    assertThat(officer.page("/cases/" + reference)).contains("Extend the time");

    world.clock().moveTo(World.MONDAY.plusMonths(1).plusDays(14));
    assertThat(world.as(World.OFFICER).page("/cases/" + reference))
        .doesNotContain("Extend the time");
  }

  @Test
  void a_document_whose_scan_never_came_can_be_refused_and_another_asked_for() {
    CaseReference reference = world.requests().byForm();
    world.execute(
        reference,
        new Command.TakeDocument(new PaperId("document-1")),
        new Actor.Requester(),
        Papers.NONE);
    assertThat(officer.page("/cases/" + reference + "/identity"))
        .contains("no document to check yet");

    world.clock().moveTo(World.MONDAY.plusDays(1));
    world.execute(
        reference,
        new Command.TellDate(DateKind.SCAN_OVERDUE, World.MONDAY.plusDays(1)),
        MACHINE,
        Papers.NONE);
    Browser next = world.as(World.OFFICER);
    assertThat(next.page("/cases/" + reference)).contains("An officer, to see to a document");
    assertThat(next.page("/cases/" + reference + "/identity")).contains("None of these");
    next.post(
        "/cases/" + reference + "/identity",
        Map.of("finding", "not-matched", "problems", "NOT_SAFE_TO_OPEN"));
    assertThat(world.state(reference).documentProblems()).hasSize(1);
  }

  @Test
  void a_page_is_headed_by_the_title_of_its_record() {
    CaseReference reference = world.records().inReview();
    assertThat(officer.page("/cases/" + reference + "/records/record-0001/pages/1"))
        .contains("<h1 class=\"govuk-heading-l\">Letter about the roof 1, page 1 of 2</h1>");
  }
}
