package org.rightsdesk.records;

/** The government security marking of a record (P 7.2.4). */
public enum Marking {
  OFFICIAL,
  /** Sent out under a password that goes by another channel. */
  OFFICIAL_SENSITIVE;

  /** The marking as it is printed: {@code OFFICIAL-SENSITIVE}. */
  public String word() {
    return name().replace('_', '-');
  }
}
