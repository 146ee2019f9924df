package org.rightsdesk.functions.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.correspondence.outgoing.OrganisationConfiguration;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.Bundle;
import org.rightsdesk.documents.bundle.BundleOutcome;
import org.rightsdesk.documents.bundle.DisclosureBundle;
import org.rightsdesk.documents.bundle.VolumeLimit;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RecordBurner;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DecisionMade;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.ExemptionUse;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.DisclosureFile;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.papers.Paper.StoredVolume;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.Scratch;
import org.rightsdesk.lambda.testing.Calls;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** A response is put together, checked and handed out, and says no more than may be told. */
class ResponsesTest {
  private static final String RECORDS = "records";
  private static final String DISCLOSURES = "disclosures";
  private static final Paper.HeldRecord FIRST = CaseworkSamples.heldRecord(1, 10);
  private static final Paper.HeldRecord SECOND = CaseworkSamples.heldRecord(2, 10);
  private static final Paper.HeldRecord COPY =
      CaseworkSamples.heldRecord(3, 10)
          .like(new Paper.Likeness(Optional.empty(), Optional.of(FIRST.id()), Optional.empty()));
  private static final ExemptionUse TOLD =
      new ExemptionUse(Exemption.TP, new PaperId("reasoning-1"), true);
  private static final ExemptionUse UNTOLD =
      new ExemptionUse(Exemption.CRIME, new PaperId("reasoning-2"), false);

  private final InMemoryCasebook casebook =
      new InMemoryCasebook(CaseworkSamples.casework(), new SettableClock(CaseworkSamples.MONDAY));
  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final CaseWalk walk = CaseWalk.byForm(casebook, 1).verified();
  private final Path folder;

  ResponsesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Responses responses(Bundle bundle) {
    return responses(bundle, new VolumeLimit(500, 50_000_000));
  }

  private Responses responses(Bundle bundle, VolumeLimit limit) {
    return new Responses(
        casebook,
        store,
        bundle,
        limit,
        OrganisationConfiguration.read(Path.of("../../organisation/organisation.properties")),
        RECORDS,
        DISCLOSURES,
        new SettableClock(CaseworkSamples.MONDAY),
        new SecureRandom());
  }

  private final Responses responses = responses(new DisclosureBundle());

  /**
   * Two records were found, one of them twice: one goes out with two words hidden, the other is
   * withheld.
   */
  private void decided() throws IOException {
    decided(1);
  }

