package org.rightsdesk.domain.people;

/** A reasonable adjustment that a person asked for (P 5.3.3). */
public enum Adjustment {
  LARGE_PRINT,
  LETTERS_BY_POST,
  CONTACT_BY_TELEPHONE
}
