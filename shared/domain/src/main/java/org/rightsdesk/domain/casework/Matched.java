package org.rightsdesk.domain.casework;

/** What an officer found to agree between a document and the record (P 5.4.3). */
public enum Matched {
  NAME,
  ADDRESS,
  DATE_OF_BIRTH
}
