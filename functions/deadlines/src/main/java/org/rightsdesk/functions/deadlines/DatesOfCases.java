package org.rightsdesk.functions.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseDate;
import org.rightsdesk.domain.casework.CaseDates;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DateKind;
import org.rightsdesk.domain.clock.WorkingCalendar;

/** The dates on which cases do something by themselves. */
final class DatesOfCases {
  private static final Actor CLOCK = new Actor.Machine("deadlines");

  private final Casebook casebook;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DatesOfCases(Casebook casebook, WorkingCalendar calendar, Clock clock) {
    this.casebook = casebook;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The next date, for the watch that is in force; an older watch, or one of no case, has none. */
  Optional<CaseDate> next(CaseReference reference, int watch) {
    return casebook.find(reference).filter(found -> found.watch() == watch).flatMap(this::nextOf);
  }

  /** Tells the case that the date has come. A date that it no longer has is passed over. */
  void tell(CaseReference reference, DateKind kind, LocalDate on) {
    casebook.execute(reference, new Command.TellDate(kind, on), CLOCK, Papers.NONE);
  }

  private Optional<CaseDate> nextOf(Case found) {
    return CaseDates.next(found, calendar, WorkingCalendar.dateOf(clock.instant()));
  }
}
