package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.CasePages.at;
import static org.rightsdesk.functions.console.CasePages.leadsTo;
import static org.rightsdesk.functions.console.CasePages.refuses;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.DocumentProblem;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.IdentityGate;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.ScanVerdict;

/** Documents are looked at, and identity is established, doubted or waived. */
class IdentityTest {
  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);
  private final Browser manager = world.as(World.MANAGER);

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
                .filter(e -> e.event() instanceof Event.Seen))
        .hasSize(1);
  }
}
