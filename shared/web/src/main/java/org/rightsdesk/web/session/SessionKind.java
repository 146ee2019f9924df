package org.rightsdesk.web.session;

import java.time.Duration;

/** What a session is for, and how long one lasts. A session of one kind never serves another. */
public enum SessionKind {
  /** A request being written: the answers so far. */
  DRAFT("draft", Duration.ofHours(1), Duration.ofHours(8)),
  /** Somebody who named a case and has yet to type the code that was sent to its address. */
  STATUS_CODE("status-code", Duration.ofMinutes(30), Duration.ofMinutes(30)),
  /** A requester who proved by a code that a case's address is theirs, or has just sent it. */
  STATUS("status", Duration.ofMinutes(30), Duration.ofHours(2)),
  /** Somebody who followed the link to a disclosure and has yet to type the code. */
  COLLECTION_CODE("collection-code", Duration.ofMinutes(30), Duration.ofMinutes(30)),
  /** A requester collecting a disclosure, who had both the link and the code. */
  COLLECTION("collection", Duration.ofMinutes(15), Duration.ofHours(1)),
  /** A member of staff on the way through the sign-in service. */
  SIGN_IN("sign-in", Duration.ofMinutes(10), Duration.ofMinutes(10)),
  /** A member of staff who has signed in (F2). */
  STAFF("staff", Duration.ofMinutes(15), Duration.ofHours(8));

  private final String cookie;
  private final Duration idle;
  private final Duration absolute;

  SessionKind(String cookie, Duration idle, Duration absolute) {
    this.cookie = cookie;
    this.idle = idle;
    this.absolute = absolute;
  }

  /** The name of its cookie, without the prefix that every cookie of ours has. */
  public String cookie() {
    return cookie;
  }

  /** How long it lasts without being used. */
  public Duration idle() {
    return idle;
  }

  /** How long it lasts, however much it is used. */
  public Duration absolute() {
    return absolute;
  }
}
