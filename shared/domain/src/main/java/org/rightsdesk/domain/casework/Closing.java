package org.rightsdesk.domain.casework;

/** Why a case is closed. */
public enum Closing {
  /** The response was collected by the requester, who knows its password if it has one. */
  ANSWERED,
  /**
   * The response was there to be collected and was not, or not all of it, in spite of reminders.
   */
  NOT_COLLECTED,
  WITHDRAWN,
  /** Clarification or proof of identity was asked for and did not come (law.md D12). */
  NO_ANSWER,
  /** The message was not a request under data protection law, and was passed on or answered. */
  NOT_A_REQUEST
}
