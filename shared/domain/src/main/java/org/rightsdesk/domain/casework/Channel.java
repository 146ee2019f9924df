package org.rightsdesk.domain.casework;

/** How a request reached the organisation (P 5.3.2). */
public enum Channel {
  FORM,
  /** A mail to the team's inbox, most often forwarded by a member of staff. */
  MAIL
}
