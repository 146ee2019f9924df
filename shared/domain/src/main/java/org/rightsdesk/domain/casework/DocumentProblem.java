package org.rightsdesk.domain.casework;

/** What can be wrong with identity documents, as an officer finds it (P 5.4.3). */
public enum DocumentProblem {
  NAME_DIFFERS,
  ADDRESS_DIFFERS,
  DATE_OF_BIRTH_DIFFERS,
  NAME_NOT_SHOWN,
  ADDRESS_NOT_SHOWN,
  DATE_OF_BIRTH_NOT_SHOWN,
  CANNOT_BE_READ,
  OUT_OF_DATE,
  NOT_ACCEPTED_KIND,
  NOT_SAFE_TO_OPEN
}
