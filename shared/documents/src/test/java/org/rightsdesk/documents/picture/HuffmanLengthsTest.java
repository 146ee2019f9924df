package org.rightsdesk.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HuffmanLengthsTest {
  /** Each count as great as the two before it, which makes the longest codes there can be. */
  private static int[] growing(int symbols) {
    int[] counts = new int[symbols];
    for (int i = 0; i < symbols; i++) {
      counts[i] = i < 2 ? 1 : counts[i - 1] + counts[i - 2];
    }
    return counts;
  }

  private static double room(int[] lengths) {
    return Arrays.stream(lengths)
        .filter(length -> length > 0)
        .mapToDouble(l -> Math.pow(2, -l))
        .sum();
  }

  @Test
  void the_commonest_symbol_has_the_shortest_code() {
    assertThat(HuffmanLengths.of(new int[] {1, 0, 4, 2, 1}, 15)).containsExactly(3, 0, 1, 2, 3);
  }

  @Test
  void no_code_is_longer_than_allowed_and_none_is_wasted() {
    for (int longest : new int[] {7, 9, 15}) {
      int[] lengths = HuffmanLengths.of(growing(40), longest);
      assertThat(Arrays.stream(lengths).max().orElse(0)).isLessThanOrEqualTo(longest);
      assertThat(lengths).doesNotContain(0);
      assertThat(room(lengths)).isEqualTo(1);
    }
  }
}
