package org.rightsdesk.domain.casework;

/** The letters and mails that a case sends; what each says is in correspondence. */
public enum LetterKind {
  ACKNOWLEDGEMENT,
  IDENTITY_ASKED,
  IDENTITY_REMINDER,
  IDENTITY_ACCEPTED,
  IDENTITY_NOT_MATCHED,
  CLARIFICATION_ASKED,
  CLARIFICATION_REMINDER,
  CLOSED_WITHOUT_ANSWER,
  CLOSED_WITHDRAWN,
  EXTENDED,
  READY,
  COLLECTION_REMINDER,
  /** To the member of staff whose mail opened the case. */
  FORWARD_RECEIVED,
  /** To the team: a date of the case is near or has come; which, the case says. */
  TEAM_ALERT,
  MANAGER_ALERT,
  HEAD_ALERT,
  DISPOSAL_NOTICE
}
