package org.rightsdesk.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;

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
}
