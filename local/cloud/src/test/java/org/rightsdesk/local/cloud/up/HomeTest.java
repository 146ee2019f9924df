package org.rightsdesk.local.cloud.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {

  @Test
  void beginning_afresh_forgets_every_case_and_keeps_what_was_built(@TempDir Path folder)
      throws IOException {
    for (String name : new String[] {"tables/data", "records/index.csv", "tmp/left/page.png"}) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "x");
    }
    for (String name : new String[] {"built", "build.log", "credentials", "schedules.json"}) {
      Files.writeString(folder.resolve(name), "x");
    }

    try (Home home = Home.claim(folder)) {
      home.forget();
    }

    assertThat(folder)
        .isDirectoryNotContaining(
            path ->
                path.endsWith("tables")
                    || path.endsWith("tmp")
                    || path.endsWith("credentials")
                    || path.endsWith("schedules.json"));
    assertThat(folder.resolve("built")).exists();
    assertThat(folder.resolve("build.log")).exists();
    assertThat(folder.resolve("records/index.csv")).exists();
  }
}
