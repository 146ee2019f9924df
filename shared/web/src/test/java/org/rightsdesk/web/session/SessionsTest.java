package org.rightsdesk.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.web.testing.InMemorySessionStore;
import org.rightsdesk.web.testing.MovableClock;

class SessionsTest {
  private final InMemorySessionStore store = new InMemorySessionStore();
  private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
  private final Sessions sessions = new Sessions(store, clock, new SecureRandom());

  @ParameterizedTest
  @EnumSource(SessionKind.class)
  void a_session_ends_when_it_has_not_been_used_for_its_idle_time(SessionKind kind) {
    OpenSession begun = sessions.begin(kind, Map.of());

    clock.pass(kind.idle().minusSeconds(1));
    assertThat(store.find(begun.token().hash()).orElseThrow().holds(clock.instant())).isTrue();

    clock.pass(Duration.ofSeconds(1));
    assertThat(sessions.find(kind, begun.token().value())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SessionKind.class)
  void a_session_ends_at_its_absolute_time_however_much_it_is_used(SessionKind kind) {
    OpenSession begun = sessions.begin(kind, Map.of());
    Duration step = Duration.ofMinutes(1);
    Duration used = Duration.ZERO;

    while (used.plus(step).compareTo(kind.absolute()) < 0) {
      clock.pass(step);
      used = used.plus(step);
      assertThat(sessions.find(kind, begun.token().value())).as("after %s", used).isPresent();
    }
    clock.pass(step);

    assertThat(sessions.find(kind, begun.token().value())).isEmpty();
  }

  @Test
  void reading_notes_the_use_once_a_minute_and_writes_nothing_else() {
    OpenSession begun = sessions.begin(SessionKind.STAFF, Map.of("staff", "officer-1"));
    int writes = store.writes();

    clock.pass(Duration.ofSeconds(59));
    sessions.find(SessionKind.STAFF, begun.token().value());
    assertThat(store.find(begun.token().hash()).orElseThrow().seen())
        .isEqualTo(begun.session().seen());

    clock.pass(Duration.ofSeconds(1));
    sessions.find(SessionKind.STAFF, begun.token().value());
    assertThat(store.find(begun.token().hash()).orElseThrow())
        .isEqualTo(begun.session().seenAt(clock.instant()));
    assertThat(store.writes()).isEqualTo(writes);
  }

  @Test
  void a_session_that_was_ended_is_gone_at_once() {
    OpenSession begun = sessions.begin(SessionKind.DRAFT, Map.of("a", "1"));

    sessions.end(begun.token());

    assertThat(sessions.find(SessionKind.DRAFT, begun.token().value())).isEmpty();
  }

  @Test
  void what_is_not_a_token_finds_nothing() {
    for (String text :
        new String[] {"", "x", "a".repeat(42), "a".repeat(44), "\u0000".repeat(43)}) {
      assertThat(sessions.find(SessionKind.DRAFT, text)).isEmpty();
    }
  }

  @Test
  void the_store_sees_neither_the_token_nor_the_value_that_forms_carry() {
    OpenSession begun = sessions.begin(SessionKind.DRAFT, Map.of());

    assertThat(begun.token().hash().value())
        .doesNotContain(begun.token().value())
        .isNotEqualTo(begun.token().formToken());
  }

  @Test
  void tokens_do_not_repeat_and_use_every_byte_alike() {
    SecureRandom random = new SecureRandom();
    int draws = 20_000;
    Set<String> seen = new HashSet<>();
    int[] counts = new int[256];
    for (int i = 0; i < draws; i++) {
      SecretToken token = SecretToken.draw(random);
      assertThat(seen.add(token.value())).isTrue();
      for (byte b : java.util.Base64.getUrlDecoder().decode(token.value())) {
        counts[b & 0xff]++;
      }
    }
    double expected = draws * 32 / 256.0;
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    System.out.printf("chi-square of %d tokens' bytes: %.1f (255 expected)%n", draws, chiSquare);
    assertThat(chiSquare).as("255 degrees of freedom, one in a million beyond").isLessThan(375);
  }

  @Test
  void nothing_secret_or_personal_prints() {
    OpenSession begun = sessions.begin(SessionKind.DRAFT, Map.of("name", "Amina Yusuf"));

    assertThat(begun.toString()).doesNotContain(begun.token().value()).doesNotContain("Amina");
  }
}
