package org.rightsdesk.domain.casework;

/**
 * How long the case waits before it does something by itself, in days. From configuration later.
 */
final class Intervals {
  static final int TRIAGE_CHASER = 1;
  static final int REMINDER_AFTER_ASKING = 14;

  /** Proof of identity that never comes: two months, then the case is closed and may reopen. */
  static final int IDENTITY_LAPSE = 60;

  /** A scan takes minutes; one that has said nothing by the next day is not coming. */
  static final int SCAN_OVERDUE = 1;

  /** How long documents may wait for an officer before the team is reminded of them. */
  static final int IDENTITY_CHASER = 3;

  static final int DUE_SOON = 7;
  static final int DUE_VERY_SOON = 2;

  /** How long a response may lie ready before officers are reminded to tell its password. */
  static final int PASSWORD_CHASER = 2;

  /** How long before the manager is told that it still was not told. */
  static final int PASSWORD_ALERT = 7;

  static final int COLLECTION_REMINDER = 7;
  static final int COLLECTION_LAPSE = 30;

  /** How long before a deletion the manager is told of it. */
  static final int DISPOSAL_NOTICE = 14;

  private Intervals() {}
}
