package org.rightsdesk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.casebook.memory.OneCase;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Room;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.functions.search.RecordSearch.ToConvert;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.StoredRecords;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;
import org.rightsdesk.lambda.testing.Invocation;
import org.rightsdesk.records.FolderRecords;
import org.rightsdesk.records.InMemoryRecords;
import org.rightsdesk.records.IndexFault;
import org.rightsdesk.records.IndexedRecord;
import org.rightsdesk.records.Marking;
import org.rightsdesk.records.RecordKind;
import org.rightsdesk.records.RecordPath;

class RecordSearchTest {
  private static final String BUCKET = "records";
  private static final PaperId FIRST = new PaperId("record-0001");

  private final OneCase one = new OneCase();
  private final SettableClock clock = one.clock();
  private final InMemoryCasebook casebook = one.casebook();
  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final InMemoryRecords records = new InMemoryRecords();
  private final CaseReference reference = one.reference();
  private final Clock time = clock.withZone(ZoneOffset.UTC);
  private final RecordSearch search = new RecordSearch(casebook, records, store, BUCKET, time);

  /** A record of the person whose request it is, or of somebody else. */
  private static IndexedRecord record(String id, String name, String address) {
    return new IndexedRecord(
        id,
        new RecordPath("letters/" + id + ".txt"),
        "Letter " + id,
        RecordKind.LETTER,
        Optional.of(LocalDate.of(2025, 1, 31)),
        "housing",
        List.of(new PersonName(name)),
        Optional.of(address),
        Optional.empty(),
        Marking.OFFICIAL_SENSITIVE);
  }

  private static IndexedRecord theirs(String id) {
    return record(id, "Wilhelmina Test", "1 Sample Street, Sampleton ZZ1 1ZZ");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HeldRecord held(PaperId id) {
    return (HeldRecord) casebook.paper(reference, id).orElseThrow();
  }

  private String kept(PaperId id) {
    return new String(store.read(held(id).object()).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void what_is_found_is_kept_as_it_was_received_with_what_the_index_says_of_it()
      throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("the first\r\n\u0000letter"));

    List<ToConvert> found = search.search(reference);

    assertThat(found)
        .containsExactly(
            new ToConvert(
                FIRST,
                held(FIRST).object(),
                "pages/" + reference + "/record-0001/",
                "inside/" + reference + "/record-0001/",
                "words/" + reference + "/",
                Room.MOST,
                Optional.empty()));
    assertThat(kept(FIRST)).isEqualTo("the first\r\n\u0000letter");
    HeldRecord record = held(FIRST);
    assertThat(record.object().key()).isEqualTo("raw/" + reference + "/record-0001");
    assertThat(record.number()).isEqualTo(1);
    assertThat(record.title().value()).isEqualTo("Letter a");
    assertThat(record.fileName().value()).isEqualTo("a.txt");
    assertThat(record.system()).isEqualTo("housing");
    assertThat(record.kind()).isEqualTo("letter");
    assertThat(record.date()).isEqualTo("2025-01-31");
    assertThat(record.marking()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(record.found().value()).isEqualTo("Same name and address");
    assertThat(one.state().isSearchFinished()).isTrue();
  }

  @Test
  void the_names_the_person_had_before_are_searched_for_too_and_strangers_are_not_found()
      throws IOException {
    one.becomeValid();
    records
        .add(record("b", "Billie Test", "1 Sample Street, Sampleton ZZ1 1ZZ"), bytes("before"))
        .add(record("c", "Quentin Stranger", "99 Other Road, Elsewhere YY9 9YY"), bytes("no"));

    assertThat(search.search(reference)).hasSize(1);

    assertThat(kept(FIRST)).isEqualTo("before");
  }

  @Test
  void a_file_that_was_found_before_is_kept_as_a_copy_of_the_first() throws IOException {
    one.becomeValid();
    records
        .add(theirs("a"), bytes("the same"))
        .add(theirs("b"), bytes("another"))
        .add(theirs("c"), bytes("the same"))
        .add(theirs("d"), bytes("the same"));

    search.search(reference);

    assertThat(casebook.papers(reference))
        .filteredOn(HeldRecord.class::isInstance)
        .extracting(paper -> ((HeldRecord) paper).copyOf())
        .containsExactly(
            Optional.empty(), Optional.empty(), Optional.of(FIRST), Optional.of(FIRST));
    assertThat(kept(new PaperId("record-0004"))).isEqualTo("the same");
  }

  @Test
  void a_copy_becomes_pages_after_the_first() throws IOException {
    one.becomeValid();
    records
        .add(theirs("a"), bytes("the same"))
        .add(theirs("b"), bytes("another"))
        .add(theirs("c"), bytes("the same"));
    PaperId second = new PaperId("record-0002");
    PaperId copy = new PaperId("record-0003");

    assertThat(search.search(reference)).extracting(ToConvert::id).containsExactly(FIRST, second);
    one.execute(new Command.RecordNoPages(FIRST, "CONVERSION_FAILED"), MACHINE);
    assertThat(search.search(reference)).extracting(ToConvert::id).containsExactly(second, copy);
  }

  @Test
  void a_search_that_is_run_twice_finds_each_record_once() throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("one")).add(theirs("b"), bytes("two"));
    List<ToConvert> first = search.search(reference);
    int papers = casebook.papers(reference).size();
    int version = one.state().version();
    records.add(theirs("c"), bytes("came later"));

    List<ToConvert> again = search.search(reference);

    assertThat(again).isEqualTo(first).hasSize(2);
    assertThat(casebook.papers(reference)).hasSize(papers);
    assertThat(one.state().version()).isEqualTo(version);
    assertThat(store.versions(BUCKET, "")).isEqualTo(2);
  }

