package org.rightsdesk.domain.people;

/** How the answer is to reach the requester (P 7.2.3). Discs and sticks are never offered. */
public enum ReplyChannel {
  /** A link by email to a page from which the response is downloaded. */
  SECURE_LINK,
  /** On paper, which is given only if asked for when the request was made. */
  PAPER
}
