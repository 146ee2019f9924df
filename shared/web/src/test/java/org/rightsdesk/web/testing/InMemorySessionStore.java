package org.rightsdesk.web.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.SessionStore;
import org.rightsdesk.web.session.TokenHash;

/** Sessions in memory, and a count of the writes that are not notes of use. */
public final class InMemorySessionStore implements SessionStore {
  private final Map<TokenHash, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger writes = new AtomicInteger();

  @Override
  public void save(TokenHash hash, Session session) {
    writes.incrementAndGet();
    sessions.put(hash, session);
  }

  @Override
  public Optional<Session> find(TokenHash hash) {
    return Optional.ofNullable(sessions.get(hash));
  }

  @Override
  public void touch(TokenHash hash, Instant seen) {
    sessions.computeIfPresent(
        hash,
        (key, session) -> new Session(session.kind(), session.began(), seen, session.values()));
  }

  @Override
  public void delete(TokenHash hash) {
    writes.incrementAndGet();
    sessions.remove(hash);
  }

  /** How many sessions were saved or deleted so far. */
  public int writes() {
    return writes.get();
  }

  /** How many sessions are kept. */
  public int kept() {
    return sessions.size();
  }
}
