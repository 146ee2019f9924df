package org.rightsdesk.documents;

import java.io.IOException;

/** Stops a conversion with the reason why. */
public final class RefusedFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  /** A stop for this reason; it holds nothing from the file. */
  public RefusedFile(RefusalReason reason) {
    super(reason.sentence(), null, false, false);
    this.reason = reason;
  }

  /** What it means that a part of a file could not be read. */
  public static RefusedFile because(IOException failure) {
    return new RefusedFile(
        failure instanceof GrownTooLarge
            ? RefusalReason.TOO_MUCH_EXPANSION
            : RefusalReason.DAMAGED);
  }

  /** Why. */
  public RefusalReason reason() {
    return reason;
  }
}
