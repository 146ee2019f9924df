package org.rightsdesk.correspondence.incoming;

import java.io.IOException;

/** Stops the reading of a mail that goes beyond a limit. */
final class LimitReached extends IOException {
  private static final long serialVersionUID = 1L;

  private final Unreadable.Reason reason;

  LimitReached(Unreadable.Reason reason) {
    super(reason.sentence());
    this.reason = reason;
  }

  Unreadable.Reason reason() {
    return reason;
  }
}
