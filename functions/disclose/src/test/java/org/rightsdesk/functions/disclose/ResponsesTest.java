package org.rightsdesk.functions.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.documents.bundle.Bundle;
import org.rightsdesk.documents.bundle.BundleOutcome;
import org.rightsdesk.documents.bundle.DisclosureBundle;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.lambda.testing.Calls;

/** A response is put together once, and says no more than may be told. */
class ResponsesTest {
  private final World world;
  private final Responses responses;

  ResponsesTest(@TempDir Path folder) {
    world = new World(folder);
    responses = world.responses();
  }

  @Test
  void the_response_holds_letter_index_pages_and_schedule_and_waits_for_the_second_check()
      throws IOException {
    world.decided();
    responses.compose(world.reference);

    assertThat(world.state().stage()).isEqualTo(Stage.CHECK);
    assertThat(World.words(world.file()))
        .contains("Wilhelmina Test", world.reference.value())
        .contains("Index of records", "Letter of 31 January 2025, held twice: record 3")
        .contains("[redacted] told the [redacted] of Miriam.")
        .contains("Schedule of redactions", "Another person's information")
        .doesNotContain("Henry");
  }

  @Test
  void an_exemption_that_may_not_be_told_is_named_nowhere_in_the_file() throws IOException {
    world.decided();
    responses.compose(world.reference);

    String words = World.words(world.file());
    assertThat(words)
        .contains("The law allows or requires this, and we cannot say more about the reason")
        .contains("Some other information is left out because the law allows or requires it.")
        .doesNotContainIgnoringCase("crime")
        .doesNotContain("paragraph 2(1)", "para 2(1)", "UNTOLD");
    try (PDDocument document = Loader.loadPDF(world.file())) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        assertThat(document.getDocument().getObjectFromPool(key).toString())
            .doesNotContainIgnoringCase("crime");
      }
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Your personal data");
    }
    assertThat(new String(world.file(), StandardCharsets.ISO_8859_1))
        .doesNotContain("CRIME", "Crime");
  }

  @Test
  void the_letter_counts_the_pages_that_follow_it_and_not_those_there_were_before()
      throws IOException {
    world.decided(3);
    responses.compose(world.reference);
    assertThat(World.words(world.file())).contains("It follows this letter: 1 page,");
  }

  @Test
  void records_go_out_in_their_order_and_only_those_that_do() throws IOException {
    world.decided();
    Handler handler = new Handler(responses);
    assertThat(
            Calls.call(handler, Map.of("action", "plan", "reference", world.reference.value()))
                .texts("records"))
        .containsExactly(World.FIRST.id().value());
  }

  @Test
  void composing_again_makes_no_second_file() throws IOException {
    world.decided();
    responses.compose(world.reference);
    int version = world.state().version();
    responses.compose(world.reference);
    assertThat(world.state().version()).isEqualTo(version);
    assertThat(world.store.versions(World.DISCLOSURES, "")).isEqualTo(1);
  }

  @Test
  void for_a_case_that_was_closed_meanwhile_nothing_is_composed() throws IOException {
    world.decided();
    world.walk.execute(new Command.Withdraw(), CaseworkSamples.REQUESTER);
    responses.compose(world.reference);
    assertThat(world.store.versions(World.DISCLOSURES, "")).isZero();
  }

  @Test
  void for_a_case_that_is_closed_while_its_file_is_written_nothing_fails() throws IOException {
    world.decided();
    Bundle slow =
        (plan, into) -> {
          world.walk.execute(new Command.Withdraw(), CaseworkSamples.REQUESTER);
          return new DisclosureBundle().compose(plan, into);
        };
    world.responses(slow).compose(world.reference);
    assertThat(world.state().disclosure()).isEmpty();
  }

  @Test
  void a_file_that_does_not_verify_is_not_kept() throws IOException {
    world.decided();
    Bundle faulty =
        (plan, into) ->
            new BundleOutcome.Rejected(List.of("Page 1: a panel is not black in the picture."));
    assertThatThrownBy(() -> world.responses(faulty).compose(world.reference))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a panel is not black");
    assertThat(world.store.versions(World.DISCLOSURES, "")).isZero();
    assertThat(world.state().disclosure()).isEmpty();
  }

  @Test
  void without_its_redacted_pages_no_record_goes_out() throws IOException {
    world.decided();
    world.store.eraseAll(World.RECORDS, "redacted/");
    assertThatThrownBy(() -> responses.compose(world.reference)).isInstanceOf(IOException.class);
    assertThat(world.state().disclosure()).isEmpty();
  }

  @Test
  void where_nothing_is_held_the_letter_says_so_and_no_page_follows() throws IOException {
    world.walk.found().decided(Outcome.NOTHING_HELD);
    responses.compose(world.reference);
    assertThat(World.words(world.file()))
        .contains("We have nothing to give you, because we found nothing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"release", "", "COMPOSE"})
  void an_act_that_the_machines_do_not_ask_for_is_refused(String action) {
    Handler handler = new Handler(responses);
    assertThatThrownBy(
            () ->
                Calls.call(handler, Map.of("action", action, "reference", world.reference.value())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void where_the_only_record_could_not_become_pages_the_letter_lists_it() throws IOException {
    world
        .walk
        .found(World.FIRST)
        .execute(new Command.RecordNoPages(World.FIRST.id(), "UNKNOWN"), CaseworkSamples.MACHINE)
        .execute(
            new Command.ReviewRecord(World.FIRST.id(), RecordOutcome.LISTED, Optional.empty()),
            CaseworkSamples.OFFICER)
        .decided(Outcome.REFUSED);
    responses.compose(world.reference);
    assertThat(World.words(world.file()))
        .contains("Record 1 (Letter of 31 January 2025) could not be turned into pages.");
  }

  @Test
  void a_letter_that_is_not_complete_stops_the_response() {
    CaseWalk wordless =
        CaseWalk.byForm(
                world.casebook,
                2,
                new Papers(List.of(CaseworkSamples.party("Wilhelmina Test")), List.of()))
            .verified()
            .found()
            .decided(Outcome.NOTHING_HELD);
    assertThatThrownBy(() -> responses.compose(wordless.reference()))
        .hasMessage("the response letter is not complete");
    assertThat(world.store.versions(World.DISCLOSURES, "")).isZero();
  }
}
