package org.rightsdesk.tools.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {
  /** A process that is stopped while it writes pages to a folder beside the one it is told. */
  static final class Stopped {
    private Stopped() {}

    public static void main(String[] arguments) throws IOException {
      DraftFolder draft = DraftFolder.beside(Path.of(arguments[0]));
      Files.createDirectories(draft.path().resolve("inside"));
      Files.writeString(draft.path().resolve("inside").resolve("page"), "a secret");
      System.exit(3);
    }
  }

  @Test
  void nothing_is_left_of_it_when_the_process_is_stopped(@TempDir Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Stopped.class.getName(),
                folder.resolve("pages").toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void it_takes_the_place_of_what_it_shall_become(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("old"), "old");
    try (DraftFolder draft = DraftFolder.beside(pages)) {
      Files.writeString(draft.path().resolve("new"), "new");
      draft.moveTo(pages);
    }
    assertThat(folder).isDirectoryContaining(file -> file.equals(pages));
    assertThat(pages).isDirectoryNotContaining("glob:**old").isDirectoryContaining("glob:**new");
  }
}
