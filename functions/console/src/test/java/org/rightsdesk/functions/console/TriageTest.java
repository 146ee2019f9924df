package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.CasePages.at;
import static org.rightsdesk.functions.console.CasePages.leadsTo;
import static org.rightsdesk.functions.console.CasePages.refuses;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.web.Response;

/** A message becomes a request, or is none. */
class TriageTest {
  private static final String PROPOSED = "Proposed from the message, to be checked: ";

  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);

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
}
