package org.rightsdesk.local.bench.redact;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ProgramsTest {
  @Test
  void a_program_that_fails_is_quoted_with_the_last_that_it_said(@TempDir Path folder) {
    Programs programs = new Programs(folder.resolve("log"), folder);
    List<String> command = List.of("sh", "-c", "echo begun; echo page 7 is damaged; exit 1");
    assertThatThrownBy(() -> programs.run(command, Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("page 7 is damaged")
        .hasMessageContaining(folder.resolve("log").toString());
  }
}