  @Test
  void a_search_that_stopped_before_it_told_the_case_begins_anew_and_names_what_was_kept_last()
      throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("one"));
    store.put(BUCKET, "raw/" + reference + "/record-0001", "text/plain", bytes("half of it"));

    List<ToConvert> found = search.search(reference);

    assertThat(found).hasSize(1);
    assertThat(kept(FIRST)).isEqualTo("one");
  }

  @Test
  void only_what_is_yet_to_become_pages_is_answered_again() throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("one")).add(theirs("b"), bytes("two"));
    search.search(reference);
    one.execute(new Command.RecordPages(FIRST, List.of(new PageSize(595, 842))), MACHINE);

    assertThat(search.search(reference))
        .extracting(ToConvert::id)
        .containsExactly(new PaperId("record-0002"));
  }

  @Test
  void a_record_whose_file_is_missing_stays_a_record_with_nothing_in_it() throws IOException {
    one.becomeValid();
    records.addWithoutFile(theirs("a")).add(theirs("b"), bytes("two"));

    assertThat(search.search(reference)).hasSize(2);

    assertThat(one.state().records()).hasSize(2);
    assertThat(kept(FIRST)).isEmpty();
    assertThat(held(FIRST).title().value()).isEqualTo("Letter a");
  }

  @Test
  void lines_of_the_index_that_cannot_be_read_are_noted_on_the_case() throws IOException {
    one.becomeValid();
    IndexFault fault = new IndexFault("index.csv", 7, "the date is not a day");
    records.add(theirs("a"), bytes("one")).add(fault);

    search.search(reference);

    assertThat(casebook.paper(reference, new PaperId("search-note")))
        .hasValueSatisfying(
            note -> {
              Paper.Words words = (Paper.Words) note;
              assertThat(words.purpose()).isEqualTo(Paper.Purpose.NOTE);
              assertThat(words.text().value()).contains("was not searched", fault.sentence());
            });
    assertThat(one.state().records()).hasSize(1);
  }

  @Test
  void a_folder_in_a_bucket_is_searched_by_its_index() throws IOException {
    one.becomeValid();
    String index =
        """
        id,path,names,address
        a,letters/a.txt,Wilhelmina Test,"1 Sample Street, Sampleton ZZ1 1ZZ"
        b,../secret,Wilhelmina Test,
        """;
    store.put("folder", "index.csv", "text/csv", bytes(index));
    store.put("folder", "letters/a.txt", "text/plain", bytes("from the folder"));

    new RecordSearch(
            casebook, new FolderRecords(new StoredRecords(store, "folder")), store, BUCKET, time)
        .search(reference);

    assertThat(kept(FIRST)).isEqualTo("from the folder");
    assertThat(one.state().records()).hasSize(1);
    assertThat(casebook.paper(reference, new PaperId("search-note"))).isPresent();
  }

  @Test
  void a_search_that_finds_nothing_is_a_finished_search() throws IOException {
    one.becomeValid();

    assertThat(search.search(reference)).isEmpty();

    assertThat(one.state().isSearchFinished()).isTrue();
    assertThat(casebook.paper(reference, new PaperId("search-note"))).isEmpty();
  }

  @Test
  void nothing_is_searched_for_a_request_that_is_not_valid_and_the_refusal_quotes_nobody() {
    records.add(theirs("a"), bytes("one"));

    assertThatThrownBy(() -> search.search(reference))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContainingAny("Wilhelmina", "Sample Street");
    assertThat(one.state().records()).isEmpty();
  }

  @Test
  void a_case_that_is_not_there_is_not_searched_for() {
    assertThatThrownBy(() -> search.search(CaseworkSamples.reference(404)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** The machine tells that files lie in a record, which the conversion has kept. */
  private void converted(PaperId record, String... names) {
    String prefix = "inside/" + reference + "/" + record + "/";
    List<Map<String, String>> list = new ArrayList<>();
    for (String name : names) {
      String file = "%04d".formatted(list.size() + 1);
      list.add(Map.of("name", name, "file", file));
      store.put(BUCKET, prefix + file, "text/plain", bytes("within " + name));
    }
    store.put(
        BUCKET,
        prefix + "list.json",
        "application/json",
        bytes(JsonText.write(Map.of("files", list))));
    one.execute(new Command.NoteFilesWithin(record, names.length), MACHINE);
    one.execute(new Command.RecordPages(record, List.of(new PageSize(595, 842))), MACHINE);
  }

  @Test
  void what_lay_in_a_record_becomes_records_found_for_the_same_reason() throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("a mail"));
    search.search(reference);
    converted(FIRST, "plan.pdf", "");
    assertThat(one.state().stage()).isEqualTo(Stage.SEARCH);

    List<ToConvert> found = search.search(reference);

    PaperId plan = new PaperId("record-0001-0001");
    PaperId other = new PaperId("record-0001-0002");
    assertThat(found).extracting(ToConvert::id).containsExactly(plan, other);
    assertThat(found).extracting(ToConvert::room).containsOnly(250);
    assertThat(kept(plan)).isEqualTo("within plan.pdf");
    assertThat(held(plan).object().key()).isEqualTo("raw/" + reference + "/record-0001-0001");
    assertThat(held(plan).number()).isEqualTo(2);
    assertThat(held(plan).title().value()).isEqualTo("plan.pdf");
    assertThat(held(other).title().value()).isEqualTo("A file in record 1");
    assertThat(held(plan).kind()).isEqualTo("file within letter");
    assertThat(held(plan).date()).isEqualTo("2025-01-31");
    assertThat(held(plan).marking()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(held(plan).found().value()).isEqualTo("In record 1: Same name and address");
    assertThat(one.state().findRecord(plan).orElseThrow().place().within()).contains(FIRST);
    assertThat(casebook.history(reference).toString()).doesNotContain("plan.pdf");
  }

  @Test
  void what_lay_in_a_copy_is_a_copy_of_what_lay_in_the_first() throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("a mail")).add(theirs("b"), bytes("a mail"));
    search.search(reference);
    converted(FIRST, "plan.pdf");
    converted(new PaperId("record-0002"), "plan.pdf");

    search.search(reference);

    assertThat(held(new PaperId("record-0001-0001")).copyOf()).isEmpty();
    assertThat(held(new PaperId("record-0002-0001")).copyOf())
        .contains(new PaperId("record-0001-0001"));
  }

  @Test
  void the_same_file_in_two_mails_and_one_that_was_found_by_itself_are_reviewed_once()
      throws IOException {
    one.becomeValid();
    records
        .add(theirs("a"), bytes("a mail"))
        .add(theirs("b"), bytes("its answer"))
        .add(theirs("c"), bytes("within map.pdf"));
    search.search(reference);
    converted(FIRST, "plan.pdf", "map.pdf");
    converted(new PaperId("record-0002"), "plan.pdf", "other.pdf");

    search.search(reference);

    PaperId plan = new PaperId("record-0001-0001");
    assertThat(held(plan).copyOf()).isEmpty();
    assertThat(held(new PaperId("record-0001-0002")).copyOf()).contains(new PaperId("record-0003"));
    assertThat(held(new PaperId("record-0002-0001")).copyOf()).contains(plan);
    assertThat(held(new PaperId("record-0002-0002")).copyOf()).isEmpty();
  }

  @Test
  void many_records_are_answered_some_at_a_time_until_all_are_pages() throws IOException {
    one.becomeValid();
    for (int number = 1; number <= RecordSearch.MOST_AT_ONCE + 1; number++) {
      records.add(theirs("r" + number), bytes("the letter " + number));
    }

    List<ToConvert> first = search.search(reference);
    first.forEach(record -> converted(record.id()));

    assertThat(first).hasSize(RecordSearch.MOST_AT_ONCE);
    assertThat(search.search(reference)).hasSize(1).doesNotContainAnyElementsOf(first);
  }

  @Test
  void what_lay_in_a_record_is_found_once_and_again_after_a_search_that_stopped()
      throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("a mail"));
    search.search(reference);
    converted(FIRST, "plan.pdf");
    store.put(BUCKET, "raw/" + reference + "/record-0001-0001", "text/plain", bytes("half"));

    List<ToConvert> first = search.search(reference);
    int version = one.state().version();

    assertThat(kept(new PaperId("record-0001-0001"))).isEqualTo("within plan.pdf");
    assertThat(search.search(reference)).isEqualTo(first).hasSize(1);
    assertThat(one.state().version()).isEqualTo(version);
  }

  @Test
  void an_archive_in_an_archive_has_less_room_the_deeper_it_lies() throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("an archive"));
    search.search(reference);
    PaperId record = FIRST;
    List<Integer> rooms = new ArrayList<>();
    for (int depth = 0; depth < 6; depth++) {
      converted(record, "again.zip");
      ToConvert within = search.search(reference).getFirst();
      rooms.add(within.room());
      record = within.id();
    }

    assertThat(rooms).containsExactly(250, 62, 15, 3, 0, 0);
  }

  @Test
  void a_record_whose_password_was_given_is_answered_again_with_where_the_password_lies()
      throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("one"));
    search.search(reference);
    casebook.execute(
        reference,
        new Command.RecordNoPages(FIRST, "ENCRYPTED"),
        CaseworkSamples.MACHINE,
        Papers.NONE);
    assertThat(search.search(reference)).isEmpty();
    StoredObject password = new StoredObject(BUCKET, "passwords/case/record-0001", "v7");
    casebook.execute(
        reference,
        new Command.GivePassword(FIRST),
        CaseworkSamples.OFFICER,
        Papers.of(new Paper.RecordPassword(new PaperId("password-1"), FIRST, password)));

    String answer =
        Invocation.of(
            new Handler(search), "{\"action\":\"search\",\"reference\":\"" + reference + "\"}");

    assertThat(
            JsonText.read(answer)
                .objects("records")
                .getFirst()
                .object("source")
                .object("password")
                .values())
        .containsEntry("bucket", BUCKET)
        .containsEntry("key", "passwords/case/record-0001")
        .containsEntry("versionId", "v7");
  }

  @Test
  void the_machine_is_answered_with_ids_and_places_and_nothing_personal() throws IOException {
    one.becomeValid();
    records.add(theirs("a"), bytes("one"));

    String answer =
        Invocation.of(
            new Handler(search), "{\"action\":\"search\",\"reference\":\"" + reference + "\"}");

    JsonText.Fields record = JsonText.read(answer).objects("records").getFirst();
    assertThat(record.text("id")).isEqualTo("record-0001");
    assertThat(record.object("source").values())
        .containsOnlyKeys("bucket", "key", "versionId", "prefix", "inside", "words", "room")
        .containsEntry("bucket", BUCKET)
        .containsEntry("versionId", held(FIRST).object().versionId());
    assertThat(answer).doesNotContain("Wilhelmina", "Letter a", "a.txt");
    assertThat(casebook.history(reference).toString()).doesNotContain("Wilhelmina", "Letter a");
  }
}
