package org.rightsdesk.documents.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  private static final int DEADLINE_SECONDS = 300;

  @Test
  void a_process_of_512_MB_answers_every_hostile_picture_and_PDF(@TempDir Path folder)
      throws IOException, InterruptedException {
    everyFileIsAnswered(HostileFiles.all(), folder);
  }

  @Test
  void a_process_of_512_MB_answers_every_hostile_archive_document_and_mail(@TempDir Path folder)
      throws IOException, InterruptedException {
    everyFileIsAnswered(HostileArchives.all(), folder);
  }

  private static void everyFileIsAnswered(Map<String, byte[]> files, Path folder)
      throws IOException, InterruptedException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Path output = Files.createTempFile("hostile", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Xss1m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileConversion.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).doesNotContain("Exception");
    for (String name : files.keySet()) {
      assertThat(said).contains(name + ": ");
    }
  }
}
