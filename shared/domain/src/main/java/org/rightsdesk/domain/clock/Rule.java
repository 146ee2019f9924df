package org.rightsdesk.domain.clock;

/** A rule of the clock, by the id under which code, tests and explanations name it. */
public enum Rule {
  /** One month from the relevant time. */
  D1,
  /** The relevant time is the latest of receipt, identity and fee. */
  D2,
  /** A representative's authority, if asked for, also starts the month. */
  D3,
  /** The same date in the later month, or its last day; then on to a working day. */
  D4,
  /** Received means received by anyone in the organisation. */
  D5,
  /** Two further months, once. */
  D6,
  /** The extension is told within the first month. */
  D7,
  /** Days of clarification do not count, for access requests. */
  D8,
  /** The days that do not count are a set, after the start, of questions asked in time. */
  D9,
  /** Days are added to the end before it is moved to a working day, which happens once. */
  D10,
  /** A refusal is told, with reasons and remedies, before the period ends. */
  D11,
  /** A clarification that is not answered may close the request after a reasonable time. */
  D12,
  /** The other rights have the same month and start, without the pause. */
  D13,
  /** The policy's clock starts when a clear and complete request is there. */
  D14
}
