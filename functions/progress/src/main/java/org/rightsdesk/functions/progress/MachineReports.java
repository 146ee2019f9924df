package org.rightsdesk.functions.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.WaitOutcome;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.Workflows;

/** What machines tell cases. */
final class MachineReports {
  private static final Actor MACHINE = new Actor.Machine("progress");

  private final Casebook casebook;
  private final Workflows workflows;

  MachineReports(Casebook casebook, Workflows workflows) {
    this.casebook = casebook;
    this.workflows = workflows;
  }

  /**
   * Keeps the token with which a machine waits.
   *
   * <p>What it waits for may have happened just before, when there was no token to resume it with:
   * so the case is read after the token is kept, and a machine that need not wait goes on at once.
   */
  void await(CaseReference reference, WaitPoint point, String token) {
    casebook.awaitAt(reference, point, token);
    Optional<Case> found = casebook.find(reference);
    Optional<String> outcome =
        found.isEmpty() ? Optional.of(WaitOutcome.CLOSED) : WaitOutcome.of(found.get(), point);
    outcome.ifPresent(
        known -> {
          workflows.resume(token, JsonText.write(Map.of("outcome", known)));
          casebook.resumed(reference, point, token);
        });
  }

  /** A step failed for good: the case gets a task for an officer. */
  void failed(CaseReference reference, String step, String error) {
    casebook.execute(reference, new Command.RecordStepFailed(step, error), MACHINE, Papers.NONE);
  }

  /**
   * A record became pages, and so many files lie in it.
   *
   * <p>The files are told first: were the case to know the pages only, it could be decided without
   * what lies in them.
   */
  void converted(CaseReference reference, PaperId record, List<PageSize> pages, int files) {
    if (files > 0) {
      casebook.execute(reference, new Command.NoteFilesWithin(record, files), MACHINE, Papers.NONE);
    }
    casebook.execute(reference, new Command.RecordPages(record, pages), MACHINE, Papers.NONE);
  }

  /** A record cannot become pages; it stays listed with the reason. */
  void refused(CaseReference reference, PaperId record, String reason) {
    casebook.execute(reference, new Command.RecordNoPages(record, reason), MACHINE, Papers.NONE);
  }
}