  /** The same, where the record had this many pages before words were taken out of it. */
  private void decided(int pagesBefore) throws IOException {
    walk.found(FIRST, SECOND, COPY);
    Path file = Files.writeString(folder.resolve("note.txt"), "Henry told the police of Miriam.");
    Path canonical = Files.createDirectories(folder.resolve("canonical"));
    new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, "note"), canonical);
    CanonicalPage page = CanonicalRecordFile.read(canonical).pages().getFirst();
    PageSize size = new PageSize(page.width(), page.height());
    walk.converted(FIRST.id(), Collections.nCopies(pagesBefore, size))
        .converted(SECOND.id(), List.of(size))
        .converted(COPY.id(), List.of(size));
    for (int number = 2; number <= pagesBefore; number++) {
      walk.page(FIRST.id(), number, List.of(), Optional.empty());
    }
    List<Panel> burned =
        List.of(panel(page, "Henry", "TP"), panel(page, "police", DecisionMade.UNTOLD));
    walk.page(
            FIRST.id(),
            1,
            List.of(drawn(burned.get(0), Exemption.TP), drawn(burned.get(1), Exemption.CRIME)),
            Optional.empty())
        .discloses(FIRST.id())
        .execute(
            new Command.ReviewRecord(COPY.id(), RecordOutcome.COPY, Optional.empty()),
            CaseworkSamples.OFFICER)
        .execute(
            new Command.ReviewRecord(
                SECOND.id(), RecordOutcome.WITHHOLD, Optional.of(Exemption.TP)),
            CaseworkSamples.OFFICER)
        .decided(Outcome.GRANTED_IN_PART, TOLD, UNTOLD);
    Path redacted = Files.createDirectories(folder.resolve("redacted"));
    new RecordBurner().burn(canonical, burned, redacted);
    Scratch.keep(redacted, store, RECORDS, RecordKeys.redacted(walk.state(), FIRST.id()));
  }

  private static Panel panel(CanonicalPage page, String text, String code) {
    return page.words().stream()
        .filter(word -> word.text().equals(text))
        .map(word -> Panel.over(1, word.box(), code))
        .findFirst()
        .orElseThrow();
  }

  private static org.rightsdesk.domain.casework.Panel drawn(Panel panel, Exemption exemption) {
    return new org.rightsdesk.domain.casework.Panel(
        panel.x(), panel.y(), panel.width(), panel.height(), exemption);
  }

  private DisclosureFile filed() {
    return (DisclosureFile)
        casebook
            .paper(walk.reference(), walk.state().disclosure().orElseThrow().id())
            .orElseThrow();
  }

  private byte[] file() {
    assertThat(filed().volumes()).hasSize(1);
    return volume(1);
  }

  private byte[] volume(int number) {
    return store.read(filed().volume(number).orElseThrow().object()).orElseThrow();
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void the_response_holds_letter_index_pages_and_schedule_and_waits_for_the_second_check()
      throws IOException {
    decided();
    responses.compose(walk.reference());

    assertThat(walk.state().stage()).isEqualTo(Stage.CHECK);
    assertThat(words(file()))
        .contains("Wilhelmina Test", walk.reference().value())
        .contains("Index of records", "Letter of 31 January 2025, held twice: record 3")
        .contains("[redacted] told the [redacted] of Miriam.")
        .contains("Schedule of redactions", "Another person's information")
        .doesNotContain("Henry");
  }

  @Test
  void an_exemption_that_may_not_be_told_is_named_nowhere_in_the_file() throws IOException {
    decided();
    responses.compose(walk.reference());

    String words = words(file());
    assertThat(words)
        .contains("The law allows or requires this, and we cannot say more about the reason")
        .contains("Some other information is left out because the law allows or requires it.")
        .doesNotContainIgnoringCase("crime")
        .doesNotContain("paragraph 2(1)", "para 2(1)", "UNTOLD");
    try (PDDocument document = Loader.loadPDF(file())) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        assertThat(document.getDocument().getObjectFromPool(key).toString())
            .doesNotContainIgnoringCase("crime");
      }
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Your personal data");
    }
    assertThat(new String(file(), StandardCharsets.ISO_8859_1)).doesNotContain("CRIME", "Crime");
  }

  private Optional<String> password() {
    return filed()
        .password()
        .flatMap(id -> casebook.paper(walk.reference(), id))
        .map(paper -> ((Paper.ResponsePassword) paper).password().value());
  }

  @Test
  void a_response_with_a_record_marked_as_sensitive_opens_with_its_password_only()
      throws IOException {
    decided();
    casebook.rewrite(walk.reference(), CaseworkSamples.marked(FIRST, "OFFICIAL-SENSITIVE"));
    responses.compose(walk.reference());

    String password = password().orElseThrow();
    assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    assertThatThrownBy(() -> words(file())).isInstanceOf(InvalidPasswordException.class);
    try (PDDocument document = Loader.loadPDF(file(), password)) {
      assertThat(document.getEncryption().getRevision()).isEqualTo(6);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Wilhelmina Test")
          .doesNotContain(password);
    }
    assertThat(casebook.history(walk.reference()).toString()).doesNotContain(password);
    assertThat(casebook.papers(walk.reference()).toString()).doesNotContain(password);
    walk.released();
    responses.deliver(walk.reference());
    assertThat(walk.state().availableOn()).isPresent();
  }

  @Test
  void a_marking_that_is_not_known_asks_for_a_password_too() throws IOException {
    decided();
    casebook.rewrite(walk.reference(), CaseworkSamples.marked(FIRST, "SECRET"));
    responses.compose(walk.reference());
    assertThat(password()).isPresent();
  }

  @Test
  void a_sensitive_record_that_does_not_go_out_asks_for_no_password() throws IOException {
    decided();
    casebook.rewrite(walk.reference(), CaseworkSamples.marked(SECOND, "OFFICIAL-SENSITIVE"));
    responses.compose(walk.reference());
    assertThat(password()).isEmpty();
    assertThat(words(file())).contains("Wilhelmina Test");
  }

  @Test
  void the_officer_may_ask_for_a_password_and_each_round_has_its_own() throws IOException {
    walk.found()
        .execute(
            new Command.Decide(Outcome.NOTHING_HELD, List.of(), true), CaseworkSamples.OFFICER);
    responses.compose(walk.reference());
    String first = password().orElseThrow();
    walk.execute(new Command.ReturnCheck(new PaperId("reason-1")), CaseworkSamples.SECOND_OFFICER)
        .execute(
            new Command.Decide(Outcome.NOTHING_HELD, List.of(), true), CaseworkSamples.OFFICER);
    responses.compose(walk.reference());
    assertThat(password().orElseThrow()).isNotEqualTo(first);
  }

  @Test
  void a_password_has_no_characters_that_look_alike() {
    for (int drawn = 0; drawn < 200; drawn++) {
      assertThat(SpokenPassword.draw(new SecureRandom()).value())
          .matches("[adfhjkmruwxy246789]{4}(-[adfhjkmruwxy246789]{4}){3}");
    }
  }

  @Test
  void the_letter_counts_the_pages_that_follow_it_and_not_those_there_were_before()
      throws IOException {
    decided(3);
    responses.compose(walk.reference());
    assertThat(words(file())).contains("It follows this letter: 1 page,");
  }

  @Test
  void records_go_out_in_their_order_and_only_those_that_do() throws IOException {
    decided();
    Handler handler = new Handler(responses);
    assertThat(
            Calls.call(handler, Map.of("action", "plan", "reference", walk.reference().value()))
                .texts("records"))
        .containsExactly(FIRST.id().value());
  }

  @Test
  void composing_again_makes_no_second_file() throws IOException {
    decided();
    responses.compose(walk.reference());
    int version = walk.state().version();
    responses.compose(walk.reference());
    assertThat(walk.state().version()).isEqualTo(version);
    assertThat(store.versions(DISCLOSURES, "")).isEqualTo(1);
  }

  @Test
  void for_a_case_that_was_closed_meanwhile_nothing_is_composed() throws IOException {
    decided();
    walk.execute(new Command.Withdraw(), CaseworkSamples.REQUESTER);
    responses.compose(walk.reference());
    assertThat(store.versions(DISCLOSURES, "")).isZero();
  }

  @Test
  void for_a_case_that_is_closed_while_its_file_is_written_nothing_fails() throws IOException {
    decided();
    Bundle slow =
        (plan, into) -> {
          walk.execute(new Command.Withdraw(), CaseworkSamples.REQUESTER);
          return new DisclosureBundle().compose(plan, into);
        };
    responses(slow).compose(walk.reference());
    assertThat(walk.state().disclosure()).isEmpty();
  }

  @Test
  void a_file_that_does_not_verify_is_not_kept() throws IOException {
    decided();
    Bundle faulty =
        (plan, into) ->
            new BundleOutcome.Rejected(List.of("Page 1: a panel is not black in the picture."));
    assertThatThrownBy(() -> responses(faulty).compose(walk.reference()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a panel is not black");
    assertThat(store.versions(DISCLOSURES, "")).isZero();
    assertThat(walk.state().disclosure()).isEmpty();
  }

  @Test
  void without_its_redacted_pages_no_record_goes_out() throws IOException {
    decided();
    store.eraseAll(RECORDS, "redacted/");
    assertThatThrownBy(() -> responses.compose(walk.reference())).isInstanceOf(IOException.class);
    assertThat(walk.state().disclosure()).isEmpty();
  }

  @Test
  void where_nothing_is_held_the_letter_says_so_and_no_page_follows() throws IOException {
    walk.found().decided(Outcome.NOTHING_HELD);
    responses.compose(walk.reference());
    assertThat(words(file())).contains("We have nothing to give you, because we found nothing.");
  }

  @Test
  void what_was_released_is_what_can_be_collected() throws IOException {
    decided();
    responses.compose(walk.reference());
    walk.released();
    responses.deliver(walk.reference());
    assertThat(walk.state().availableOn()).contains(CaseworkSamples.MONDAY);
  }

  @Test
  void nothing_is_handed_out_before_a_second_person_released_it() throws IOException {
    decided();
    assertThatThrownBy(() -> responses.deliver(walk.reference()))
        .isInstanceOf(IllegalStateException.class);
    responses.compose(walk.reference());
    assertThatThrownBy(() -> responses.deliver(walk.reference()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(walk.state().availableOn()).isEmpty();
  }

  @Test
  void a_file_that_is_another_than_the_one_checked_is_not_handed_out() throws IOException {
    decided();
    responses.compose(walk.reference());
    walk.released();
    StoredVolume stored = filed().volumes().getFirst();
    StoredObject other =
        store.put(DISCLOSURES, stored.object().key(), "application/pdf", new byte[] {1});
    refile(new StoredVolume(stored.volume(), other));
    assertThatThrownBy(() -> responses.deliver(walk.reference()))
        .hasMessage("the stored response is not the one that was checked");
    assertThat(walk.state().availableOn()).isEmpty();

    store.erase(other);
    assertThatThrownBy(() -> responses.deliver(walk.reference()))
        .hasMessage("the stored response is not the one that was checked");
  }

  private void refile(StoredVolume... volumes) {
    casebook.rewrite(
        walk.reference(), new DisclosureFile(filed().id(), List.of(volumes), filed().password()));
  }

  /** Two records of a page each go out, where a volume holds one page. */
  private void decidedForTwoVolumes(boolean withPassword) throws IOException {
    walk.found(FIRST, SECOND);
    for (Paper.HeldRecord record : List.of(FIRST, SECOND)) {
      String name = record.id().value();
      Path file = Files.writeString(folder.resolve(name + ".txt"), "This is " + name + ".");
      Path canonical = Files.createDirectories(folder.resolve(name + ".pages"));
      new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, name), canonical);
      CanonicalPage page = CanonicalRecordFile.read(canonical).pages().getFirst();
      walk.converted(record.id(), List.of(new PageSize(page.width(), page.height())))
          .page(record.id(), 1, List.of(), Optional.empty())
          .discloses(record.id());
      Path redacted = Files.createDirectories(folder.resolve(name + ".redacted"));
      new RecordBurner().burn(canonical, List.of(), redacted);
      Scratch.keep(redacted, store, RECORDS, RecordKeys.redacted(walk.state(), record.id()));
    }
    walk.execute(
        new Command.Decide(Outcome.GRANTED, List.of(), withPassword), CaseworkSamples.OFFICER);
    responses(new DisclosureBundle(), new VolumeLimit(1, Long.MAX_VALUE)).compose(walk.reference());
  }

  @Test
  void a_response_above_the_limit_has_volumes_of_which_the_letter_and_the_index_tell()
      throws IOException {
    decidedForTwoVolumes(false);

    assertThat(filed().volumes()).hasSize(2);
    assertThat(walk.state().disclosure().orElseThrow().volumes())
        .isEqualTo(filed().volumes().stream().map(StoredVolume::volume).toList());
    assertThat(words(volume(1)))
        .contains("It follows this letter: 2 pages in 2 volumes", "Record What it is Volume Pages")
        .contains("This is record-1.")
        .doesNotContain("This is record-2.", "Schedule of redactions");
    assertThat(words(volume(2)))
        .contains("This is record-2.", "Volume 2 of 2", "Schedule of redactions")
        .doesNotContain("This is record-1.", "Wilhelmina Test");

    walk.released();
    responses.deliver(walk.reference());
    assertThat(walk.state().availableOn()).isPresent();
  }

  @Test
  void one_password_opens_all_its_volumes() throws IOException {
    decidedForTwoVolumes(true);
    for (int number = 1; number <= 2; number++) {
      byte[] file = volume(number);
      assertThatThrownBy(() -> words(file)).isInstanceOf(InvalidPasswordException.class);
      try (PDDocument document = Loader.loadPDF(file, password().orElseThrow())) {
        assertThat(document.getNumberOfPages()).isPositive();
      }
    }
  }

  @Test
  void volumes_that_are_swapped_missing_or_another_are_not_handed_out() throws IOException {
    decidedForTwoVolumes(false);
    walk.released();
    StoredVolume first = filed().volumes().getFirst();
    StoredVolume last = filed().volumes().getLast();
    refile(last, first);
    assertThatThrownBy(() -> responses.deliver(walk.reference()))
        .hasMessage("the stored response is not the one that was checked");
    refile(first);
    assertThatThrownBy(() -> responses.deliver(walk.reference()))
        .hasMessage("the stored response is not the one that was checked");
    refile(first, new StoredVolume(last.volume(), first.object()));
    assertThatThrownBy(() -> responses.deliver(walk.reference()))
        .hasMessage("the stored response is not the one that was checked");
    assertThat(walk.state().availableOn()).isEmpty();

    refile(first, last);
    responses.deliver(walk.reference());
    assertThat(walk.state().availableOn()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"release", "", "COMPOSE"})
  void an_act_that_the_machines_do_not_ask_for_is_refused(String action) {
    Handler handler = new Handler(responses);
    assertThatThrownBy(
            () ->
                Calls.call(
                    handler, Map.of("action", action, "reference", walk.reference().value())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void where_the_only_record_could_not_become_pages_the_letter_lists_it() throws IOException {
    walk.found(FIRST)
        .execute(new Command.RecordNoPages(FIRST.id(), "UNKNOWN"), CaseworkSamples.MACHINE)
        .execute(
            new Command.ReviewRecord(FIRST.id(), RecordOutcome.LISTED, Optional.empty()),
            CaseworkSamples.OFFICER)
        .decided(Outcome.REFUSED);
    responses.compose(walk.reference());
    assertThat(words(file()))
        .contains("Record 1 (Letter of 31 January 2025) could not be turned into pages.");
  }

  @Test
  void a_letter_that_is_not_complete_stops_the_response() {
    CaseWalk wordless =
        CaseWalk.byForm(
                casebook,
                2,
                new Papers(List.of(CaseworkSamples.party("Wilhelmina Test")), List.of()))
            .verified()
            .found()
            .decided(Outcome.NOTHING_HELD);
    assertThatThrownBy(() -> responses.compose(wordless.reference()))
        .hasMessage("the response letter is not complete");
    assertThat(store.versions(DISCLOSURES, "")).isZero();
  }
}
