package org.rightsdesk.domain.casework;

/** The lines of the second check, each ticked before anything leaves (R4.8). */
public enum CheckLine {
  RIGHT_PERSON,
  ADDRESS_AND_CHANNEL,
  EVERY_FILE_BELONGS,
  REDACTIONS_HOLD,
  LETTER_COMPLETE
}
