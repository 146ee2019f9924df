package org.rightsdesk.functions.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState.Preparation;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.RecordPassword;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.records.FoundRecord;
import org.rightsdesk.records.IndexFault;
import org.rightsdesk.records.IndexedRecord;
import org.rightsdesk.records.RecordsSource;
import org.rightsdesk.records.SearchResult;
import org.rightsdesk.records.SearchTerms;

/**
 * Searches by the names and the address of the data subject (P 7.1.3).
 *
 * <p>All that may be about them is kept, the doubtful too: a person decides what is theirs. What
 * the index has but cannot be read is noted on the case.
 */
final class RecordSearch {
  private static final Actor SEARCH = new Actor.Machine("search");

  /** A state's result may have 256 KiB (Step Functions); a record takes about 320 bytes of it. */
  static final int MOST_AT_ONCE = 500;

  private final Casebook casebook;
  private final RecordsSource source;
  private final ObjectStore store;
  private final String bucket;
  private final Clock clock;
  private final FilesWithin within;
  private final QuotedMails quoted;

  RecordSearch(
      Casebook casebook, RecordsSource source, ObjectStore store, String bucket, Clock clock) {
    this.casebook = casebook;
    this.source = source;
    this.store = store;
    this.bucket = bucket;
    this.clock = clock;
    this.within = new FilesWithin(casebook, store, bucket);
    this.quoted = new QuotedMails(casebook, store, bucket);
  }

  /**
   * One record that is yet to become pages, by ids only.
   *
   * @param prefix where its pages are to be kept
   * @param inside where the files that lie in it are to be kept
   * @param words where the words are kept that a machine reads in pictures of the case
   * @param room the most files that may be taken out of it
   * @param password where the password lies that somebody gave for it
   */
  record ToConvert(
      PaperId id,
      StoredObject object,
      String prefix,
      String inside,
      String words,
      int room,
      Optional<StoredObject> password) {}

  /**
   * Searches, unless that was done before; makes records of the files that lay in records; and
   * answers records that are yet to become pages, at most {@value #MOST_AT_ONCE} at a time: whoever
   * asks again when those are pages gets the next. A copy waits for the first, whose words are kept
   * then, so that nothing is recognised twice. Once none is left, it notes which mails stand in
   * others.
   *
   * @throws IllegalStateException if the case is not ready to be worked on
   */
  List<ToConvert> search(CaseReference reference) throws IOException {
    Case state = found(reference);
    if (!state.isSearchFinished()) {
      Party subject =
          casebook
              .party(reference, PartyRole.DATA_SUBJECT)
              .orElseThrow(() -> new IllegalStateException("the case names no data subject"));
      state = keep(reference, source.find(terms(subject)));
    }
    if (state.isDisposalBegun()) {
      return List.of();
    }
    Case after = within.find(state);
    List<ToConvert> waiting = toConvert(after);
    if (waiting.isEmpty()) {
      quoted.find(after);
    }
    return waiting;
  }

  private Case found(CaseReference reference) {
    return casebook
        .find(reference)
        .orElseThrow(() -> new IllegalStateException("there is no such case"));
  }

  private static SearchTerms terms(Party subject) {
    List<PersonName> names = new ArrayList<>(List.of(subject.name()));
    names.addAll(subject.otherNames());
    return new SearchTerms(names, subject.address().map(List::of).orElse(List.of()), Set.of());
  }

  private Case keep(CaseReference reference, SearchResult result) throws IOException {
    List<Paper> papers = new ArrayList<>();
    List<PaperId> ids = new ArrayList<>();
    Map<String, PaperId> first = new HashMap<>();
    for (FoundRecord found : result.found()) {
      int number = ids.size() + 1;
      PaperId id = new PaperId("record-%04d".formatted(number));
      ids.add(id);
      papers.add(held(reference, id, number, found, first));
    }
    if (!result.faults().isEmpty()) {
      papers.add(note(result.faults()));
    }
    Result done =
        casebook.execute(
            reference, new Command.FinishSearch(ids), SEARCH, new Papers(List.of(), papers));
    return switch (done) {
      case Result.Done(Case state) -> state;
      case Result.Refused(var rule) ->
          throw new IllegalStateException("the search was refused: " + rule);
      case Result.Unknown _ -> throw new IllegalStateException("there is no such case");
    };
  }

  /**
   * Keeps one record.
   *
   * @param first by their content, the records that were kept before; takes up this one if it is
   *     none of them
   */
  private HeldRecord held(
      CaseReference reference,
      PaperId id,
      int number,
      FoundRecord found,
      Map<String, PaperId> first)
      throws IOException {
    IndexedRecord record = found.record();
    KeptFile kept = copy(record, RecordKeys.raw(reference, id));
    return new HeldRecord(
        id,
        number,
        new PersonalText(record.title()),
        record.system(),
        record.kind().word(),
        record.date().map(LocalDate::toString).orElse(""),
        record.marking().word(),
        new PersonalText(found.match().sentence()),
        new PersonalText(record.path().fileName()),
        kept.object(),
        Optional.of(RecordKeys.pages(reference, id)),
        kept.likeness(id, first),
        Optional.empty());
  }

  /** A file that the index names and that is not there stays a record, with nothing in it. */
  private KeptFile copy(IndexedRecord record, String key) throws IOException {
    try (InputStream bytes = source.open(record)) {
      return KeptFile.put(bytes, store, bucket, key);
    } catch (NoSuchFileException e) {
      return KeptFile.nothing(store, bucket, key);
    }
  }

  private Paper note(List<IndexFault> faults) {
    String text =
        "These lines of the records index could not be read, so what they name was not searched:\n"
            + String.join("\n", faults.stream().map(IndexFault::sentence).toList());
    return new Paper.Words(
        new PaperId("search-note"), Paper.Purpose.NOTE, new PersonalText(text), clock.instant());
  }

  private List<ToConvert> toConvert(Case state) {
    List<Paper> papers = casebook.papers(state.reference());
    Map<PaperId, StoredObject> passwords = new HashMap<>();
    for (Paper paper : papers) {
      if (paper instanceof RecordPassword given) {
        passwords.put(given.record(), given.object());
      }
    }
    List<ToConvert> waiting = new ArrayList<>();
    for (Paper paper : papers) {
      if (waiting.size() < MOST_AT_ONCE
          && paper instanceof HeldRecord held
          && isUnderway(state, held.id())
          && held.copyOf().filter(first -> isUnderway(state, first)).isEmpty()) {
        waiting.add(
            new ToConvert(
                held.id(),
                held.object(),
                RecordKeys.pages(state.reference(), held.id()),
                RecordKeys.inside(state.reference(), held.id()),
                RecordKeys.words(state.reference()),
                state.findRecord(held.id()).orElseThrow().place().room(),
                Optional.ofNullable(passwords.get(held.id()))));
      }
    }
    return waiting;
  }

  private static boolean isUnderway(Case state, PaperId record) {
    return state
        .findRecord(record)
        .filter(found -> found.preparation() instanceof Preparation.Underway)
        .isPresent();
  }
}
