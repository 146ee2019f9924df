package org.rightsdesk.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** A casebook, a team and a stand-in for the machines. */
final class World {
  static final Team TEAM =
      new Team(
          new Team.Member(new StaffId("officer-1"), "Olu Officer", Role.OFFICER),
          new Team.Member(new StaffId("officer-2"), "Sam Second", Role.OFFICER),
          new Team.Member(new StaffId("manager-1"), "Mia Manager", Role.MANAGER));

  private static final Actor MACHINE = new Actor.Machine("test");
  private static final int RECORDS = 5;
  private static final int MOST_ROUNDS = 10;

  private final SettableClock present;
  private final StoryClock clock;
  private final InMemoryCasebook casebook;
  private final Stores stores =
      new Stores(new InMemoryObjectStore(), "identity", "mail", "records");

  World(LocalDate today) {
    present = new SettableClock(today);
    clock = new StoryClock(present);
    casebook = new InMemoryCasebook(CaseworkSamples.casework(), clock);
  }

  static WorkingCalendar calendar() {
    return CaseworkSamples.casework().calendar();
  }

  InMemoryCasebook casebook() {
    return casebook;
  }

  SettableClock present() {
    return present;
  }

  List<Story> stories() {
    return new Stories(stores, TEAM, new Days(calendar(), present.today())).all();
  }

  Past past() {
    return new Past(casebook, clock, calendar(), new Random(casebook.references().size() + 1));
  }

  MakeCases maker() {
    return new MakeCases(past(), new Desk(casebook, new Panels(stores), TEAM, clock));
  }

  /**
   * A whole run, in which the machines do their part between two looks. Whether it came to an end.
   */
  boolean run() {
    MakeCases maker = maker();
    List<MakeCases.Unfinished> unfinished = maker.begin(stories(), TEAM);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (maker.goOn(unfinished)) {
        return true;
      }
      casebook.references().forEach(this::work);
    }
    return false;
  }

  Case state(String key) {
    return casebook.find(reference(key)).orElseThrow();
  }

  CaseReference reference(String key) {
    return casebook.openedBy(new OpeningKey("demonstration-" + key)).orElseThrow();
  }

  /** What the machines do for a case at once. */
  void work(CaseReference reference) {
    Case state = casebook.find(reference).orElseThrow();
    if (state.isValid() && !state.isSearchFinished()) {
      find(reference);
    } else if (state.decision().isPresent() && state.disclosure().isEmpty()) {
      PaperId id = new PaperId("disclosure-1");
      Volume volume = new Volume("0".repeat(64), 3, 1_000);
      execute(
          reference,
          new Command.RecordComposed(id, List.of(volume), false),
          Papers.of(
              new Paper.DisclosureFile(
                  id,
                  List.of(
                      new Paper.StoredVolume(volume, new Paper.StoredObject("out", "file", "v1"))),
                  Optional.empty())));
    } else if (state.isReleased() && state.availableOn().isEmpty()) {
      PaperId id = state.disclosure().orElseThrow().id();
      execute(reference, new Command.MakeAvailable(id), Papers.NONE);
    }
  }

  private void find(CaseReference reference) {
    boolean known =
        casebook
            .party(reference, PartyRole.DATA_SUBJECT)
            .filter(party -> !party.name().value().equals("Rosa Cole"))
            .isPresent();
    List<PaperId> ids = new ArrayList<>();
    List<Paper> papers = new ArrayList<>();
    for (int number = 1; known && number <= RECORDS; number++) {
      PaperId id = new PaperId("record-" + number);
      ids.add(id);
      papers.add(held(id, number));
    }
    execute(reference, new Command.FinishSearch(ids), new Papers(List.of(), papers));
    for (RecordState record : casebook.find(reference).orElseThrow().records()) {
      execute(
          reference,
          record.id().value().endsWith("1")
              ? new Command.RecordNoPages(record.id(), "UNKNOWN_TYPE")
              : new Command.RecordPages(record.id(), List.of(new Event.PageSize(595, 842))),
          Papers.NONE);
    }
  }

  private static Paper.HeldRecord held(PaperId id, int number) {
    return new Paper.HeldRecord(
        id,
        number,
        new PersonalText(number == 2 ? "Letter from police about incident" : "Call note"),
        "housing",
        "note",
        "2025-01-31",
        "OFFICIAL",
        new PersonalText("Same name"),
        new PersonalText("note.pdf"),
        new Paper.StoredObject("records", "raw/" + id, "v1"),
        Optional.of("pages/" + id + "/"),
        CaseworkSamples.UNKNOWN_LIKENESS,
        Optional.empty());
  }

  private void execute(CaseReference reference, Command command, Papers papers) {
    Result result = casebook.execute(reference, command, MACHINE, papers);
    if (!(result instanceof Result.Done)) {
      throw new IllegalStateException("a machine was refused: " + result);
    }
  }
}
