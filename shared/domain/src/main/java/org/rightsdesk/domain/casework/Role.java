package org.rightsdesk.domain.casework;

/** What a member of the data protection team may do (P 3, 5.4.4, 13). */
public enum Role {
  /** Works cases: checks identity, reviews, decides, makes the second check. */
  OFFICER,
  /** All that an officer does, and what is kept for the manager, such as waiving identity. */
  MANAGER,
  /** Head of corporate information and governance: told of what is overdue, reviews the manager. */
  HEAD
}
