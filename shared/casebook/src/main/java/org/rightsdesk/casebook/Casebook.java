package org.rightsdesk.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.domain.history.Chain;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;

/**
 * The cases of the organisation.
 *
 * <p>One command is one transaction: events, papers, tasks and effects are written together or not
 * at all. A race that was lost is tried again from the newest state. Nothing here reads more than
 * the case, or the part of an index, that it is asked for.
 */
public interface Casebook {
  /**
   * Opens a case with its requester's details and words, once for each key.
   *
   * <p>With a key that opened a case before, it answers that case and writes nothing.
   */
  Result open(OpeningKey key, Command.Open command, Actor actor, Papers papers);

  /** Does what the command wants, or says which rule stands in the way. */
  Result execute(CaseReference reference, Command command, Actor actor, Papers papers);

  /** The case as it now is. */
  Optional<Case> find(CaseReference reference);

  /** The case that this key opened. */
  Optional<CaseReference> openedBy(OpeningKey key);

  Optional<Party> party(CaseReference reference, PartyRole role);

  Optional<Paper> paper(CaseReference reference, PaperId id);

  /** All papers of the case, in the order of their ids. */
  List<Paper> papers(CaseReference reference);

  /**
   * Writes a paper again where only what was made from it changed, such as the place of its pages.
   * It must be there already.
   */
  void rewrite(CaseReference reference, Paper paper);

  /** Every entry of the history, the oldest first. */
  List<Entry> history(CaseReference reference);

  /** The first fault in the history, if it has one (R7.3). */
  Optional<Chain.Fault> verify(CaseReference reference);

  /**
   * The open cases and the closed ones with a task left, the nearest date first; those whose clock
   * does not run come last.
   */
  List<WorkItem> worklist();

  /** Gives the case to a member of the team. */
  void assign(CaseReference reference, StaffId assignee);

  /** Closed cases whose disposal day is this day or earlier, of one shard, held ones included. */
  List<DisposalItem> disposals(int shard, LocalDate until);

  /** How many shards {@link #disposals} has. */
  int disposalShards();

  /**
   * Keeps the token with which a machine waits at a point of one of its runs; a later token for the
   * same point takes the place of an earlier one.
   */
  void awaitAt(CaseReference reference, WaitPoint point, String token);

  /** The token that waits at a point, if one does. */
  Optional<String> waitingAt(CaseReference reference, WaitPoint point);

  /** Forgets the token, if it is still this one. */
  void resumed(CaseReference reference, WaitPoint point, String token);

  /** An effect of the outbox by its number. */
  Optional<Effect> effect(CaseReference reference, String effectId);

  /** Deletes every item of the case whose disposal has begun. Answers how many there were. */
  int erase(CaseReference reference);
}
