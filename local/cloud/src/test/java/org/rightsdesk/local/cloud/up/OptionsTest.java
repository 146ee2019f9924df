package org.rightsdesk.local.cloud.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  private static Options read(String... words) {
    return Options.read(Path.of("checkout"), List.of(words));
  }

  @Test
  void the_pages_of_a_volume_are_what_the_template_says_unless_told() {
    assertThat(LocalCloud.parameters(read(), false)).doesNotContainKey("VolumePages");
    assertThat(LocalCloud.parameters(read("--volume-pages", "3", "--port", "9000"), false))
        .containsEntry("VolumePages", "3")
        .containsEntry("StaffUrl", "http://localhost:9001");
  }

  @ParameterizedTest
  @CsvSource({
    "--volume-pages, 0, from 1 to 9999",
    "--volume-pages, ten, from 1 to 9999",
    "--port, 65500, from 1 to 65499"
  })
  void a_number_that_is_none_is_told_with_its_option(String option, String value, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(option, value))
        .withMessageContaining(option + " needs a number " + said)
        .withMessageContaining(value);
  }
}
