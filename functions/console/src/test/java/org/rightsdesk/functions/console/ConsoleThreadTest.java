package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DeliveryFailure;
import org.rightsdesk.domain.casework.DocumentProblem;
import org.rightsdesk.domain.casework.IdentityGate;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.web.Response;

/** A case worked from triage to release through the pages alone, and what they refuse. */
class ConsoleThreadTest {
  private static final String PROPOSED = "Proposed from the message, to be checked: ";
  private static final PaperId FIRST = new PaperId("record-0001");

  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);
  private final Browser second = world.as(World.SECOND);
  private final Browser manager = world.as(World.MANAGER);

  private static String at(CaseReference reference, String below) {
    return "/cases/" + reference + below;
  }

  private static void leadsTo(Response response, String path) {
    assertThat(response.status()).as(response.body().asText()).isEqualTo(303);
    assertThat(response.header("Location")).contains(path);
  }

  private static void refuses(Response response, String words) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().asText()).contains("There is a problem").contains(words);
  }

  private String mark(CaseReference reference, int page) {
    Matcher found =
        Pattern.compile("name=\"mark\" value=\"([0-9a-f]{16})\"")
            .matcher(officer.page(at(reference, "/records/record-0001/pages/" + page)));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Response onPage(CaseReference reference, int page, Map<String, String> fields) {
    Map<String, String> all = new java.util.LinkedHashMap<>(fields);
    all.put("mark", mark(reference, page));
    return officer.post(at(reference, "/records/record-0001/pages/" + page), all);
  }

  private void review(CaseReference reference) {
    leadsTo(
        onPage(reference, 1, Map.of("act", "hide", "from", "6", "to", "7", "reason", "TP")),
        at(reference, "/records/record-0001/pages/1"));
    leadsTo(
        onPage(reference, 1, Map.of("act", "reviewed")),
        at(reference, "/records/record-0001/pages/2"));
    leadsTo(
        onPage(reference, 2, Map.of("act", "reviewed")),
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
  void a_message_is_shown_as_text_and_becomes_a_request_with_its_person() {
    CaseReference reference = world.requests().message();
    assertThat(officer.page(at(reference, "/triage")))
        .contains("&lt;script&gt;window.__pwned=1&lt;/script&gt;")
        .contains("23 November 2026, the day the mail was sent");

    leadsTo(
        officer.post(
            at(reference, "/triage"),
            Map.of(
                "is-request", "yes",
                "name", "Wilhelmina Test",
                "address", "1 Sample Street\nSampleton",
                "postcode", "zz11zz",
                "email", "w.test@example.org",
                "received-day", "23",
                "received-month", "11",
                "received-year", "2026")),
        at(reference, ""));

    assertThat(world.state(reference).stage()).isEqualTo(Stage.IDENTITY);
    assertThat(
            world.casebook().party(reference, PartyRole.DATA_SUBJECT).orElseThrow().name().value())
        .isEqualTo("Wilhelmina Test");
    assertThat(world.casebook().papers(reference))
        .as("the letter that answers repeats what was asked for")
        .filteredOn(Paper.Words.class::isInstance)
        .extracting(paper -> ((Paper.Words) paper).purpose())
        .containsExactly(Paper.Purpose.REQUEST);
  }

  @Test
  void who_seems_to_ask_is_proposed_in_each_field_with_the_words_it_was_taken_from() {
    CaseReference reference = world.requests().message();
    String writer = "“From: Siobhan O'Test &lt;siobhan.test@example.org&gt;”";
    String home = "“Flat 2/1 / 9 Sample Road, EH1 1ZZ”";

    assertThat(officer.page(at(reference, "/triage")))
        .contains("value=\"Siobhan O&#39;Test\"", "value=\"siobhan.test@example.org\"")
        .contains(">Flat 2/1\n9 Sample Road</textarea>", "value=\"EH1 1ZZ\"")
        .contains(
            "<div id=\"name-hint\" class=\"govuk-hint\">" + PROPOSED + writer,
            "forwarded the message. " + PROPOSED + writer,
            "does not say. " + PROPOSED + home,
            "<div id=\"postcode-hint\" class=\"govuk-hint\">" + PROPOSED + home);
    assertThat(world.casebook().party(reference, PartyRole.DATA_SUBJECT)).isEmpty();
  }

  @Test
  void what_the_officer_wrote_stands_and_nothing_of_what_was_proposed() {
    CaseReference reference = world.requests().message();
    Map<String, String> written =
        Map.of(
            "is-request", "yes",
            "name", "Wilhelmina Test",
            "email", "w.test@example.org",
            "address", "",
            "postcode", "",
            "received-day", "23",
            "received-month", "11",
            "received-year", "2026");

    leadsTo(officer.post(at(reference, "/triage"), written), at(reference, ""));

    Party party = world.casebook().party(reference, PartyRole.DATA_SUBJECT).orElseThrow();
    assertThat(party.name().value()).isEqualTo("Wilhelmina Test");
    assertThat(party.email().orElseThrow().value()).isEqualTo("w.test@example.org");
    assertThat(party.address()).isEmpty();
  }

  @Test
  void a_day_of_receipt_is_not_changed_without_a_reason_and_what_was_typed_is_kept() {
    CaseReference reference = world.requests().message();
    Response response =
        officer.post(
            at(reference, "/triage"),
            Map.of(
                "is-request", "yes",
                "name", "Wilhelmina Test",
                "email", "w.test@example.org",
                "received-day", "20",
                "received-month", "11",
                "received-year", "2026"));

    refuses(response, "Enter why the day differs from the one proposed");
    assertThat(response.body().asText()).contains("value=\"Wilhelmina Test\"");
    assertThat(world.state(reference).stage()).isEqualTo(Stage.TRIAGE);
    assertThat(world.casebook().party(reference, PartyRole.DATA_SUBJECT)).isEmpty();
  }

  @Test
  void a_message_that_is_no_request_is_closed_with_what_was_done_about_it() {
    CaseReference reference = world.requests().message();
    refuses(
        officer.post(at(reference, "/triage"), Map.of("is-request", "no")),
        "Enter what was done about it");
    leadsTo(
        officer.post(
            at(reference, "/triage"), Map.of("is-request", "no", "done", "Passed to repairs.")),
        at(reference, ""));
    assertThat(world.state(reference).closed().orElseThrow().why())
        .isEqualTo(Closing.NOT_A_REQUEST);
    assertThat(officer.page(at(reference, "")))
        .contains("The message was not a request", "Passed to repairs.");
  }

  @Test
  void identity_is_established_only_when_all_three_agree_with_a_document() {
    CaseReference reference = world.requests().withDocument();
    assertThat(officer.page(at(reference, "/identity")))
        .contains("/identity/document-1/pages/1.png")
        .contains("The same")
        .contains("is a danger to the person");

    refuses(
        officer.postAll(
            at(reference, "/identity"),
            List.of(
                Map.entry("finding", "agrees"),
                Map.entry("documents", "document-1"),
                Map.entry("matched", "NAME"))),
        Rule.MATCH_INCOMPLETE.sentence());
    leadsTo(
        officer.postAll(
            at(reference, "/identity"),
            List.of(
                Map.entry("finding", "agrees"),
                Map.entry("documents", "document-1"),
                Map.entry("matched", "NAME"),
                Map.entry("matched", "ADDRESS"),
                Map.entry("matched", "DATE_OF_BIRTH"))),
        at(reference, ""));
    assertThat(world.state(reference).identity()).isInstanceOf(IdentityGate.Verified.class);
  }

  @Test
  void what_is_wrong_with_the_documents_is_ticked_kept_and_shown() {
    CaseReference reference = world.requests().withDocument();
    refuses(
        officer.post(
            at(reference, "/identity"), Map.of("finding", "not-matched", "reason", "It is odd.")),
        "Select what is wrong with them");
    assertThat(world.state(reference).identity()).isInstanceOf(IdentityGate.Asked.class);

    leadsTo(
        officer.postAll(
            at(reference, "/identity"),
            List.of(
                Map.entry("finding", "not-matched"),
                Map.entry("problems", "ADDRESS_DIFFERS"),
                Map.entry("problems", "OUT_OF_DATE"))),
        at(reference, ""));
    assertThat(world.state(reference).documentProblems())
        .containsExactlyInAnyOrder(DocumentProblem.ADDRESS_DIFFERS, DocumentProblem.OUT_OF_DATE);
    assertThat(officer.page(at(reference, "")))
        .contains("The identity documents did not match: The address differs; It is out of date");
  }

  @Test
  void a_document_that_nobody_may_open_can_be_answered_by_asking_for_another() {
    CaseReference reference = world.requests().withDocument(ScanVerdict.INFECTED);
    assertThat(officer.page(at(reference, "/identity")))
        .contains("It could not be opened safely")
        .doesNotContain("The documents agree with the record");

    leadsTo(
        officer.post(
            at(reference, "/identity"),
            Map.of("finding", "not-matched", "problems", "NOT_SAFE_TO_OPEN")),
        at(reference, ""));
    assertThat(officer.page(at(reference, ""))).contains("Nothing for us to do now.");
  }

  @Test
  void only_the_manager_waives_proof_of_identity() {
    CaseReference reference = world.requests().withDocument();
    Map<String, String> waiver = Map.of("finding", "waive", "reason", "Known to the team.");

    refuses(officer.post(at(reference, "/identity"), waiver), Rule.MANAGER_ONLY.sentence());
    leadsTo(manager.post(at(reference, "/identity"), waiver), at(reference, ""));
  }

  @Test
  void opening_an_identity_document_is_noted_once_a_day() {
    CaseReference reference = world.requests().withDocument();
    officer.page(at(reference, "/identity"));
    officer.page(at(reference, "/identity"));

    assertThat(
            world.casebook().history(reference).stream()
                .filter(e -> e.event() instanceof org.rightsdesk.domain.casework.Event.Seen))
        .hasSize(1);
  }

  @Test
  void a_question_stops_the_clock_and_its_answer_lets_it_go_on() {
    CaseReference reference = world.records().inReview();
    leadsTo(
        officer.post(at(reference, "/clarify"), Map.of("words", "Which home do you mean?")),
        at(reference, ""));
    assertThat(world.state(reference).isUnclear()).isTrue();
    assertThat(officer.page(at(reference, ""))).contains("The clock is paused");
    leadsTo(
        officer.post(at(reference, "/clarify"), Map.of("words", "The first one.")),
        at(reference, ""));
    assertThat(world.state(reference).isUnclear()).isFalse();
  }

  @Test
  void an_answer_that_came_by_another_way_counts_from_the_day_it_came() {
    CaseReference reference = world.records().inReview();
    officer.post(at(reference, "/clarify"), Map.of("words", "Which home do you mean?"));
    world.clock().advance(Duration.ofDays(3));
    Browser later = world.as(World.OFFICER);
    Map<String, String> answer =
        Map.of(
            "words", "The first one, she said on the telephone.",
            "answered-month", Integer.toString(World.MONDAY.getMonthValue()),
            "answered-year", Integer.toString(World.MONDAY.getYear()));
    int asked = World.MONDAY.getDayOfMonth();
    refuses(
        later.post(at(reference, "/clarify"), with(answer, "answered-day", asked + 4)),
        Rule.ANSWERED_WHEN.sentence());
    leadsTo(
        later.post(at(reference, "/clarify"), with(answer, "answered-day", asked + 1)),
        at(reference, ""));
    assertThat(world.state(reference).clarifications().getLast().answered())
        .contains(World.MONDAY.plusDays(1));
    assertThat(later.page(at(reference, "/history"))).contains("the answer reached us on");
  }

  private static Map<String, String> with(Map<String, String> fields, String name, int value) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(name, Integer.toString(value));
    return all;
  }

  @Test
  void time_is_extended_once_with_reasons_under_the_id_that_letters_look_for() {
    CaseReference reference = world.records().inReview();
    refuses(officer.post(at(reference, "/extend"), Map.of("words", " ")), "Enter the reasons");
    leadsTo(
        officer.post(at(reference, "/extend"), Map.of("words", "Many records.")),
        at(reference, ""));
    refuses(
        officer.post(at(reference, "/extend"), Map.of("words", "More.")),
        Rule.EXTENDED_ALREADY.sentence());
    assertThat(world.casebook().papers(reference))
        .anyMatch(paper -> paper.id().value().startsWith("extension-"));
  }

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
        onPage(reference, 1, Map.of("act", "hide", "from", "6", "to", "8", "reason", "TP")),
        at(reference, "/records/record-0001/pages/1"));

    var panels = world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels();
    assertThat(panels).hasSize(2);
    assertThat(panels).allMatch(panel -> panel.exemption() == Exemption.TP);
    assertThat(officer.page(at(reference, "/records/record-0001/pages/1")))
        .contains("Panel 2 of 2, Another person's information, line 3");

    leadsTo(
        onPage(reference, 1, Map.of("act", "remove", "panel", "1")),
        at(reference, "/records/record-0001/pages/1"));
    assertThat(world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels()).hasSize(1);
  }

  @Test
  void a_part_of_a_picture_is_hidden_by_four_percentages() {
    CaseReference reference = world.records().inReview();
    onPage(
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
  void a_word_number_that_the_page_does_not_have_is_told_and_nothing_is_hidden() {
    CaseReference reference = world.records().inReview();
    refuses(
        onPage(reference, 1, Map.of("act", "hide", "from", "0", "to", "99", "reason", "TP")),
        "From word must be a number between 1 and 11");
    assertThat(world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels()).isEmpty();
  }

  @Test
  void nobody_writes_over_what_another_did_to_the_page_meanwhile() {
    CaseReference reference = world.records().inReview();
    String before = mark(reference, 1);
    onPage(reference, 1, Map.of("act", "hide", "from", "6", "to", "7", "reason", "TP"));

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
        onPage(reference, 1, Map.of("act", "panels", "panels", "72.00 92.00 60.00 12.00 TP"));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.body().asText()).contains("\"mark\"");

    Response late =
        officer.post(
            at(reference, "/records/record-0001/pages/1"),
            Map.of("act", "panels", "mark", "0".repeat(16), "panels", ""));
    assertThat(late.body().asText()).contains("Somebody changed this page meanwhile");
    assertThat(onPage(reference, 1, Map.of("act", "panels", "panels", "9999 0 1 1 TP")).status())
        .isEqualTo(400);
    assertThat(world.state(reference).findRecord(FIRST).orElseThrow().page(1).panels()).hasSize(1);
  }

  @Test
  void a_record_does_not_go_out_before_every_page_is_reviewed() {
    CaseReference reference = world.records().inReview();
    refuses(
        officer.post(
            at(reference, "/records/record-0001/outcome"),
            Map.of("outcome", "DISCLOSE", "reason", "")),
        Rule.RECORDS_NOT_REVIEWED.sentence());
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

  @Test
  void the_manager_holds_a_deletion_and_lifts_the_hold() {
    CaseReference reference = world.requests().byForm();
    world.execute(
        reference,
        new Command.Withdraw(),
        new org.rightsdesk.domain.casework.Actor.Requester(),
        org.rightsdesk.casebook.Papers.NONE);
    assertThat(manager.page("/disposals")).contains(reference.value()).contains("Kept");
    leadsTo(
        manager.post(at(reference, "/hold"), Map.of("words", "A complaint is open.")),
        at(reference, ""));
    assertThat(manager.page("/disposals")).contains("On hold");
    leadsTo(
        manager.post(at(reference, "/hold"), Map.of("words", "The complaint is closed.")),
        at(reference, ""));
    assertThat(world.state(reference).isHeld()).isFalse();
  }

  @Test
  void a_step_that_failed_is_settled_and_tried_again() {
    CaseReference reference = world.requests().byForm();
    world.execute(
        reference,
        new Command.RecordStepFailed("search", "TIMEOUT"),
        new org.rightsdesk.domain.casework.Actor.Machine("test"),
        org.rightsdesk.casebook.Papers.NONE);
    assertThat(officer.page(at(reference, ""))).contains("The step “search” failed: TIMEOUT.");
    leadsTo(officer.post(at(reference, "/settle"), Map.of("step", "search")), at(reference, ""));
    assertThat(world.state(reference).failedSteps()).isEmpty();
  }

  @Test
  void a_letter_that_did_not_arrive_is_shown_until_it_is_seen_to() {
    CaseReference reference = world.requests().byForm();
    world.execute(
        reference,
        new Command.RecordLetterNotDelivered(
            new PaperId("acknowledgement-3-0"),
            LetterKind.ACKNOWLEDGEMENT,
            DeliveryFailure.BOUNCED_FOR_GOOD),
        new org.rightsdesk.domain.casework.Actor.Machine("test"),
        org.rightsdesk.casebook.Papers.NONE);
    assertThat(officer.page(at(reference, "")))
        .contains("A letter did not arrive")
        .contains("“Acknowledgement” did not arrive: the address does not take mail.")
        .contains("Did not arrive: Acknowledgement; the address does not take mail");

    leadsTo(
        officer.post(at(reference, "/settle"), Map.of("step", "acknowledgement-3-0")),
        at(reference, ""));
    assertThat(officer.page(at(reference, "")))
        .doesNotContain("Reach the person another way.")
        .contains("Did not arrive: Acknowledgement");
  }

  @Test
  void a_case_is_taken_and_the_lists_open_on_what_is_there() {
    CaseReference reference = world.records().inReview();
    assertThat(officer.page("/"))
        .contains("1 case has nobody yet")
        .contains("Review the records (1 case)");
    assertThat(officer.page("/cases")).contains("Unassigned cases").contains("Wilhelmina Test");
    leadsTo(officer.post(at(reference, "/take"), Map.of()), at(reference, ""));
    assertThat(officer.page("/cases")).contains("My cases").contains("you");
    assertThat(officer.page("/cases?who=team&stage=TRIAGE")).contains("0 cases shown of 1 case.");
    leadsTo(
        officer.get("/cases?find=" + reference.value().toLowerCase(java.util.Locale.ROOT)),
        at(reference, ""));
  }

  @Test
  void an_unknown_case_and_a_malformed_one_give_the_same_answer() {
    Response unknown =
        officer.get("/cases/" + org.rightsdesk.casebook.CaseworkSamples.reference(404));
    Response malformed = officer.get("/cases/nothing");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(malformed.body()).isEqualTo(unknown.body());
  }

  @Test
  void the_history_says_that_it_is_whole() {
    CaseReference reference = world.records().inReview();
    assertThat(officer.page(at(reference, "/history")))
        .contains("entries are as they were written, none missing")
        .contains("The search was finished");
    assertThat(world.as(World.HEAD).page(at(reference, ""))).contains("Due by");
  }
}
