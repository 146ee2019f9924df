package org.rightsdesk.functions.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.CaseDate;
import org.rightsdesk.domain.casework.CaseDates;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.CheckLine;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DecisionMade;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.lambda.RecordKeys;

/** Requests that were decided on, up to their response being collected. */
final class Responses {
  static final String PASSWORD = "dh4k-7mrx-a29w-ykf6";

  private final World world;

  Responses(World world) {
    this.world = world;
  }

  /** A request whose response is put together and waits for the second check. */
  CaseReference composed() {
    return composed(false);
  }

  /** The same, whose response has a password if it is asked for. */
  CaseReference composed(boolean withPassword) {
    CaseReference reference = world.records().reviewed();
    world.execute(
        reference,
        new Command.Decide(Outcome.GRANTED_IN_PART, List.of(), withPassword),
        World.OFFICER.staff(),
        Papers.NONE);
    compose(reference);
    return reference;
  }

  /** A request whose response passed the second check. */
  CaseReference checked() {
    return checked(composed());
  }

  /** Passes the second check of a response. */
  CaseReference checked(CaseReference reference) {
    world.execute(
        reference,
        new Command.PassCheck(
            RecordKeys.disclosure(world.state(reference)), EnumSet.allOf(CheckLine.class)),
        World.SECOND.staff(),
        Papers.NONE);
    return reference;
  }

  /** A request whose response can be collected and opens with a password that nobody told yet. */
  CaseReference passwordOwed() {
    return available(checked(composed(true)));
  }

  /** Releases a response that was checked and lets it be collected. */
  CaseReference available(CaseReference reference) {
    PaperId response = RecordKeys.disclosure(world.state(reference));
    world.execute(reference, new Command.Release(response), World.SECOND.staff(), Papers.NONE);
    world.execute(reference, new Command.MakeAvailable(response), World.MACHINE, Papers.NONE);
    return reference;
  }

  /** A request whose response was released and then not collected in time. */
  CaseReference uncollected() {
    return letLapse(available(checked()));
  }

  /** Lets the time pass in which a response may be collected. */
  CaseReference letLapse(CaseReference reference) {
    while (world.state(reference).closed().isEmpty()) {
      CaseDate next =
          CaseDates.next(
                  world.state(reference),
                  CaseworkSamples.casework().calendar(),
                  world.clock().today())
              .orElseThrow();
      world.clock().moveTo(next.on());
      world.execute(
          reference, new Command.TellDate(next.kind(), next.on()), World.MACHINE, Papers.NONE);
    }
    return reference;
  }

  /** The response of a decided case, put together as the machine does it. */
  PaperId compose(CaseReference reference) {
    return compose(reference, new Volume("0".repeat(64), 4, 120_000));
  }

  /** The same in these volumes. */
  PaperId compose(CaseReference reference, Volume... volumes) {
    PaperId id = RecordKeys.disclosure(world.state(reference));
    List<Paper.StoredVolume> stored = new ArrayList<>();
    for (Volume volume : volumes) {
      int number = stored.size() + 1;
      stored.add(
          new Paper.StoredVolume(
              volume,
              world
                  .objects()
                  .put(
                      World.DISCLOSURES,
                      RecordKeys.volume(world.state(reference), number),
                      "application/pdf",
                      ("%PDF-1.7 volume " + number).getBytes(StandardCharsets.US_ASCII))));
    }
    Optional<Paper> password =
        world
            .state(reference)
            .decision()
            .filter(DecisionMade::withPassword)
            .map(
                asked ->
                    new Paper.ResponsePassword(
                        RecordKeys.responsePassword(world.state(reference)),
                        new PersonalText(PASSWORD)));
    List<Paper> papers = new ArrayList<>();
    papers.add(new Paper.DisclosureFile(id, stored, password.map(Paper::id)));
    password.ifPresent(papers::add);
    world.execute(
        reference,
        new Command.RecordComposed(id, List.of(volumes), password.isPresent()),
        World.MACHINE,
        new Papers(List.of(), papers));
    return id;
  }
}
