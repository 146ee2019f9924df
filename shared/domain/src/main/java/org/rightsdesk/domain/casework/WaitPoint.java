package org.rightsdesk.domain.casework;

/** A point at which a state machine waits for people. */
public enum WaitPoint {
  /** The request is valid: identity established, clear, and confirmed to be one. */
  VALID,
  /** An officer has reviewed every record and decided. */
  DECIDED,
  /** The second check is done: passed or returned. */
  CHECKED,
  /** The response was collected and can be opened, or the case was closed without. */
  COLLECTED
}
