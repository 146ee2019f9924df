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
  /** To the team: the case waits for something; for what, the case says. */
  TEAM_ALERT,
  /** To the officers: the requester answered our question. */
  CLARIFICATION_ANSWERED,
  /** To the officers: what a case was closed for want of has come. */
  REOPENED,
  /** To the officers: the date to work to is near. */
  DUE_REMINDER,
  MANAGER_ALERT,
  HEAD_ALERT,
  DISPOSAL_NOTICE,
  /** A code for a page, sent when a visitor asks for it; no case orders one. */
  ONE_TIME_CODE;

  /** Whether it goes to the team, who have nobody else to tell when it does not arrive. */
  public boolean isForTeam() {
    return switch (this) {
      case TEAM_ALERT,
          CLARIFICATION_ANSWERED,
          REOPENED,
          DUE_REMINDER,
          MANAGER_ALERT,
          HEAD_ALERT,
          DISPOSAL_NOTICE ->
          true;
      case ACKNOWLEDGEMENT,
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
          FORWARD_RECEIVED,
          ONE_TIME_CODE ->
          false;
    };
  }
}
