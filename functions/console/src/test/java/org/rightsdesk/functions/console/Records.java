package org.rightsdesk.functions.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.PersonalText;

/** Requests whose records were found, up to every record being reviewed. */
final class Records {
  static final PaperId COPY = new PaperId("record-0003");
  private static final PaperId FIRST = new PaperId("record-0001");
  private static final PaperId SECOND = new PaperId("record-0002");

  private final World world;
  private final SamplePages pages;

  Records(World world) {
    this.world = world;
    pages = new SamplePages(world.objects());
  }

  /** A request whose two records were found: one of two pages, one that could not become pages. */
  CaseReference inReview() {
    return inReview(List.of());
  }

  private CaseReference inReview(List<Paper.HeldRecord> more) {
    CaseReference reference = world.requests().verified();
    List<Paper.HeldRecord> found = new ArrayList<>();
    found.add(held(FIRST, 1, Optional.empty()));
    found.add(held(SECOND, 2, Optional.empty()));
    found.addAll(more);
    world.execute(
        reference,
        new Command.FinishSearch(found.stream().map(Paper.HeldRecord::id).toList()),
        World.MACHINE,
        Papers.of(found.toArray(Paper.HeldRecord[]::new)));
    pages.keep(reference, FIRST, 2);
    world.execute(
        reference,
        new Command.RecordPages(
            FIRST, List.of(new Event.PageSize(595, 842), new Event.PageSize(595, 842))),
        World.MACHINE,
        Papers.NONE);
    world.execute(
        reference,
        new Command.RecordNoPages(SECOND, "UNSUPPORTED_TYPE"),
        World.MACHINE,
        Papers.NONE);
    for (Paper.HeldRecord copy : more) {
      world.execute(
          reference,
          new Command.RecordNoPages(copy.id(), "UNSUPPORTED_TYPE"),
          World.MACHINE,
          Papers.NONE);
    }
    return reference;
  }

  /** The same, with a third record that is the same file as the first. */
  CaseReference inReviewWithACopy() {
    return inReview(List.of(held(COPY, 3, Optional.of(FIRST))));
  }

  /** The same, but the first record is a scan whose words were recognised or are not known. */
  CaseReference inReviewOfAScan(WordSource source) {
    CaseReference reference = inReview();
    pages.keep(reference, FIRST, 2, source);
    return reference;
  }

  /** A request whose one record has 300 pages. */
  CaseReference inReviewOfManyPages() {
    CaseReference reference = world.requests().verified();
    world.execute(
        reference,
        new Command.FinishSearch(List.of(FIRST)),
        World.MACHINE,
        Papers.of(held(FIRST, 1, Optional.empty())));
    pages.keep(reference, FIRST, 300);
    world.execute(
        reference,
        new Command.RecordPages(FIRST, Collections.nCopies(300, new Event.PageSize(595, 842))),
        World.MACHINE,
        Papers.NONE);
    return reference;
  }

  /** A request whose one record held a file, which is a record too and not converted yet. */
  CaseReference withFileWithin() {
    CaseReference reference = world.requests().verified();
    PaperId within = new PaperId("record-0001-0001");
    world.execute(
        reference,
        new Command.FinishSearch(List.of(FIRST)),
        World.MACHINE,
        Papers.of(held(FIRST, 1, Optional.empty())));
    world.execute(reference, new Command.NoteFilesWithin(FIRST, 1), World.MACHINE, Papers.NONE);
    world.execute(
        reference, new Command.RecordNoPages(FIRST, "DAMAGED"), World.MACHINE, Papers.NONE);
    world.execute(
        reference,
        new Command.FindWithin(FIRST, List.of(within)),
        World.MACHINE,
        Papers.of(held(within, 2, Optional.empty())));
    return reference;
  }

  /** A request whose one record could not become pages for want of its password. */
  CaseReference locked() {
    CaseReference reference = world.requests().verified();
    world.execute(
        reference,
        new Command.FinishSearch(List.of(FIRST)),
        World.MACHINE,
        Papers.of(held(FIRST, 1, Optional.empty())));
    lock(reference);
    return reference;
  }

