package org.rightsdesk.correspondence.outgoing;

/** What was decided on a request for a copy of personal data. */
public enum AccessDecision {
  /** All that was found is given. */
  IN_FULL,
  /** Some of what was found is left out or covered. */
  IN_PART,
  /** Something was found, and none of it is given. */
  WITHHELD,
  /** Nothing was found by a reasonable and proportionate search. */
  NOTHING_HELD
}
