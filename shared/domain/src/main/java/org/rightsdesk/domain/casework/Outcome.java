package org.rightsdesk.domain.casework;

/** What the officer decides on a request for access (P 7.2.6). */
public enum Outcome {
  GRANTED,
  GRANTED_IN_PART,
  REFUSED,
  NOTHING_HELD
}
