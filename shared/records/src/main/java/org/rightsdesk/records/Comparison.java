package org.rightsdesk.records;

/** How a name or an address on record compares with that of the person searched for. */
public enum Comparison {
  /** The same, but for how it is written. */
  SAME,
  /** It may be the same: initials, part of a name, a flat not given. */
  SIMILAR,
  /** The record or the search does not say. */
  UNKNOWN,
  /** Another. */
  DIFFERENT
}
