package org.rightsdesk.documents.conversion;

import org.rightsdesk.documents.RefusalReason;

/** Stops a conversion with the reason why. */
final class RefusedFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  RefusedFile(RefusalReason reason) {
    super(reason.sentence(), null, false, false);
    this.reason = reason;
  }

  RefusalReason reason() {
    return reason;
  }
}
