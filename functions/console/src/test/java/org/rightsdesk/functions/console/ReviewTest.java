package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.CasePages.at;
import static org.rightsdesk.functions.console.CasePages.leadsTo;
import static org.rightsdesk.functions.console.CasePages.refuses;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.web.Response;

/** Records are reviewed page by page. */
class ReviewTest {
  private static final PaperId FIRST = new PaperId("record-0001");

  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);
  private final Browser second = world.as(World.SECOND);
  private final Reviewer reviewer = new Reviewer(officer);

  @Test
  void a_record_names_what_lay_in_it_and_what_it_lay_in() {
    CaseReference reference = world.records().withFileWithin();

    assertThat(officer.page(at(reference, "/records/record-0001/outcome")))
        .contains("In it lay")
        .contains(at(reference, "/records/record-0001-0001/outcome"))
        .contains("record 2, Letter about the roof 2");
    assertThat(officer.page(at(reference, "/records/record-0001-0001/outcome")))
        .contains("It lay in")
        .contains(at(reference, "/records/record-0001/outcome"));
  }

  @Test
  void words_are_hidden_by_a_panel_for_each_line_without_any_script() {
    CaseReference reference = world.records().inReview();
    leadsTo(
        reviewer.onPage(
            reference, 1, Map.of("act", "hide", "from", "6", "to", "8", "reason", "TP")),
        at(reference, "/records/record-0001/pages/1"));

    var panels = world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels();
    assertThat(panels).hasSize(2);
    assertThat(panels).allMatch(panel -> panel.exemption() == Exemption.TP);
    assertThat(officer.page(at(reference, "/records/record-0001/pages/1")))
        .contains("Panel 2 of 2, Another person's information, line 3");

    leadsTo(
        reviewer.onPage(reference, 1, Map.of("act", "remove", "panel", "1")),
        at(reference, "/records/record-0001/pages/1"));
    assertThat(world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels()).hasSize(1);
  }

  @Test
  void a_part_of_a_picture_is_hidden_by_four_percentages() {
    CaseReference reference = world.records().inReview();
    reviewer.onPage(
        reference,
        1,
        Map.of(
            "act",
            "box",
            "left",
            "10",
            "top",
            "20",
            "wide",
            "30",
            "high",
            "5%",
            "box-reason",
            "LPP"));

    var panel = world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels().getFirst();
    assertThat(panel.x()).isEqualTo(59.5);
    assertThat(panel.y()).isEqualTo(168.4);
    assertThat(panel.width()).isEqualTo(178.5);
    assertThat(panel.height()).isEqualTo(42.1);
  }

  @Test
  void the_number_of_a_page_is_not_followed_by_that_of_its_panels() {
    CaseReference reference = world.records().inReview();
    reviewer.onPage(reference, 1, Map.of("act", "hide", "from", "6", "to", "7", "reason", "TP"));
    assertThat(officer.page(at(reference, "/records/record-0001/outcome")))
        .containsPattern("Page 1</a>\\s+not reviewed yet, 1 panel");
  }

  @Test
  void a_word_number_that_the_page_does_not_have_is_told_and_nothing_is_hidden() {
    CaseReference reference = world.records().inReview();
    refuses(
        reviewer.onPage(
            reference, 1, Map.of("act", "hide", "from", "0", "to", "99", "reason", "TP")),
        "From word must be a number between 1 and 11");
    assertThat(world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels()).isEmpty();
  }

  @Test
  void nobody_writes_over_what_another_did_to_the_page_meanwhile() {
    CaseReference reference = world.records().inReview();
    String before = reviewer.mark(reference, 1);
    reviewer.onPage(reference, 1, Map.of("act", "hide", "from", "6", "to", "7", "reason", "TP"));

    refuses(
        second.post(
            at(reference, "/records/record-0001/pages/1"),
            Map.of("act", "reviewed", "mark", before)),
        "Somebody changed this page meanwhile");
    assertThat(world.state(reference).findRecord(FIRST).orElseThrow().page(1).done()).isFalse();
  }

  @Test
  void the_script_saves_all_panels_at_once_and_is_told_when_it_may_not() {
    CaseReference reference = world.records().inReview();
    Response saved =
        reviewer.onPage(
            reference, 1, Map.of("act", "panels", "panels", "72.00 92.00 60.00 12.00 TP"));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.body().asText()).contains("\"mark\"");

    Response late =
        officer.post(
            at(reference, "/records/record-0001/pages/1"),
            Map.of("act", "panels", "mark", "0".repeat(16), "panels", ""));
    assertThat(late.body().asText()).contains("Somebody changed this page meanwhile");
    assertThat(
            reviewer
                .onPage(reference, 1, Map.of("act", "panels", "panels", "9999 0 1 1 TP"))
                .status())
        .isEqualTo(400);
    assertThat(world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels()).hasSize(1);
  }

  @Test
  void who_comes_after_another_finished_the_record_is_told_so_and_led_to_what_is_there() {
    CaseReference reference = world.records().inReview();
    String before = reviewer.mark(reference, 1);
    String outcome = at(reference, "/records/record-0001/outcome");
    officer.post(outcome, Map.of("outcome", "NOT_THEIRS", "reason", ""));

    refuses(
        second.post(
            at(reference, "/records/record-0001/pages/1"),
            Map.of("act", "reviewed", "mark", before)),
        Rule.RECORD_FINISHED.sentence());
    Response late = second.post(outcome, Map.of("outcome", "WITHHOLD", "reason", "LPP"));
    refuses(late, Rule.RECORD_FINISHED.sentence());
    assertThat(late.body().asText())
        .contains("href=\"#main-content\"")
        .doesNotContain("href=\"#outcome\"");
  }

  @Test
  void a_long_record_is_read_from_the_store_once_while_its_pages_are_turned() {
    CaseReference reference = world.records().inReviewOfManyPages();
    String pages = at(reference, "/records/record-0001/pages/");
    officer.page(pages + 150);
    world
        .objects()
        .put(
            World.RECORDS,
            RecordKeys.pages(reference, FIRST) + CanonicalRecord.FILE_NAME,
            "application/json",
            "not read again".getBytes(StandardCharsets.UTF_8));
    assertThat(officer.page(pages + 151)).contains("page 151 of 300");
  }

  @Test
  void a_record_does_not_go_out_before_every_page_is_reviewed() {
    CaseReference reference = world.records().inReview();
    refuses(
        officer.post(
            at(reference, "/records/record-0001/outcome"),
            Map.of("outcome", "DISCLOSE", "reason", "")),
        Rule.PAGES_NOT_REVIEWED.sentence());
    refuses(
        officer.post(
            at(reference, "/records/record-0001/outcome"),
            Map.of("outcome", "WITHHOLD", "reason", "")),
        "Select a reason");
    leadsTo(
        officer.post(
            at(reference, "/records/record-0001/outcome"),
            Map.of("outcome", "WITHHOLD", "reason", "LPP")),
        at(reference, "/records/record-0002/outcome?after=record-0001"));
    assertThat(world.state(reference).findRecord(FIRST).orElseThrow().outcome())
        .contains(RecordOutcome.WITHHOLD);
    leadsTo(
        officer.post(at(reference, "/records/record-0001/reopen"), Map.of()),
        at(reference, "/records/record-0001/outcome"));
  }
}
