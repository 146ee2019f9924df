package org.rightsdesk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VolumesTextTest {
  @Test
  void volumes_are_named_as_people_name_them() {
    assertThat(VolumesText.of(List.of(2))).isEqualTo("volume 2");
    assertThat(VolumesText.of(List.of(2, 3))).isEqualTo("volumes 2 and 3");
    assertThat(VolumesText.of(List.of(1, 2, 4))).isEqualTo("volumes 1, 2 and 4");
  }
}
