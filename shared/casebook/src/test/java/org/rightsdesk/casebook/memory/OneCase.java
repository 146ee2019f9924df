package org.rightsdesk.casebook.memory;

import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;

/** A casebook in memory with one case in it, opened by the form on a Monday. */
public final class OneCase {
  private final SettableClock clock = new SettableClock(CaseworkSamples.MONDAY);
  private final InMemoryCasebook casebook = new InMemoryCasebook(CaseworkSamples.casework(), clock);
  private final CaseWalk walk = CaseWalk.byForm(casebook, 1);

  public SettableClock clock() {
    return clock;
  }

  public InMemoryCasebook casebook() {
    return casebook;
  }

  public CaseReference reference() {
    return walk.reference();
  }

  /** The case as it now is. */
  public Case state() {
    return walk.state();
  }

  /** Executes a command that nothing may stand in the way of. */
  public void execute(Command command, Actor actor) {
    walk.execute(command, actor);
  }

  /** Has the manager waive identity, so that the request may be worked on. */
  public void becomeValid() {
    execute(new Command.WaiveIdentity(new PaperId("reason")), CaseworkSamples.MANAGER);
  }
}
