package org.rightsdesk.records;

/** A warning on a person's record about reaching them (A1). */
public enum ContactFlag {
  /** Nothing may be sent to the address on record. */
  DO_NOT_WRITE_TO_ADDRESS,
  /** Somebody at or near the address on record is a danger to the person. */
  DOMESTIC_ABUSE;

  /** The flag as an index writes it: {@code do-not-write-to-address}. */
  public String word() {
    return Words.of(this);
  }
}
