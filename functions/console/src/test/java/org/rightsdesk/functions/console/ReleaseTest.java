package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.CasePages.at;
import static org.rightsdesk.functions.console.CasePages.leadsTo;
import static org.rightsdesk.functions.console.CasePages.refuses;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.web.Response;

/** What was reviewed is decided on, checked by a second officer and released. */
class ReleaseTest {
  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);
  private final Browser second = world.as(World.SECOND);
  private final Reviewer reviewer = new Reviewer(officer);

  private void review(CaseReference reference) {
    leadsTo(
        reviewer.onPage(
            reference, 1, Map.of("act", "hide", "from", "6", "to", "7", "reason", "TP")),
        at(reference, "/records/record-0001/pages/1"));
    leadsTo(
        reviewer.onPage(reference, 1, Map.of("act", "reviewed")),
        at(reference, "/records/record-0001/pages/2"));
    leadsTo(
        reviewer.onPage(reference, 2, Map.of("act", "reviewed")),
        at(reference, "/records/record-0001/outcome"));
    leadsTo(
        officer.post(
            at(reference, "/records/record-0001/outcome"),
            Map.of("outcome", "DISCLOSE", "reason", "")),
        at(reference, "/records/record-0002/outcome?after=record-0001"));
    assertThat(officer.page(at(reference, "/records/record-0002/outcome?after=record-0001")))
        .contains(
            "Record 1", "is finished: Goes out, without what is hidden.", "1 still to decide on");
    leadsTo(
        officer.post(
            at(reference, "/records/record-0002/outcome"),
            Map.of("outcome", "LISTED", "reason", "")),
        at(reference, "/records"));
  }

  private Response decide(CaseReference reference, String why) {
    return officer.post(
        at(reference, "/decision"), Map.of("act", "decide", "why-tp", why, "tell-tp", "tell"));
  }

  private CaseReference composed() {
    CaseReference reference = world.records().inReview();
    review(reference);
    leadsTo(decide(reference, "They have not agreed and it would be unfair."), at(reference, ""));
    world.responses().compose(reference);
    return reference;
  }

  private static List<Map.Entry<String, String>> allLines(Case state) {
    return List.of(
        Map.entry("act", "pass"),
        Map.entry("disclosure", state.disclosure().orElseThrow().id().value()),
        Map.entry("lines", "RIGHT_PERSON"),
        Map.entry("lines", "ADDRESS_AND_CHANNEL"),
        Map.entry("lines", "EVERY_FILE_BELONGS"),
        Map.entry("lines", "REDACTIONS_HOLD"),
        Map.entry("lines", "LETTER_COMPLETE"));
  }

  @Test
  void the_decision_needs_reasoning_for_each_exemption_and_shows_it_in_the_letter() {
    CaseReference reference = world.records().inReview();
    review(reference);

    assertThat(officer.page(at(reference, "/decision"))).contains("Part of it is given");
    refuses(decide(reference, " "), "Enter your reasoning for: Another person's information");
    Response shown =
        officer.post(
            at(reference, "/decision"),
            Map.of("act", "show", "why-tp", "Henry did not agree.", "tell-tp", "tell"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body().asText())
        .contains("<p class=\"govuk-body\">")
        .contains("Dear Wilhelmina Test");
    assertThat(world.state(reference).decision()).isEmpty();

    leadsTo(decide(reference, "Henry did not agree."), at(reference, ""));
    assertThat(world.state(reference).stage()).isEqualTo(Stage.COMPOSING);
    assertThat(officer.page(at(reference, "/decision"))).contains("Henry did not agree.");
  }

  @Test
  void what_is_withheld_is_counted_for_its_exemption_and_at_the_second_check() {
    CaseReference reference = world.records().inReview();
    reviewer.onPage(reference, 1, Map.of("act", "reviewed"));
    reviewer.onPage(reference, 2, Map.of("act", "withhold", "page-reason", "TP"));
    officer.post(
        at(reference, "/records/record-0001/outcome"), Map.of("outcome", "DISCLOSE", "reason", ""));
    officer.post(
        at(reference, "/records/record-0002/outcome"),
        Map.of("outcome", "WITHHOLD", "reason", "TP"));
    assertThat(officer.page(at(reference, "/decision")))
        .contains(". 1 page withheld, 1 record withheld.")
        .doesNotContain("0 panels");

    leadsTo(decide(reference, "It would be unfair."), at(reference, ""));
    world.responses().compose(reference);
    assertThat(second.page(at(reference, "/check"))).contains("1 page and 1 record withheld.");
  }

  @Test
  void nobody_checks_their_own_work_and_every_line_is_ticked() {
    CaseReference reference = composed();
    Case state = world.state(reference);

    assertThat(officer.page(at(reference, "/check"))).contains(Rule.OWN_WORK.sentence());
    refuses(officer.postAll(at(reference, "/check"), allLines(state)), Rule.OWN_WORK.sentence());
    refuses(
        second.postAll(at(reference, "/check"), allLines(state).subList(0, 5)),
        Rule.CHECK_INCOMPLETE.sentence());
    refuses(
        officer.post(
            at(reference, "/release"),
            Map.of("disclosure", state.disclosure().orElseThrow().id().value())),
        Rule.NOT_CHECKED.sentence());
    assertThat(officer.postAll(at(reference, "/check"), allLines(state)).body().asText())
        .contains("href=\"#main-content\"")
        .doesNotContain("href=\"#lines\"");
    assertThat(world.state(reference).isReleased()).isFalse();
  }

  @Test
  void a_second_officer_passes_the_check_and_the_response_is_released() {
    CaseReference reference = composed();
    assertThat(second.page(at(reference, "/check")))
        .contains("1 of 2: check")
        .contains("1 record goes out: number 1")
        .contains("By a link to w.test@example.org");
    Response file = second.get(at(reference, "/response/1"));
    assertThat(file.header("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(file.body().asText()).startsWith("%PDF");
    assertThat(second.get(at(reference, "/response/2")).status()).isEqualTo(404);

    leadsTo(
        second.postAll(at(reference, "/check"), allLines(world.state(reference))),
        at(reference, "/check"));
    assertThat(second.page(at(reference, "/check"))).contains("2 of 2: release");
    leadsTo(
        second.post(
            at(reference, "/release"),
            Map.of("disclosure", world.state(reference).disclosure().orElseThrow().id().value())),
        at(reference, "/check"));
    assertThat(world.state(reference).isReleased()).isTrue();
    assertThat(second.page(at(reference, "/check"))).contains("Released");
  }

  @Test
  void a_response_that_is_returned_is_reviewed_anew() {
    CaseReference reference = composed();
    refuses(
        second.post(at(reference, "/check"), Map.of("act", "return")), "Enter what must change");
    leadsTo(
        second.post(
            at(reference, "/check"), Map.of("act", "return", "reason", "A name shows on page 2.")),
        at(reference, "/check"));
    assertThat(world.state(reference).stage()).isEqualTo(Stage.REVIEW);
    assertThat(officer.page(at(reference, ""))).contains("A name shows on page 2.");
  }
}
