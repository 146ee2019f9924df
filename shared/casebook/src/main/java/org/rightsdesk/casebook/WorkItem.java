package org.rightsdesk.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.domain.clock.ClockState;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.clock.WorkingCalendar;

/**
 * One line of the worklist.
 *
 * @param safeDue the day to work to; empty while the clock does not run
 * @param tasks the ids of the open tasks
 */
public record WorkItem(
    CaseReference reference,
    Stage stage,
    LocalDate receivedOn,
    Optional<LocalDate> safeDue,
    boolean paused,
    boolean extended,
    Optional<StaffId> assignee,
    List<String> tasks) {
  public WorkItem {
    tasks = List.copyOf(tasks);
  }

  /**
   * The line of an open case.
   *
   * @param today the day it is, in UK time
   * @throws org.rightsdesk.domain.clock.BeyondCalendarException if the public holidays are not
   *     known as far as its date
   */
  public static WorkItem of(
      Case open, Optional<StaffId> assignee, WorkingCalendar calendar, LocalDate today) {
    TimeLimit limit = open.timeLimit(calendar, today);
    boolean runs = limit.state() == ClockState.RUNNING;
    return new WorkItem(
        open.reference(),
        open.stage(),
        open.receivedOn(),
        runs ? Optional.of(limit.safeDue().date()) : Optional.empty(),
        limit.state() == ClockState.PAUSED,
        open.isExtended(),
        assignee,
        Tasks.of(open).stream().map(Task::id).toList());
  }
}
