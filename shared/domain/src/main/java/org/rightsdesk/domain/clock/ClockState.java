package org.rightsdesk.domain.clock;

/** Whether a date is settled by the facts, or moves with each day that something is awaited. */
public enum ClockState {
  /** The clock runs: the date follows from the facts alone. */
  RUNNING,
  /** The month has not started: the date is reckoned as if what is awaited came today. */
  NOT_STARTED,
  /** A clarification is open: the date is reckoned as if it were answered today. */
  PAUSED
}
