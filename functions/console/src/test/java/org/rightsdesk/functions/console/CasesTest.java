package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.CasePages.at;
import static org.rightsdesk.functions.console.CasePages.leadsTo;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DeliveryFailure;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.web.Response;

/** Cases are found and taken, and what is open about one is settled. */
class CasesTest {
  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);
  private final Browser manager = world.as(World.MANAGER);

  @Test
  void the_manager_holds_a_deletion_and_lifts_the_hold() {
    CaseReference reference = world.requests().byForm();
    world.execute(reference, new Command.Withdraw(), new Actor.Requester(), Papers.NONE);
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
        new Actor.Machine("test"),
        Papers.NONE);
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
        new Actor.Machine("test"),
        Papers.NONE);
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
        officer.get("/cases?find=" + reference.value().toLowerCase(Locale.ROOT)),
        at(reference, ""));
  }

  @Test
  void an_unknown_case_and_a_malformed_one_give_the_same_answer() {
    Response unknown = officer.get("/cases/" + CaseworkSamples.reference(404));
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
