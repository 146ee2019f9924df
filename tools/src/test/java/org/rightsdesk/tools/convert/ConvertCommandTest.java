package org.rightsdesk.tools.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.tools.terminal.Terminal;

class ConvertCommandTest {
  @Test
  void what_can_be_converted_is_and_the_rest_is_named(@TempDir Path folder) throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "Hello");
    Path program = Files.writeString(folder.resolve("letter.pdf"), "MZ\u0090\u0000\u0003\u0000");
    Path missing = folder.resolve("missing.pdf");
    Path out = folder.resolve("out");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit =
        ConvertCommand.run(
            List.of(
                note.toString(), program.toString(), missing.toString(), "--out", out.toString()),
            new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false));

    assertThat(exit).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("letter.pdf: The file is a program")
        .contains("missing.pdf: there is no such file");
    assertThat(CanonicalRecordFile.read(out.resolve("note.txt")).pages()).hasSize(1);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("note.txt"));
    }
  }
}
