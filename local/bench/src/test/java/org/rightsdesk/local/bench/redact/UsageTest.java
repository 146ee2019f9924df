package org.rightsdesk.local.bench.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {
  private static Usage usage(int processor, int wall, long resident) {
    return new Usage(Duration.ofSeconds(processor), Duration.ofSeconds(wall), resident, 0);
  }

  @Test
  void each_figure_has_a_median_of_its_own() {
    assertThat(Usage.median(List.of(usage(1, 9, 20), usage(7, 2, 10), usage(3, 4, 30))))
        .isEqualTo(usage(3, 4, 20));
  }
}
