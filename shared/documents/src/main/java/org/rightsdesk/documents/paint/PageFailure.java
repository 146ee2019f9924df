package org.rightsdesk.documents.paint;

import org.rightsdesk.documents.RefusalReason;

/** Stops the painting of a page that asks for too much. */
final class PageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  PageFailure(RefusalReason reason) {
    super(reason.sentence(), null, false, false);
    this.reason = reason;
  }

  RefusalReason reason() {
    return reason;
  }
}
