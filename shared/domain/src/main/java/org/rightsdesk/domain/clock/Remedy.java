package org.rightsdesk.domain.clock;

/** Somewhere to turn for a person whose request is refused (D11). */
public enum Remedy {
  /** A complaint to the organisation itself (Data Protection Act 2018 s.164A). */
  COMPLAINT_TO_THE_CONTROLLER,
  /** A complaint to the Information Commissioner (Data Protection Act 2018 s.165). */
  COMPLAINT_TO_THE_COMMISSIONER,
  /** An application to a court (Data Protection Act 2018 s.167). */
  COURT
}
