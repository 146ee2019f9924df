package org.rightsdesk.local.demo;

import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.RecordState;

/** How far the officers take a case once the machines have found its records. */
enum Goal {
  /** A few records are reviewed. */
  BEGUN(0.2),
  /** Half of the records are reviewed. */
  HALFWAY(0.5),
  /** Every record is reviewed and nothing decided. */
  REVIEWED(1),
  /** The response waits for its second check. */
  DECIDED(1),
  /** The response waits for the requester. */
  RELEASED(1),
  /** The requester has the response. */
  COLLECTED(1);

  private final double share;

  Goal(double share) {
    this.share = share;
  }

  /** Whether the case has come so far, or been taken farther by somebody else. */
  boolean isReachedBy(Case state) {
    return switch (this) {
      case BEGUN, HALFWAY, REVIEWED -> state.isSearchFinished() && left(state) == 0;
      case DECIDED -> state.disclosure().isPresent();
      case RELEASED -> state.availableOn().isPresent();
      case COLLECTED -> state.collectedOn().isPresent();
    };
  }

  /** How many more records are to be reviewed. */
  int left(Case state) {
    int wanted = (int) Math.ceil(share * state.records().size());
    long done =
        state.records().stream().map(RecordState::outcome).filter(o -> o.isPresent()).count();
    return Math.max(0, wanted - (int) done);
  }

  boolean includes(Goal other) {
    return compareTo(other) >= 0;
  }
}
