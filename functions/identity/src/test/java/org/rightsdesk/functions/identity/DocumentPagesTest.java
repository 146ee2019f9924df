package org.rightsdesk.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DateKind;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.Matched;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.session.OpenSession;

class DocumentPagesTest {
  private static final String PAGE = "/status/documents";
  private static final String REMOVE = "/status/documents/remove";

  private final World world = new World();
  private final OpenSession requester = world.requester(world.reference);

  private String page() {
    Response response = World.get(world.residents, requester, PAGE);
    assertThat(response.status()).isEqualTo(200);
    return response.body().asText();
  }

  private String arrived(OpenSession session) {
    Response response = World.get(world.residents, session, DocumentPages.ARRIVED);
    assertThat(response.status()).isEqualTo(200);
    return response.body().asText();
  }

  private long happened(Class<? extends Event> kind) {
    return world.casebook.history(world.reference).stream()
        .filter(entry -> kind.isInstance(entry.event()))
        .count();
  }

  private Response remove(OpenSession session, String document) {
    return World.post(world.residents, session, REMOVE, "document=" + document);
  }

  private static String hidden(String page, String name) {
    Matcher field =
        Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  @Test
  void the_form_leads_straight_to_the_store_with_a_key_of_ids() {
    Response response = World.get(world.residents, requester, PAGE);
    String page = response.body().asText();

    assertThat(page).contains("action=\"" + World.STORE + "/proofs/\"");
    assertThat(hidden(page, "key")).matches("uploads/" + world.reference + "/[0-9a-f-]{36}");
    assertThat(hidden(page, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(hidden(page, "success_action_redirect"))
        .isEqualTo("https://ask.example.org/status/documents/sent");
    assertThat(response.header("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' " + World.STORE + " ");
  }

  @Test
  void the_leave_is_for_ten_minutes_and_for_files_that_are_only_told_of_on_a_page() {
    String policy =
        new String(Base64.getDecoder().decode(hidden(page(), "policy")), StandardCharsets.UTF_8);

    assertThat(policy)
        .contains("[\"content-length-range\",0,41943040]")
        .contains("\"expiration\":\"2026-03-02T09:10:00.000Z\"");
  }

  @Test
  void every_visit_gives_another_key() {
    assertThat(hidden(page(), "key")).isNotEqualTo(hidden(page(), "key"));
  }

  @Test
  void what_is_accepted_is_said_beforehand() {
    assertThat(page())
        .contains("PDF, JPEG or PNG, up to 10 MB")
        .contains("six files")
        .contains("your full name")
        .contains("your address")
        .contains("your date of birth")
        .contains("place, time and device");
  }

  @Test
  void the_states_of_documents_are_told_in_words() {
    world.upload(World.draw(), "pages: 1");
    world.clean("pages: 1");
    world.clean("no pages");
    world.scanned(world.upload(World.draw(), "pages: 1"), "THREATS_FOUND");

    assertThat(page())
        .contains("Being checked for viruses")
        .contains("Checked")
        .contains("Could not be opened")
        .contains("We can open PDF, JPEG and PNG files")
        .contains("Virus found")
        .contains("Sent on 2 March 2026")
        .contains("Document 4");
  }

  @Test
  void a_document_is_named_by_its_kind_and_size_and_one_not_opened_by_its_size() {
    world.clean("pages: 1" + " ".repeat(83 * 1024 - 8));
    world.clean("no pages" + " ".repeat(1024));
    world.clean("pages: 1" + " ".repeat(1024 * 1024 + 512 * 1024));

    assertThat(page())
        .contains(
            ">Document 1, JPEG picture, 83 KB<",
            ">Document 2, 2 KB<",
            ">Document 3, JPEG picture, 1.5 MB<");
  }

  @Test
  void after_six_documents_there_is_no_form_for_a_seventh() {
    for (int sent = 0; sent < 5; sent++) {
      world.clean("pages: 1");
    }
    assertThat(page()).contains("data-rd-upload");
    world.upload(World.draw(), "pages: 1");

    assertThat(page()).doesNotContain("data-rd-upload").contains("six documents");
  }

  @Test
  void a_removed_document_goes_with_every_version_and_picture() {
    PaperId document = world.clean("pages: 2");
    world.upload(document, "pages: 1, a second version");

    Response response = remove(requester, document.value());

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.header("Location")).contains(PAGE);
    assertThat(world.state().identityDocuments()).isEmpty();
    assertThat(world.store.versions(World.BUCKET, "")).isZero();
  }

  @Test
  void a_document_that_waits_for_its_scan_can_be_removed_and_stays_away() {
    PaperId document = World.draw();
    StoredObject object = world.upload(document, "pages: 1");

    assertThat(remove(requester, document.value()).status()).isEqualTo(303);

    world.scanned(object, "NO_THREATS_FOUND");
    assertThat(world.state().identityDocuments()).isEmpty();
    assertThat(world.store.versions(World.BUCKET, "")).isZero();
  }

  @Test
  void somebody_elses_document_is_as_unknown_as_one_that_never_was() {
    OpenSession other = world.requester(world.open(2));
    PaperId scanned = world.clean("pages: 1");
    PaperId waiting = World.draw();
    world.upload(waiting, "pages: 1");
    int before = world.store.versions(World.BUCKET, "");

    Response never = remove(other, World.draw().value());
    for (PaperId document : List.of(scanned, waiting)) {
      Response response = remove(other, document.value());
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.body()).isEqualTo(never.body());
      assertThat(response.headers()).isEqualTo(never.headers());
    }

    assertThat(world.store.versions(World.BUCKET, "")).isEqualTo(before);
    assertThat(world.state().identityDocuments()).containsKey(scanned);
  }

  @Test
  void an_id_that_is_none_of_ours_removes_nothing() {
    world.clean("pages: 1");

    for (String id : List.of("", ".", "request", "uploads", "%2e%2e%2f")) {
      assertThat(remove(requester, id).status()).isEqualTo(404);
    }
    assertThat(world.state().identityDocuments()).hasSize(1);
  }

  @Test
  void once_identity_is_settled_nothing_is_sent_or_removed() {
    PaperId document = world.clean("pages: 1");
    world.execute(
        new Command.VerifyIdentity(List.of(document), EnumSet.allOf(Matched.class)),
        CaseworkSamples.OFFICER);

    assertThat(page()).doesNotContain("data-rd-upload").doesNotContain("Remove");
    remove(requester, document.value());
    assertThat(world.verdict(document)).contains(ScanVerdict.CLEAN);
    assertThat(world.store.versions(World.BUCKET, "uploads/")).isEqualTo(1);
  }

  @Test
  void the_page_after_sending_needs_no_session_names_no_case_and_leads_on() {
    PaperId document = World.draw();
    world.upload(document, "pages: 1");

    Response response = world.residents.answer(Request.get(DocumentPages.SENT));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body().asText()).contains(DocumentPages.ARRIVED).doesNotContain("RD-");
    assertThat(response.header("Refresh")).contains("0; url=" + DocumentPages.ARRIVED);
    assertThat(world.state().identityDocuments()).isEmpty();
  }

  @Test
  void a_document_is_of_its_case_once_the_requester_is_back_whether_or_not_any_event_tells_of_it() {
    PaperId document = World.draw();
    world.upload(document, "pages: 1");

    assertThat(arrived(requester)).contains("Your document has arrived", "Document 1, 1 KB");
    arrived(requester);
    page();

    assertThat(world.state().identityDocuments()).containsOnlyKeys(document);
    assertThat(world.verdict(document)).isEmpty();
    assertThat(happened(Event.DocumentArrived.class)).isEqualTo(1);
    assertThat(world.casebook.verify(world.reference)).isEmpty();
  }

  @Test
  void without_any_event_an_officer_has_a_task_the_next_day() {
    PaperId document = World.draw();
    world.upload(document, "pages: 1");
    arrived(requester);

    LocalDate tuesday = CaseworkSamples.MONDAY.plusDays(1);
    world.clock.moveTo(tuesday);
    world.execute(
        new Command.TellDate(DateKind.SCAN_OVERDUE, tuesday), new Actor.Machine("deadlines"));

    assertThat(Tasks.of(world.state()).stream().map(Task::id))
        .containsExactly("LOOK_AT_UPLOAD:" + document);
  }

  @Test
  void the_scan_speaks_of_a_document_that_the_page_took_as_of_any_other() {
    PaperId document = World.draw();
    StoredObject object = world.upload(document, "pages: 2");
    arrived(requester);

    assertThat(world.scanned(object, "NO_THREATS_FOUND")).isEqualTo(ScanResults.Outcome.CLEAN);
    assertThat(world.verdict(document)).contains(ScanVerdict.CLEAN);
    assertThat(arrived(requester)).contains("Document 1, JPEG picture", "Checked");
  }

  @Test
  void nobody_takes_anything_into_a_case_but_what_lies_in_the_store_for_it() {
    CaseReference another = world.open(2);
    world.upload(another, World.draw(), "pages: 1");
    world.store.put(World.BUCKET, "uploads/" + world.reference + "/x", "text/plain", new byte[1]);

    for (String query : List.of("", "?key=uploads/" + world.reference + "/" + World.draw())) {
      Response response = World.get(world.residents, requester, DocumentPages.ARRIVED + query);
      assertThat(response.status()).isIn(303, 404);
    }
    assertThat(world.residents.answer(Request.get(DocumentPages.ARRIVED)).status()).isEqualTo(401);

    assertThat(world.state().identityDocuments()).isEmpty();
    assertThat(world.casebook.find(another).orElseThrow().identityDocuments()).isEmpty();
  }

  @Test
  void a_closed_case_takes_nothing_in() {
    world.execute(new Command.Withdraw(), CaseworkSamples.REQUESTER);
    world.upload(World.draw(), "pages: 1");

    page();

    assertThat(world.state().identityDocuments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, Empty, The file was empty.",
    "10485761, Too large, The file was larger than 10 MB",
    "20971520, Too large, The file was larger than 10 MB"
  })
  void an_empty_or_too_large_file_is_told_of_at_once_deleted_and_remembered(
      int bytes, String state, String words) {
    PaperId document = World.draw();
    StoredObject object = world.upload(document, " ".repeat(bytes));

    assertThat(arrived(requester)).contains("Your document cannot be used", state, words);

    assertThat(world.store.versions(World.BUCKET, "")).isZero();
    assertThat(world.store.readSoFar()).isEmpty();
    assertThat(world.verdict(document)).contains(ScanVerdict.NOT_SCANNED);
    assertThat(world.scanned(object, "NO_THREATS_FOUND")).isEqualTo(ScanResults.Outcome.GONE);
    assertThat(page()).contains(state, words, "data-rd-upload");
  }

  @ParameterizedTest
  @CsvSource({"0, The file was empty.", "10485761, The file was larger than 10 MB"})
  void a_file_of_the_wrong_size_is_told_of_before_its_verdict_is_recorded(int bytes, String words) {
    PaperId document = World.draw();
    StoredObject object = world.upload(document, " ".repeat(bytes));
    world.casebook.execute(
        world.reference,
        new Command.TakeDocument(document),
        new Actor.Requester(),
        Papers.of(
            new Paper.IdentityDocument(
                document,
                new PersonalText("Document"),
                bytes,
                world.clock.instant(),
                object,
                List.of())));

    assertThat(arrived(requester)).contains("Your document cannot be used", words);

    assertThat(world.verdict(document)).isEmpty();
  }

  @Test
  void a_file_of_just_ten_megabytes_is_taken() {
    PaperId document = World.draw();
    StoredObject object = world.upload(document, "pages: 1" + " ".repeat((10 << 20) - 8));

    arrived(requester);
    world.scanned(object, "NO_THREATS_FOUND");

    assertThat(world.verdict(document)).contains(ScanVerdict.CLEAN);
  }

  @Test
  void without_a_session_there_is_no_form() {
    Response response = world.residents.answer(Request.get(PAGE));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body().asText()).doesNotContain("policy");
  }
}
