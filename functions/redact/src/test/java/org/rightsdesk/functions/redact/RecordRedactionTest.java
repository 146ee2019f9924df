package org.rightsdesk.functions.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.documents.redaction.LayerWord;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RecordBurner;
import org.rightsdesk.documents.redaction.RedactedRecord;
import org.rightsdesk.documents.redaction.RedactedRecordFile;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.ExemptionUse;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.Scratch;
import org.rightsdesk.lambda.testing.Calls;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** What was decided is hidden, under names that may be told. */
class RecordRedactionTest {
  private static final String BUCKET = "records";
  private static final Paper.HeldRecord HELD = CaseworkSamples.heldRecord(1, 10);
  private static final PaperId RECORD = HELD.id();
  private static final ExemptionUse TOLD =
      new ExemptionUse(Exemption.TP, new PaperId("reasoning-1"), true);
  private static final ExemptionUse UNTOLD =
      new ExemptionUse(Exemption.CRIME, new PaperId("reasoning-2"), false);

  private final InMemoryCasebook casebook =
      new InMemoryCasebook(CaseworkSamples.casework(), new SettableClock(CaseworkSamples.MONDAY));
  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final RecordRedaction redaction =
      new RecordRedaction(casebook, store, new RecordBurner(), BUCKET);
  private final CaseWalk walk = CaseWalk.byForm(casebook, 1).verified().found(HELD);
  private final Path folder;

  RecordRedactionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** The record holds this text, in pages that lie in the store. */
  private CanonicalRecord record(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("note.txt"), text);
    Path canonical = Files.createDirectories(folder.resolve("canonical"));
    new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, "note"), canonical);
    Scratch.keep(canonical, store, BUCKET, RecordKeys.pages(walk.reference(), RECORD));
    CanonicalRecord record = CanonicalRecordFile.read(canonical);
    walk.converted(
        RECORD,
        record.pages().stream().map(page -> new PageSize(page.width(), page.height())).toList());
    return record;
  }

  private static org.rightsdesk.domain.casework.Panel over(
      CanonicalPage page, String text, Exemption exemption) {
    Word word =
        page.words().stream().filter(found -> found.text().equals(text)).findFirst().orElseThrow();
    return new org.rightsdesk.domain.casework.Panel(
        word.box().x(), word.box().y(), word.box().width(), word.box().height(), exemption);
  }

  private RedactedRecord redacted() throws IOException {
    String key = RecordKeys.redacted(walk.state(), RECORD) + RedactedRecord.FILE_NAME;
    byte[] json = store.read(store.find(BUCKET, key).orElseThrow().object()).orElseThrow();
    return RedactedRecordFile.parse(new String(json, StandardCharsets.UTF_8));
  }

  private static String words(RedactedRecord record) {
    return record.pages().stream()
        .flatMap(page -> page.words().stream())
        .map(LayerWord::text)
        .collect(Collectors.joining(" "));
  }

  /** Everything stored for the redacted record, as text. */
  private String stored() {
    return store.keys(BUCKET, "redacted/").stream()
        .map(key -> store.read(store.find(BUCKET, key).orElseThrow().object()).orElseThrow())
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .collect(Collectors.joining());
  }

  @Test
  void words_under_panels_are_gone_and_an_exemption_that_may_not_be_told_has_no_name()
      throws IOException {
    CanonicalPage page =
        record("Henry complained.\nThe police asked about Miriam.").pages().getFirst();
    walk.page(
            RECORD,
            1,
            List.of(over(page, "Henry", Exemption.TP), over(page, "police", Exemption.CRIME)),
            Optional.empty())
        .discloses(RECORD)
        .decided(Outcome.GRANTED_IN_PART, TOLD, UNTOLD);
    redaction.redact(walk.reference(), RECORD);

    assertThat(words(redacted()))
        .isEqualTo("[redacted] complained. The [redacted] asked about Miriam.");
    assertThat(redacted().panels())
        .extracting(Panel::exemption)
        .containsExactlyInAnyOrder("TP", "UNTOLD");
    assertThat(stored()).doesNotContain("Henry", "police", "CRIME");
  }

  @Test
  void two_exemptions_that_may_not_be_told_cannot_be_told_apart() throws IOException {
    CanonicalPage page = record("Henry and Miriam").pages().getFirst();
    walk.page(
            RECORD,
            1,
            List.of(over(page, "Henry", Exemption.CRIME), over(page, "and", Exemption.LPP)),
            Optional.empty())
        .discloses(RECORD)
        .decided(
            Outcome.GRANTED_IN_PART,
            UNTOLD,
            new ExemptionUse(Exemption.LPP, new PaperId("reasoning-3"), false));
    redaction.redact(walk.reference(), RECORD);
    assertThat(words(redacted())).isEqualTo("[redacted] Miriam");
  }

  @Test
  void of_a_page_that_is_withheld_no_word_is_left() throws IOException {
    CanonicalRecord record = record("Line of words.\n".repeat(100));
    assertThat(record.pages()).hasSizeGreaterThan(1);
    walk.page(RECORD, 1, List.of(), Optional.of(Exemption.TP));
    for (int number = 2; number <= record.pages().size(); number++) {
      walk.page(RECORD, number, List.of(), Optional.empty());
    }
    walk.discloses(RECORD).decided(Outcome.GRANTED_IN_PART, TOLD);
    redaction.redact(walk.reference(), RECORD);

    int hidden = record.pages().getFirst().words().size();
    int all = record.pages().stream().mapToInt(page -> page.words().size()).sum();
    assertThat(words(redacted()).split(" "))
        .filteredOn(word -> !word.equals(RedactedRecord.TOKEN))
        .hasSize(all - hidden);
  }

  @Test
  void nothing_is_redacted_before_it_is_decided_that_the_record_goes_out() throws IOException {
    record("Henry complained.");
    walk.page(RECORD, 1, List.of(), Optional.empty()).discloses(RECORD);
    assertThatThrownBy(() -> redaction.redact(walk.reference(), RECORD))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.keys(BUCKET, "redacted/")).isEmpty();
  }

  @Test
  void a_record_that_is_withheld_as_a_whole_is_not_redacted() throws IOException {
    record("Henry complained.");
    walk.execute(
            new Command.ReviewRecord(RECORD, RecordOutcome.WITHHOLD, Optional.of(Exemption.TP)),
            CaseworkSamples.OFFICER)
        .decided(Outcome.REFUSED, TOLD);
    assertThatThrownBy(() -> redaction.redact(walk.reference(), RECORD))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.keys(BUCKET, "redacted/")).isEmpty();
  }

  @Test
  void the_function_answers_the_machine_and_refuses_what_the_case_does_not_have()
      throws IOException {
    record("Nobody else is named.");
    walk.page(RECORD, 1, List.of(), Optional.empty()).discloses(RECORD).decided(Outcome.GRANTED);
    Handler handler = new Handler(redaction);
    assertThat(
            Calls.call(
                    handler,
                    Map.of("reference", walk.reference().value(), "record", RECORD.value()))
                .text("outcome"))
        .isEqualTo("redacted");
    assertThat(words(redacted())).isEqualTo("Nobody else is named.");
    assertThatThrownBy(() -> redaction.redact(walk.reference(), new PaperId("record-9")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> redaction.redact(CaseworkSamples.reference(9), RECORD))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_response_that_is_returned_is_redacted_anew_beside_the_old() throws IOException {
    CanonicalPage page = record("Henry and Miriam").pages().getFirst();
    walk.page(RECORD, 1, List.of(over(page, "Henry", Exemption.TP)), Optional.empty())
        .discloses(RECORD)
        .decided(Outcome.GRANTED_IN_PART, TOLD);
    redaction.redact(walk.reference(), RECORD);
    walk.execute(
            new Command.RecordComposed(
                new PaperId("disclosure-1"), List.of(new Volume("0".repeat(64), 5, 1_000)), false),
            CaseworkSamples.MACHINE)
        .execute(new Command.ReturnCheck(new PaperId("reason-1")), CaseworkSamples.SECOND_OFFICER)
        .execute(new Command.ReopenRecord(RECORD), CaseworkSamples.OFFICER)
        .page(
            RECORD,
            1,
            List.of(over(page, "Henry", Exemption.TP), over(page, "Miriam", Exemption.TP)),
            Optional.empty())
        .discloses(RECORD)
        .decided(Outcome.GRANTED_IN_PART, TOLD);
    redaction.redact(walk.reference(), RECORD);
    assertThat(words(redacted())).isEqualTo("[redacted] and [redacted]");
  }
}
