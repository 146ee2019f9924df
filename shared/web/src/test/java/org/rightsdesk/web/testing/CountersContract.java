package org.rightsdesk.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.session.Counters;
import org.rightsdesk.web.session.SecretToken;

/** What every set of counters does. */
public abstract class CountersContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3_600);

  private final SecureRandom random = new SecureRandom();

  /** The counters under test; they may hold what other tests counted. */
  protected abstract Counters counters();

  private String key() {
    return "test#" + SecretToken.draw(random).hash().value();
  }

  @Test
  void a_counter_begins_at_one_and_goes_up_by_one() {
    String key = key();

    assertThat(counters().increment(key, NOON, ONE)).isEqualTo(1);
    assertThat(counters().increment(key, NOON, ONE)).isEqualTo(2);
    assertThat(counters().increment(key(), NOON, ONE)).isEqualTo(1);
  }

  @Test
  void a_counter_begins_again_when_its_time_has_come_and_not_before() {
    String key = key();
    counters().increment(key, NOON, ONE);

    assertThat(counters().increment(key, ONE.minusSeconds(1), ONE.plusSeconds(3_600))).isEqualTo(2);
    assertThat(counters().increment(key, ONE, ONE.plusSeconds(3_600))).isEqualTo(1);
    assertThat(counters().increment(key, ONE.plusSeconds(3_599), ONE.plusSeconds(7_200)))
        .isEqualTo(2);
  }

  @Test
  void a_counter_that_is_cleared_begins_again() {
    String key = key();
    counters().increment(key, NOON, ONE);

    counters().clear(key);

    assertThat(counters().increment(key, NOON, ONE)).isEqualTo(1);
  }

  @Test
  void counting_at_once_no_number_is_given_twice_nor_left_out() {
    String key = key();

    List<Long> counts =
        Together.run(
            LongStream.range(0, 64).boxed().toList(),
            ignored -> counters().increment(key, NOON, ONE));

    assertThat(counts)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 64).boxed().toList());
  }

  @Test
  void beginning_again_at_once_no_number_is_given_twice_nor_left_out() {
    String key = key();
    counters().increment(key, NOON.minusSeconds(7_200), NOON.minusSeconds(3_600));

    List<Long> counts =
        Together.run(
            LongStream.range(0, 16).boxed().toList(),
            ignored -> counters().increment(key, NOON, ONE));

    assertThat(counts)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 16).boxed().toList());
  }
}
