package org.rightsdesk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.casebook.memory.OneCase;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.Holder;
import org.rightsdesk.domain.papers.Paper.Holders;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;
import org.rightsdesk.records.InMemoryRecords;
import org.rightsdesk.records.IndexedRecord;
import org.rightsdesk.records.Marking;
import org.rightsdesk.records.RecordKind;
import org.rightsdesk.records.RecordPath;

class QuotedMailsTest {
  private static final String BUCKET = "records";
  private static final PaperId FIRST = new PaperId("record-0001");
  private static final PaperId SECOND = new PaperId("record-0002");
  private static final PaperId WITHIN = new PaperId("record-0001-0001");
  private static final String QUESTION =
      "The lift has stood still since Thursday and my mother, who is ninety, has not been out of"
          + " the flat. When will it run again?";
  private static final String ANSWER = "Tomorrow.\n\nOn Friday somebody wrote:\n> " + QUESTION;

  private final Path folder;
  private final OneCase one = new OneCase();
  private final InMemoryCasebook casebook = one.casebook();
  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final InMemoryRecords records = new InMemoryRecords();
  private final CaseReference reference = one.reference();
  private final Clock time = one.clock().withZone(ZoneOffset.UTC);
  private final RecordSearch search = new RecordSearch(casebook, records, store, BUCKET, time);

  QuotedMailsTest(@TempDir Path folder) {
    this.folder = folder;
    one.becomeValid();
  }

  private void found(String content, RecordKind kind) {
    records.add(
        new IndexedRecord(
            content,
            new RecordPath("mail/" + content.hashCode()),
            "A record",
            kind,
            Optional.empty(),
            "mail",
            List.of(new PersonName("Wilhelmina Test")),
            Optional.of("1 Sample Street, Sampleton ZZ1 1ZZ"),
            Optional.empty(),
            Marking.OFFICIAL),
        content.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String key, String content) {
    store.put(BUCKET, key, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  /** The machine tells that a record became pages, which hold this text. */
  private void converted(PaperId record, DocumentType type, String body) throws IOException {
    String text = "From: somebody\nSubject: " + record + "\n\n" + body;
    String prefix = "pages/" + reference + "/" + record + "/";
    List<Word> words = new ArrayList<>();
    for (String word : text.split("\\s+", -1)) {
      words.add(new Word(word, new Box(0, 0, 1, 1), words.size()));
    }
    Route route = type == DocumentType.MAIL ? Route.TEXT : Route.PICTURE;
    CanonicalPage page =
        new CanonicalPage(
            1,
            595,
            842,
            "1.png",
            "1-small.png",
            PictureKind.TEXT,
            0,
            words,
            WordSource.FILE,
            List.of(),
            Optional.empty());
    CanonicalRecordFile.write(
        new CanonicalRecord("mail", type, "00", route, List.of(page), List.of()), folder);
    put(
        prefix + CanonicalRecord.FILE_NAME,
        Files.readString(folder.resolve(CanonicalRecord.FILE_NAME)));
    if (route == Route.TEXT) {
      put(prefix + CanonicalRecord.TEXT_FILE_NAME, text);
    }
    one.execute(new Command.RecordPages(record, List.of(new PageSize(595, 842))), MACHINE);
  }

  private void holdsAFile(PaperId record) {
    String prefix = "inside/" + reference + "/" + record + "/";
    put(prefix + "0001", "a file");
    put(
        prefix + "list.json",
        JsonText.write(Map.of("files", List.of(Map.of("name", "mail", "file", "0001")))));
    one.execute(new Command.NoteFilesWithin(record, 1), MACHINE);
  }

  private Optional<List<Holder>> holders(PaperId record) {
    HeldRecord held = (HeldRecord) casebook.paper(reference, record).orElseThrow();
    return held.likeness().quotedIn().map(Holders::mails);
  }

  @Test
  void a_mail_notes_the_one_that_quotes_it_once_both_are_pages() throws IOException {
    found("a", RecordKind.MAIL);
    found("b", RecordKind.MAIL);
    search.search(reference);
    converted(FIRST, DocumentType.MAIL, QUESTION);
    search.search(reference);
    assertThat(holders(FIRST)).isEmpty();
    converted(SECOND, DocumentType.MAIL, ANSWER);
    int version = one.state().version();

    assertThat(search.search(reference)).isEmpty();

    assertThat(holders(FIRST)).contains(List.of(new Holder(SECOND, true)));
    assertThat(holders(SECOND)).contains(List.of());
    assertThat(one.state().version()).isEqualTo(version);
  }

  @Test
  void a_print_of_a_mail_is_quoted_nearly_at_most() throws IOException {
    found("a", RecordKind.MAIL);
    found("b", RecordKind.MAIL);
    search.search(reference);
    converted(FIRST, DocumentType.PDF, QUESTION);
    converted(
        SECOND,
        DocumentType.MAIL,
        "Tomorrow.\n> From: somebody\n> Subject: " + FIRST + "\n> " + QUESTION);

    search.search(reference);

    assertThat(holders(FIRST)).contains(List.of(new Holder(SECOND, false)));
  }

  @Test
  void a_letter_is_not_looked_at_and_a_mail_that_lay_in_one_is() throws IOException {
    found("a", RecordKind.LETTER);
    found("b", RecordKind.MAIL);
    search.search(reference);
    holdsAFile(FIRST);
    converted(FIRST, DocumentType.PDF, QUESTION);
    converted(SECOND, DocumentType.MAIL, ANSWER);
    search.search(reference);
    converted(WITHIN, DocumentType.MAIL, QUESTION);

    search.search(reference);

    assertThat(holders(FIRST)).isEmpty();
    assertThat(holders(WITHIN)).contains(List.of(new Holder(SECOND, true)));
  }

  @Test
  void a_mail_that_is_to_be_reviewed_by_itself_stays_so() throws IOException {
    found("a", RecordKind.MAIL);
    found("b", RecordKind.MAIL);
    search.search(reference);
    converted(FIRST, DocumentType.MAIL, QUESTION);
    converted(SECOND, DocumentType.MAIL, ANSWER);
    search.search(reference);
    HeldRecord held = (HeldRecord) casebook.paper(reference, FIRST).orElseThrow();
    casebook.rewrite(reference, held.apart());

    search.search(reference);

    assertThat(holders(FIRST)).contains(List.of());
  }
}
