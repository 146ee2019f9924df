package org.rightsdesk.domain.casework;

/** The dates on which a case does something by itself. */
public enum DateKind {
  TRIAGE_CHASER,
  IDENTITY_REMINDER,
  IDENTITY_LAPSE,
  /** The day after a document came, if no scan has said anything of it (threat C4). */
  SCAN_OVERDUE,
  /** Documents that nobody has looked at: the officer is reminded, for the month may run (D2). */
  IDENTITY_CHASER,
  CLARIFICATION_REMINDER,
  CLARIFICATION_LAPSE,
  /** A week before the safe date, or the last working day before that: the team is reminded. */
  DUE_SOON,
  /** Two days before the safe date, or the last working day before that: the manager is told. */
  DUE_VERY_SOON,
  /** The day after the safe date: the head is told. */
  OVERDUE,
  /** Two days after a response can be collected whose password nobody told: officers are told. */
  PASSWORD_CHASER,
  /** A week after: the manager is told. */
  PASSWORD_ALERT,
  COLLECTION_REMINDER,
  COLLECTION_LAPSE
}