  /** Tells the case, as the machine does, that its first record did not open. */
  void lock(CaseReference reference) {
    world.execute(
        reference, new Command.RecordNoPages(FIRST, "ENCRYPTED"), World.MACHINE, Papers.NONE);
  }

  /**
   * A request for which three mails were found, each of which stands in those after it, and a copy
   * of the first.
   *
   * @param whole whether they stand there whole, or nearly
   */
  CaseReference thread(boolean whole) {
    CaseReference reference = world.requests().verified();
    List<PaperId> ids =
        IntStream.rangeClosed(1, 4).mapToObj(n -> new PaperId("record-000" + n)).toList();
    List<Paper.Holder> last = List.of(new Paper.Holder(ids.get(2), whole));
    List<Paper.Holder> both = List.of(last.getFirst(), new Paper.Holder(ids.get(1), whole));
    world.execute(
        reference,
        new Command.FinishSearch(ids),
        World.MACHINE,
        Papers.of(
            quoted(held(ids.get(0), 1, "mail", Optional.empty()), both),
            quoted(held(ids.get(1), 2, "mail", Optional.empty()), last),
            held(ids.get(2), 3, "mail", Optional.empty()),
            held(ids.get(3), 4, "mail", Optional.of(ids.get(0)))));
    for (PaperId record : ids) {
      boolean isLast = record.equals(ids.get(2));
      List<String> lines =
          isLast
              ? SamplePages.LINES
              : Stream.concat(Stream.of("From: Henry"), SamplePages.LINES.stream()).toList();
      int count = isLast ? 2 : 1;
      pages.keep(reference, record, count, WordSource.FILE, lines);
      List<Event.PageSize> sizes = Collections.nCopies(count, new Event.PageSize(595, 842));
      world.execute(reference, new Command.RecordPages(record, sizes), World.MACHINE, Papers.NONE);
    }
    return reference;
  }

  /** A request of which every record is reviewed. */
  CaseReference reviewed() {
    CaseReference reference = inReview();
    for (int page = 1; page <= 2; page++) {
      world.execute(
          reference,
          new Command.ReviewPage(
              FIRST, page, PageState.UNTOUCHED, new PageState(List.of(), Optional.empty(), true)),
          World.OFFICER.staff(),
          Papers.NONE);
    }
    Map.of(FIRST, RecordOutcome.DISCLOSE, SECOND, RecordOutcome.LISTED)
        .forEach(
            (record, outcome) ->
                world.execute(
                    reference,
                    new Command.ReviewRecord(record, outcome, Optional.empty()),
                    World.OFFICER.staff(),
                    Papers.NONE));
    return reference;
  }

  /** Gives the first record of the request another marking. */
  void mark(CaseReference reference, String marking) {
    Paper.HeldRecord first =
        (Paper.HeldRecord) world.casebook().paper(reference, FIRST).orElseThrow();
    world.casebook().rewrite(reference, CaseworkSamples.marked(first, marking));
  }

  private static Paper.HeldRecord held(PaperId id, int number, Optional<PaperId> copyOf) {
    return held(id, number, "letter", copyOf);
  }

  private static Paper.HeldRecord held(
      PaperId id, int number, String kind, Optional<PaperId> copyOf) {
    return new Paper.HeldRecord(
        id,
        number,
        new PersonalText("Letter about the roof " + number),
        "housing",
        kind,
        "2025-01-31",
        "OFFICIAL",
        new PersonalText("Same name and address"),
        new PersonalText("letter.pdf"),
        new Paper.StoredObject(World.RECORDS, "raw/" + id, "v1"),
        Optional.empty(),
        new Paper.Likeness(Optional.empty(), copyOf, Optional.empty()),
        Optional.empty());
  }

  private static Paper.HeldRecord quoted(Paper.HeldRecord held, List<Paper.Holder> holders) {
    return held.like(held.likeness().quotedIn(holders));
  }
}
