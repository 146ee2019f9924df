package org.rightsdesk.local.cloud.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
  void a_maker_that_never_says_that_the_past_is_written_is_stopped_and_gone_on_with()
      throws Exception {
    isToBeMade();
    used();
    Process silent = new ProcessBuilder("cat").start();
    try (Demonstration demonstration = Demonstration.of(silent, root.resolve(".local"))) {
      demonstration.awaitPast(Duration.ofMillis(1));
      silent.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    assertThat(isToBeMade()).isTrue();
  }

  @Test
  void once_the_past_is_written_the_maker_is_let_go_on() throws Exception {
    Process maker = new ProcessBuilder("cat").start();
    maker.outputWriter().append("the past is written\n").flush();
    try (Demonstration demonstration = Demonstration.of(maker, root.resolve(".local"))) {
      demonstration.awaitPast(Duration.ofMinutes(1));
      assertThat(maker.isAlive()).isTrue();
    }
  }

  @Test
  void there_are_none_beside_records_of_ones_own() throws IOException {
    assertThat(isToBeMade("--records", "/records")).isFalse();
  }
}
