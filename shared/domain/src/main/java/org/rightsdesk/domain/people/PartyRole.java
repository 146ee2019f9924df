package org.rightsdesk.domain.people;

/** What a person is in a case. */
public enum PartyRole {
  /** The person whose data is asked for. */
  DATA_SUBJECT
}
