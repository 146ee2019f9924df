package org.rightsdesk.domain.casework;

/** Where a case stands, as lists and pages say it. */
public enum Stage {
  /** A person has yet to say what the message is. */
  TRIAGE,
  /** The requester's identity is not yet established. */
  IDENTITY,
  /** The request is being made clear, and nothing else is waited for. */
  CLARITY,
  /** Records are being looked for and made ready to read. */
  SEARCH,
  /** An officer reads what was found, hides what must be hidden, and decides. */
  REVIEW,
  /** The response is being put together and verified. */
  COMPOSING,
  /** A second person checks the response. */
  CHECK,
  /** The response may be collected by the requester, or was and its password is not told yet. */
  READY,
  CLOSED,
  /** The retention period is over: everything is being deleted. */
  DISPOSAL
}
