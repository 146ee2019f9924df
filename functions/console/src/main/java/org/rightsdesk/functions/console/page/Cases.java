package org.rightsdesk.functions.console.page;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Visit;

/** The cases as pages read them and act on them. */
public final class Cases {
  private static final int SIGHTINGS = 2_000;

  private final Casebook casebook;
  private final StaffNames staff;
  private final WorkingCalendar calendar;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** What this process has noted already, so that turning pages does not fill the history. */
  private final Map<String, Boolean> sightings =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > SIGHTINGS;
        }
      };

  public Cases(
      Casebook casebook, StaffRegister staff, WorkingCalendar calendar, InstantSource clock) {
    this.casebook = casebook;
    this.staff = new StaffNames(staff);
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Where the cases are kept. */
  public Casebook casebook() {
    return casebook;
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  public InstantSource clock() {
    return clock;
  }

  /** The day it is, UK time. */
  public LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }

  /**
   * The case that the path names.
   *
   * @throws Refusal if there is none, in the same words whatever the reason
   */
  public Case find(Visit visit) {
    return casebook.find(reference(visit)).orElseThrow(Refusal::notFound);
  }

  private static CaseReference reference(Visit visit) {
    try {
      return new CaseReference(visit.segment("reference"));
    } catch (IllegalArgumentException malformed) {
      throw Refusal.notFound();
    }
  }

  /** A paper's id that came from outside. */
  public static PaperId paper(String typed) {
    try {
      return new PaperId(typed);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.notFound();
    }
  }

  /** The person whose data is asked for, once known. */
  public Optional<Party> subject(CaseReference reference) {
    return casebook.party(reference, PartyRole.DATA_SUBJECT);
  }

  /** The name by which the case is shown. */
  public String name(CaseReference reference) {
    return subject(reference).map(party -> party.name().value()).orElse("Name not yet known");
  }

  /** A member of the team: "you", or the name that their sign-in gave. */
  public String who(StaffId id, Visit visit) {
    return visit.staff().id().equals(id) ? "you" : staff.of(id);
  }

  /** Does it and answers nothing, or answers the rule that stands in the way. */
  public Optional<Rule> act(CaseReference reference, Command command, Actor actor) {
    return act(reference, command, actor, Papers.NONE);
  }

  /** Does it and answers nothing, or answers the rule that stands in the way. */
  public Optional<Rule> act(CaseReference reference, Command command, Actor actor, Papers papers) {
    return switch (casebook.execute(reference, command, actor, papers)) {
      case Result.Done _ -> Optional.empty();
      case Result.Refused(Rule rule) -> Optional.of(rule);
      case Result.Unknown _ -> throw Refusal.notFound();
    };
  }

  /** Notes that somebody opened a paper, once in a while for each person, paper and day. */
  public void see(CaseReference reference, PaperId paper, Actor.Staff viewer) {
    String sighting = reference + " " + paper + " " + viewer.id() + " " + today();
    synchronized (sightings) {
      if (sightings.containsKey(sighting)) {
        return;
      }
    }
    if (act(reference, new Command.See(paper), viewer).isPresent()) {
      throw Refusal.notFound();
    }
    synchronized (sightings) {
      sightings.put(sighting, true);
    }
  }

  /** Words that somebody has just written, under an id that no other paper has. */
  public Paper.Words words(String kind, Paper.Purpose purpose, String text) {
    byte[] drawn = new byte[12];
    random.nextBytes(drawn);
    return new Paper.Words(
        new PaperId(kind + "-" + HexFormat.of().formatHex(drawn)),
        purpose,
        new PersonalText(text),
        clock.instant());
  }

  /** The text of words that are a paper of the case; empty if there are none. */
  public String text(CaseReference reference, PaperId id) {
    return casebook
        .paper(reference, id)
        .filter(Paper.Words.class::isInstance)
        .map(Paper.Words.class::cast)
        .map(words -> words.text().value())
        .orElse("");
  }
}
