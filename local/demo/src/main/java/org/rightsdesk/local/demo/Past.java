package org.rightsdesk.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseDate;
import org.rightsdesk.domain.casework.CaseDates;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.domain.rights.Right;

/**
 * Writes what happened to the cases up to now, each act at its moment.
 *
 * <p>What the history of a case already shows is not done again, so that it may be cut off at any
 * point and begun anew.
 */
final class Past {
  private static final Actor DEADLINES = new Actor.Machine("deadlines");

  private final Casebook casebook;
  private final StoryClock clock;
  private final WorkingCalendar calendar;
  private final RandomGenerator random;

  /** The casebook must go by the clock. */
  Past(Casebook casebook, StoryClock clock, WorkingCalendar calendar, RandomGenerator random) {
    this.casebook = casebook;
    this.clock = clock;
    this.calendar = calendar;
    this.random = random;
  }

  /**
   * Writes the story's past and leaves the clock going.
   *
   * @throws IllegalStateException if a rule stands in the way of an act
   */
  CaseReference tell(Story story) {
    try {
      CaseReference reference = open(story);
      Told told = new Told(casebook.history(reference));
      story.acts().forEach(told::act);
      clock.go();
      told.dates(clock.instant());
      story.with().ifPresent(member -> casebook.assign(reference, member.id()));
      return reference;
    } finally {
      clock.go();
    }
  }

  private CaseReference open(Story story) {
    Optional<CaseReference> before = casebook.openedBy(story.key());
    if (before.isPresent()) {
      return before.get();
    }
    Story.Opening opening = story.opening();
    clock.standAt(opening.at());
    CaseReference reference = CaseReference.draw(random);
    Command.Open command =
        new Command.Open(
            reference,
            Right.ACCESS,
            opening.channel(),
            opening.receivedOn(),
            WorkingCalendar.dateOf(clock.instant()));
    done(
        casebook.open(
            story.key(),
            command,
            opening.actor(),
            opening.written().papers(reference, clock.instant())));
    return reference;
  }

  /** A case as far as it is told. Nobody else writes to it meanwhile, so it is read once. */
  private final class Told {
    private final List<Entry> before;
    private Case state;
    private Instant last;

    private Told(List<Entry> before) {
      this.before = before;
      this.state = Case.of(before.stream().map(Entry::event).toList());
      this.last = before.getLast().at();
    }

    private void act(Story.Act act) {
      if (before.stream().noneMatch(entry -> act.leaves().test(entry.event()))) {
        dates(act.at());
        standAt(act.at());
        execute(
            act.command(), act.actor(), act.written().papers(state.reference(), clock.instant()));
      }
    }

    /** Tells the case its dates up to the moment, each on its morning, as the watch would have. */
    private void dates(Instant until) {
      Optional<CaseDate> next = next(until);
      while (next.isPresent()) {
        int version = state.version();
        standAt(next.get().at());
        execute(new Command.TellDate(next.get().kind(), next.get().on()), DEADLINES, Papers.NONE);
        next = state.version() > version ? next(until) : Optional.empty();
      }
    }

    private Optional<CaseDate> next(Instant until) {
      return CaseDates.next(state, calendar, WorkingCalendar.dateOf(until))
          .filter(date -> !date.at().isAfter(until));
    }

    /** Never before the last entry: a history only goes forward. */
    private void standAt(Instant moment) {
      clock.standAt(moment.isBefore(last) ? last : moment);
      last = clock.instant();
    }

    private void execute(Command command, Actor actor, Papers papers) {
      state = done(casebook.execute(state.reference(), command, actor, papers));
    }
  }

  private static Case done(Result result) {
    return switch (result) {
      case Result.Done(Case state) -> state;
      case Result.Refused(var rule) -> throw new IllegalStateException("refused: " + rule);
      case Result.Unknown(var reference) ->
          throw new IllegalStateException("there is no case " + reference);
    };
  }
}
