package org.rightsdesk.web.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Begins, finds and ends sessions. */
public final class Sessions {
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

  private final SessionStore store;
  private final InstantSource clock;
  private final SecureRandom random;

  /** Sessions kept in the store, timed by the clock. */
  public Sessions(SessionStore store, InstantSource clock, SecureRandom random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** Begins a session under a token of its own. */
  public OpenSession begin(SessionKind kind, Map<String, String> values) {
    Instant now = clock.instant();
    OpenSession begun =
        new OpenSession(SecretToken.draw(random), new Session(kind, now, now, values));
    store.save(begun.token().hash(), begun.session());
    return begun;
  }

  /**
   * The session of the kind that the token opens, if it has not ended.
   *
   * <p>Notes that it was used, at most once a minute: reading pages keeps a session alive, and that
   * note is the only thing that a request to read ever writes.
   */
  public Optional<OpenSession> find(SessionKind kind, String token) {
    Optional<SecretToken> read = SecretToken.read(token);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    TokenHash hash = read.get().hash();
    Optional<Session> found =
        store
            .find(hash)
            .filter(session -> session.kind() == kind)
            .filter(session -> session.holds(now));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Session session = found.get();
    if (!now.isBefore(session.seen().plus(TOUCH_EVERY))) {
      store.touch(hash, now);
      session = session.seenAt(now);
    }
    return Optional.of(new OpenSession(read.get(), session));
  }

  /** Keeps what changed in the session. */
  public void save(SecretToken token, Session session) {
    store.save(token.hash(), session.seenAt(clock.instant()));
  }

  /** Ends the session at once. */
  public void end(SecretToken token) {
    store.delete(token.hash());
  }
}
