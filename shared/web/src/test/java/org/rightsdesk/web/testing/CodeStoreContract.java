package org.rightsdesk.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.session.CodeStore;
import org.rightsdesk.web.session.SecretToken;

/** What every store of codes does. */
public abstract class CodeStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final CodeStore.Kept FIRST = new CodeStore.Kept("1a", NOON);
  private static final CodeStore.Kept SECOND = new CodeStore.Kept("2b", NOON.plusSeconds(1));

  private final SecureRandom random = new SecureRandom();

  /** The store under test; it may hold what other tests put there. */
  protected abstract CodeStore store();

  private String key() {
    return "status#" + SecretToken.draw(random).hash().value();
  }

  @Test
  void a_code_comes_back_as_it_was_put() {
    String key = key();

    store().put(key, FIRST);

    assertThat(store().find(key)).contains(FIRST);
    assertThat(store().find(key())).isEmpty();
  }

  @Test
  void a_new_code_takes_the_place_of_the_old() {
    String key = key();
    store().put(key, FIRST);

    store().put(key, SECOND);

    assertThat(store().find(key)).contains(SECOND);
    assertThat(store().remove(key, FIRST)).isFalse();
    assertThat(store().find(key)).contains(SECOND);
  }

  @Test
  void of_many_who_remove_a_code_at_once_one_is_told_that_it_did() {
    for (int round = 0; round < 20; round++) {
      String key = key();
      store().put(key, FIRST);

      List<Boolean> told =
          Together.run(
              Stream.generate(() -> 0).limit(16).toList(), i -> store().remove(key, FIRST));

      assertThat(told).filteredOn(Boolean::booleanValue).hasSize(1);
      assertThat(store().find(key)).isEmpty();
    }
  }
}
