package org.rightsdesk.domain.casework;

/** What the review decided for a whole record. */
public enum RecordOutcome {
  /** It goes out, without what its panels hide and the pages withheld. */
  DISCLOSE,
  /** None of it goes out, because of an exemption. */
  WITHHOLD,
  /** It holds none of the data subject's personal data. */
  NOT_THEIRS,
  /** It could not become pages and is named in the index of the response. */
  LISTED,
  /** It is the same file as another record of the case, and shares what became of that one. */
  COPY,
  /** Its words go out within another record of the case, such as the answer that quotes it. */
  QUOTED
}
