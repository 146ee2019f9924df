package org.rightsdesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
  @ParameterizedTest
  @CsvSource({
    "SAME, SAME, false, STRONG",
    "SAME, DIFFERENT, true, STRONG",
    "DIFFERENT, SAME, true, STRONG",
    "SAME, SIMILAR, false, POSSIBLE",
    "SAME, UNKNOWN, false, POSSIBLE",
    "SIMILAR, SAME, false, POSSIBLE",
    "UNKNOWN, SAME, false, POSSIBLE",
    "SIMILAR, DIFFERENT, true, POSSIBLE",
    "SAME, DIFFERENT, false, WEAK",
    "DIFFERENT, SAME, false, WEAK",
    "SIMILAR, SIMILAR, false, WEAK",
    "UNKNOWN, SIMILAR, false, WEAK",
    "DIFFERENT, DIFFERENT, true, WEAK",
  })
  void a_match_is_as_sure_as_what_it_rests_on(
      Comparison name, Comparison address, boolean reference, Match.Strength strength) {
    Match match = new Match(name, address, reference);
    assertThat(match.strength()).isEqualTo(strength);
    assertThat(match.found()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SIMILAR, DIFFERENT",
    "DIFFERENT, SIMILAR",
    "DIFFERENT, DIFFERENT",
    "UNKNOWN, DIFFERENT",
    "DIFFERENT, UNKNOWN",
    "UNKNOWN, UNKNOWN",
  })
  void what_rests_on_less_than_a_name_or_an_address_is_not_found(
      Comparison name, Comparison address) {
    assertThat(new Match(name, address, false).found()).isFalse();
  }
}
