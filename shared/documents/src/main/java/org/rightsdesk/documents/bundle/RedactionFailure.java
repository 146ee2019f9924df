package org.rightsdesk.documents.bundle;

/** Says why a file could not be redacted, and on which page; holds nothing of its content. */
public final class RedactionFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** A failure with its sentence. */
  public RedactionFailure(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Where and why, as a sentence. */
  public String reason() {
    return reason;
  }
}
