package org.rightsdesk.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.session.SecretToken;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.SessionStore;
import org.rightsdesk.web.session.TokenHash;

/** What every store of sessions does. */
public abstract class SessionStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final SecureRandom random = new SecureRandom();

  /** The store under test; it may hold what other tests put there. */
  protected abstract SessionStore store();

  private TokenHash hash() {
    return SecretToken.draw(random).hash();
  }

  private static Session session(Map<String, String> values) {
    return new Session(SessionKind.DRAFT, NOON, NOON, values);
  }

  @Test
  void a_session_comes_back_as_it_was_saved() {
    TokenHash hash = hash();
    Session saved = session(Map.of("name", "Zoë O’Brien", "story", "line\nline 🏠", "empty", ""));

    store().save(hash, saved);

    assertThat(store().find(hash)).contains(saved);
  }

  @Test
  void a_hash_under_which_nothing_was_saved_finds_nothing() {
    store().save(hash(), session(Map.of()));

    assertThat(store().find(hash())).isEmpty();
  }

  @Test
  void what_is_saved_last_stands_whole() {
    TokenHash hash = hash();
    store().save(hash, session(Map.of("a", "1", "b", "2")));

    store().save(hash, session(Map.of("a", "3")));

    assertThat(store().find(hash)).contains(session(Map.of("a", "3")));
  }

  @Test
  void a_note_of_use_changes_nothing_else() {
    TokenHash hash = hash();
    store().save(hash, session(Map.of("a", "1")));

    store().touch(hash, NOON.plusSeconds(90));

    assertThat(store().find(hash))
        .contains(new Session(SessionKind.DRAFT, NOON, NOON.plusSeconds(90), Map.of("a", "1")));
  }

  @Test
  void a_note_of_use_does_not_bring_back_a_session_that_ended() {
    TokenHash hash = hash();
    store().save(hash, session(Map.of()));
    store().delete(hash);

    store().touch(hash, NOON.plusSeconds(90));

    assertThat(store().find(hash)).isEmpty();
  }

  @Test
  void a_session_that_is_deleted_is_gone_and_others_are_not() {
    TokenHash gone = hash();
    TokenHash kept = hash();
    store().save(gone, session(Map.of()));
    store().save(kept, session(Map.of()));

    store().delete(gone);
    store().delete(gone);

    assertThat(store().find(gone)).isEmpty();
    assertThat(store().find(kept)).isPresent();
  }
}
