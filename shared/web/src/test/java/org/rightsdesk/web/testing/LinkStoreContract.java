package org.rightsdesk.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.session.LinkStore;
import org.rightsdesk.web.session.SecretToken;
import org.rightsdesk.web.session.TokenHash;

/** What every store of links does. */
public abstract class LinkStoreContract {
  private static final LinkStore.Kept LINK =
      new LinkStore.Kept(
          "collection",
          Map.of("reference", "RD-0000-0000", "disclosure", "d-1"),
          Instant.parse("2026-11-23T12:00:00Z"));

  private final SecureRandom random = new SecureRandom();

  /** The store under test; it may hold what other tests put there. */
  protected abstract LinkStore store();

  private TokenHash hash() {
    return SecretToken.draw(random).hash();
  }

  @Test
  void a_link_comes_back_as_it_was_saved() {
    TokenHash hash = hash();

    store().save(hash, LINK);

    assertThat(store().find(hash)).contains(LINK);
    assertThat(store().find(hash())).isEmpty();
  }

  @Test
  void a_link_that_is_revoked_is_gone() {
    TokenHash hash = hash();
    store().save(hash, LINK);

    store().delete(hash);
    store().delete(hash);

    assertThat(store().find(hash)).isEmpty();
  }
}
