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
      for (Story.Act act : story.acts()) {
        List<Entry> history = casebook.history(reference);
        if (history.stream().noneMatch(entry -> act.leaves().test(entry.event()))) {
          tellDates(reference, act.at());
          standAt(reference, act.at());
          done(
              casebook.execute(
                  reference,
                  act.command(),
                  act.actor(),
                  act.written().papers(reference, clock.instant())));
        }
      }
      clock.go();
      tellDates(reference, clock.instant());
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

  /** Tells the case its dates up to the moment, each on its morning, as the watch would have. */
  private void tellDates(CaseReference reference, Instant until) {
    Case state = find(reference);
    Optional<CaseDate> next = next(state, until);
    while (next.isPresent()) {
      standAt(reference, next.get().at());
      Command tell = new Command.TellDate(next.get().kind(), next.get().on());
      Case told = done(casebook.execute(reference, tell, DEADLINES, Papers.NONE));
      next = told.version() > state.version() ? next(told, until) : Optional.empty();
      state = told;
    }
  }

  private Optional<CaseDate> next(Case state, Instant until) {
    return CaseDates.next(state, calendar, WorkingCalendar.dateOf(until))
        .filter(date -> !date.at().isAfter(until));
  }

  /** Never before the last entry: a history only goes forward. */
  private void standAt(CaseReference reference, Instant moment) {
    Instant last = casebook.history(reference).getLast().at();
    clock.standAt(moment.isBefore(last) ? last : moment);
  }

  private Case find(CaseReference reference) {
    return casebook.find(reference).orElseThrow();
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
