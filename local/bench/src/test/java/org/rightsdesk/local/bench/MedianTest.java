package org.rightsdesk.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MedianTest {

  @Test
  void one_slow_time_does_not_move_the_median() {
    assertThat(Median.millis(times(3, 900, 1, 2, 4))).isEqualTo(3);
    assertThat(Median.millis(times(3, 5, 1, 2, 4))).isEqualTo(3);
  }

  private static List<Duration> times(long... millis) {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
  }
}
