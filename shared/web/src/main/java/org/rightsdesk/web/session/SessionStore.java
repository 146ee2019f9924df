package org.rightsdesk.web.session;

import java.time.Instant;
import java.util.Optional;

/** Keeps sessions by the hash of their token. What it keeps may be dropped once it has ended. */
public interface SessionStore {
  /** Keeps the session under the hash, in place of what was there. */
  void save(TokenHash hash, Session session);

  /** The session under the hash, ended or not, as long as it is kept. */
  Optional<Session> find(TokenHash hash);

  /** Notes when a session was last used and changes nothing else; does nothing if it is gone. */
  void touch(TokenHash hash, Instant seen);

  /** Forgets the session at once; does nothing if there is none. */
  void delete(TokenHash hash);
}
