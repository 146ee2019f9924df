package org.rightsdesk.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTokensTest {
  private static final String TOKEN = "[redacted]";

  @Test
  void each_character_of_Chinese_is_a_word() {
    TextTokens.Replaced replaced =
        TextTokens.replace("我叫王小明，你好", Map.of(2, "x", 3, "x", 4, "x"), TOKEN);

    assertThat(replaced.text()).isEqualTo("我叫 [redacted] ，你好");
    assertThat(replaced.tokens()).containsExactly(Map.entry(2, "x"));
  }

  @Test
  void names_of_other_lengths_leave_the_same() {
    TextTokens.Replaced three = TextTokens.replace("见王小明了", Map.of(1, "x", 2, "x", 3, "x"), TOKEN);
    TextTokens.Replaced two = TextTokens.replace("见李华了", Map.of(1, "x", 2, "x"), TOKEN);

    assertThat(three).isEqualTo(two);
  }

  @Test
  void neighbours_under_two_exemptions_are_two_tokens_apart() {
    TextTokens.Replaced replaced = TextTokens.replace("王华", Map.of(0, "x", 1, "y"), TOKEN);

    assertThat(replaced.text()).isEqualTo("[redacted] [redacted]");
    assertThat(replaced.tokens()).containsOnly(Map.entry(0, "x"), Map.entry(1, "y"));
  }

  @Test
  void a_word_of_another_script_goes_on_to_the_next_gap_or_Chinese_character() {
    TextTokens.Replaced replaced = TextTokens.replace("see12-a王b c", Map.of(0, "x"), TOKEN);

    assertThat(replaced.text()).isEqualTo("[redacted] 王b c");
  }
}
