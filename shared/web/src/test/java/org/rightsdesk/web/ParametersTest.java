package org.rightsdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  @Test
  void names_and_values_are_decoded_in_their_order() {
    Parameters read = Parameters.parse("b=1+2&a=%C3%A9%26%3D&b=&c&&=x");

    assertThat(read.all("b")).containsExactly("1 2", "");
    assertThat(read.first("a")).contains("\u00e9&=");
    assertThat(read.first("c")).contains("");
    assertThat(read.first("")).contains("x");
    assertThat(read.first("d")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%C3", "a=%C3%28", "a=%ED%A0%80", "a=\u00e9+"})
  void what_is_badly_encoded_is_refused(String encoded) {
    assertThatThrownBy(() -> Parameters.parse(encoded))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }

  @Test
  void what_is_beyond_the_caps_is_refused() {
    assertThatThrownBy(() -> Parameters.parse("a".repeat(Parameters.MAX_BODY + 1)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(413));
    assertThatThrownBy(() -> Parameters.parse("a=1&".repeat(Parameters.MAX_PAIRS + 1)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Parameters.parse("a".repeat(Parameters.MAX_NAME + 1) + "=1"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void any_text_that_a_browser_encodes_comes_back() {
    long seed = 20_261_123L;
    System.out.println("seed of the encoded texts: " + seed);
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        int c = random.nextInt(0x11_0000);
        if (Character.getType(c) != Character.SURROGATE) {
          text.appendCodePoint(c);
        }
      }
      String encoded = "a=" + URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
      assertThat(Parameters.parse(encoded).values())
          .isEqualTo(Map.of("a", List.of(text.toString())));
    }
  }

  @Test
  void it_prints_names_only() {
    assertThat(Parameters.parse("name=Amina").toString()).contains("name").doesNotContain("Amina");
  }
}
