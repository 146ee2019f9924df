package org.rightsdesk.local.cloud.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When demonstration cases are made: once, in a state that begins with them. */
class DemonstrationTest {
  private final Path root;

  DemonstrationTest(@TempDir Path folder) throws IOException {
    root = folder;
    Files.createDirectories(root.resolve(".local"));
  }

  private boolean isToBeMade(String... words) throws IOException {
    return Demonstration.isToBeMade(Options.read(root, List.of(words)));
  }

  private void used() throws IOException {
    Files.createDirectories(root.resolve(".local/tables"));
  }

  @Test
  void a_new_state_begins_with_them() throws IOException {
    assertThat(isToBeMade()).isTrue();
  }

  @Test
  void a_run_that_was_stopped_is_gone_on_with() throws IOException {
    isToBeMade();
    used();

    assertThat(isToBeMade()).isTrue();
  }

  @Test
  void once_made_they_are_not_made_again() throws IOException {
    isToBeMade();
    used();
    Files.writeString(root.resolve(".local/demonstration"), "made");

    assertThat(isToBeMade()).isFalse();
  }

  @Test
  void a_state_that_began_empty_stays_without_them() throws IOException {
    assertThat(isToBeMade("--empty")).isFalse();
    used();

    assertThat(isToBeMade()).isFalse();
  }

  @Test
  void there_are_none_beside_records_of_ones_own() throws IOException {
    assertThat(isToBeMade("--records", "/records")).isFalse();
  }
}
