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
   * The line of a case that is open, or closed with a task left. No clock runs for a closed one.
   *
   * @param today the day it is, in UK time
   * @throws org.rightsdesk.domain.clock.BeyondCalendarException if the public holidays are not
   *     known as far as its date
   */
  public static WorkItem of(
      Case state, Optional<StaffId> assignee, WorkingCalendar calendar, LocalDate today) {
    if (state.closed().isPresent()) {
      return of(state, Optional.empty(), false, assignee);
    }
    TimeLimit limit = state.workLimit(calendar, today);
    boolean runs = limit.state() == ClockState.RUNNING;
    return of(
        state,
        runs ? Optional.of(limit.safeDue().date()) : Optional.empty(),
        limit.state() == ClockState.PAUSED,
        assignee);
  }

  private static WorkItem of(
      Case state, Optional<LocalDate> safeDue, boolean paused, Optional<StaffId> assignee) {
    return new WorkItem(
        state.reference(),
        state.stage(),
        state.receivedOn(),
        safeDue,
        paused,
        state.isExtended(),
        assignee,
        Tasks.of(state).stream().map(Task::id).toList());
  }

  /** Whether the case stands in the worklist: it is open, or somebody has still to do something. */
  public static boolean isOf(Case state) {
    return state.closed().isEmpty() || !Tasks.of(state).isEmpty();
  }
}
