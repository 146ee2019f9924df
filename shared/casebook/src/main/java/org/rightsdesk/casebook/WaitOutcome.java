package org.rightsdesk.casebook;

import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Disclosure;
import org.rightsdesk.domain.casework.WaitPoint;

/** With what word a machine goes on from a point at which it waits for people. */
public final class WaitOutcome {
  /** The case was closed, or is gone: the machine ends. */
  public static final String CLOSED = "closed";

  private WaitOutcome() {}

  /** The word, or empty while the machine has to wait. */
  public static Optional<String> of(Case state, WaitPoint point) {
    if (state.closed().isPresent()) {
      return Optional.of(CLOSED);
    }
    return switch (point) {
      case VALID -> state.isValid() ? Optional.of("valid") : Optional.empty();
      case DECIDED -> {
        // Somebody gave the password of a record, which becomes pages before anything is decided.
        if (state.hasRecordsToConvert()) {
          yield Optional.of("unprepared");
        }
        yield state.decision().map(_ -> "decided");
      }
      case CHECKED -> {
        // It is waited for once a response is composed: without one now, that one was returned, and
        // perhaps decided on anew before the machine came to wait.
        if (state.disclosure().isEmpty()) {
          yield Optional.of("returned");
        }
        yield state.disclosure().flatMap(Disclosure::releasedBy).map(_ -> "released");
      }
      case COLLECTED -> Optional.empty();
    };
  }
}
