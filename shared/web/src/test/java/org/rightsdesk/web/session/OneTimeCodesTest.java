package org.rightsdesk.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.testing.InMemoryCodeStore;
import org.rightsdesk.web.testing.InMemoryCounters;
import org.rightsdesk.web.testing.MovableClock;
import org.rightsdesk.web.testing.Together;

class OneTimeCodesTest {
  private static final byte[] KEY =
      "a key of thirty-two bytes, or more".getBytes(StandardCharsets.UTF_8);
  private static final String WHOSE = "RD-7K3M-Q2XV";

  private final InMemoryCodeStore store = new InMemoryCodeStore();
  private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
  private final OneTimeCodes codes =
      new OneTimeCodes(store, new InMemoryCounters(), KEY, clock, new SecureRandom());

  private CodeOutcome check(String typed) {
    return codes.check("status", WHOSE, typed);
  }

  private static String other(String code) {
    return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
  }

  @Test
  void a_code_is_six_digits() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(codes.issue("status", WHOSE)).matches("[0-9]{6}");
    }
  }

  @Test
  void the_code_that_was_sent_is_right_and_works_once() {
    String code = codes.issue("status", WHOSE);

    assertThat(check(code)).isEqualTo(new CodeOutcome.Right());
    assertThat(check(code)).isEqualTo(new CodeOutcome.Wrong(4));
  }

  @Test
  void a_code_is_right_for_fifteen_minutes_and_not_a_second_longer() {
    String code = codes.issue("status", WHOSE);
    clock.pass(Duration.ofMinutes(15));
    assertThat(check(code)).isInstanceOf(CodeOutcome.Wrong.class);

    String next = codes.issue("status", WHOSE);
    clock.pass(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(check(next)).isEqualTo(new CodeOutcome.Right());
  }

  @Test
  void a_code_opens_only_what_it_was_sent_for_and_for_whom() {
    String code = codes.issue("status", WHOSE);

    assertThat(codes.check("collection", WHOSE, code)).isInstanceOf(CodeOutcome.Wrong.class);
    assertThat(codes.check("status", "RD-0000-0000", code)).isInstanceOf(CodeOutcome.Wrong.class);
    assertThat(check(code)).isEqualTo(new CodeOutcome.Right());
  }

  @Test
  void five_tries_are_compared_and_then_even_the_right_code_is_not() {
    String code = codes.issue("status", WHOSE);
    for (int left = 4; left >= 0; left--) {
      assertThat(check(other(code))).isEqualTo(new CodeOutcome.Wrong(left));
    }

    assertThat(check(code)).isEqualTo(new CodeOutcome.Locked());
  }

  @Test
  void sending_more_codes_gives_no_more_tries() {
    int compared = 0;
    for (int i = 0; i < 10; i++) {
      String code = codes.issue("status", WHOSE);
      if (check(other(code)) instanceof CodeOutcome.Wrong) {
        compared++;
      }
    }

    assertThat(compared).isEqualTo(5);
    assertThat(check(codes.issue("status", WHOSE))).isEqualTo(new CodeOutcome.Locked());
  }

  @Test
  void the_lock_ends_a_day_after_the_first_try() {
    for (int i = 0; i < 6; i++) {
      check("000000");
    }
    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(check(codes.issue("status", WHOSE))).isEqualTo(new CodeOutcome.Locked());

    clock.pass(Duration.ofSeconds(1));
    assertThat(check(codes.issue("status", WHOSE))).isEqualTo(new CodeOutcome.Right());
  }

  @Test
  void a_right_code_forgives_the_wrong_ones_before_it() {
    for (int i = 0; i < 3; i++) {
      check(other(codes.issue("status", WHOSE)));
      check(codes.issue("status", WHOSE));
    }

    assertThat(check(other(codes.issue("status", WHOSE)))).isEqualTo(new CodeOutcome.Wrong(4));
  }

  @Test
  void of_sixty_four_wrong_guesses_at_once_five_are_compared() {
    String code = codes.issue("status", WHOSE);

    List<CodeOutcome> outcomes =
        Together.run(IntStream.range(0, 64).boxed().toList(), i -> check(other(code)));

    assertThat(outcomes).filteredOn(CodeOutcome.Wrong.class::isInstance).hasSize(5);
    assertThat(check(code)).isEqualTo(new CodeOutcome.Locked());
  }

  @Test
  void the_right_code_typed_by_two_at_once_lets_one_in() {
    String code = codes.issue("status", WHOSE);

    List<CodeOutcome> outcomes = Together.run(List.of(1, 2, 3, 4), i -> check(code));

    assertThat(outcomes).filteredOn(CodeOutcome.Right.class::isInstance).hasSize(1);
  }

  @Test
  void a_key_that_could_be_guessed_is_refused() {
    assertThatThrownBy(
            () ->
                new OneTimeCodes(
                    store, new InMemoryCounters(), new byte[31], clock, new SecureRandom()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
