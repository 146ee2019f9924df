package org.rightsdesk.documents.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.testing.ExternalTools;

class TesseractTest extends TextRecogniserContract {
  private static final byte[] IMAGE = "a picture".getBytes(StandardCharsets.UTF_8);

  private final Path folder;

  TesseractTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Override
  TextRecogniser recogniser() {
    ExternalTools.require("tesseract");
    return Tesseract.find(System.getenv()).orElseThrow();
  }

  /** A program in its place that does this instead. */
  private Tesseract instead(String script, Duration longest) throws IOException {
    Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return new Tesseract(program, "eng", longest);
  }

  @Test
  void where_it_is_not_on_the_path_there_is_none() {
    assertThat(Tesseract.find(Map.of("PATH", folder.toString()))).isEmpty();
    assertThat(Tesseract.find(Map.of())).isEmpty();
  }

  @Test
  void languages_are_named_as_the_command_names_them() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tesseract.find(Map.of(Tesseract.LANGUAGE, "eng --psm 0")));
  }

  @Test
  void it_is_given_the_picture_and_asked_for_the_languages_and_a_table() throws IOException {
    instead(
            "echo \"$@\" > '" + folder + "/asked'; cat > '" + folder + "/given'",
            Duration.ofDays(1))
        .read(IMAGE);
    assertThat(folder.resolve("asked")).hasContent("stdin stdout -l eng tsv\n");
    assertThat(folder.resolve("given")).hasBinaryContent(IMAGE);
  }

  @Test
  void a_program_that_fails_has_read_nothing() throws IOException {
    assertThat(instead("cat > /dev/null; exit 1", Duration.ofDays(1)).read(IMAGE)).isEmpty();
    assertThat(instead("exit 1", Duration.ofDays(1)).read(new byte[1 << 20])).isEmpty();
    assertThat(new Tesseract(folder.resolve("gone"), "eng", Duration.ofDays(1)).read(IMAGE))
        .isEmpty();
  }

  @Test
  void a_program_that_does_not_end_is_ended() throws IOException {
    assertThat(instead("exec sleep 600", Duration.ofMillis(50)).read(IMAGE)).isEmpty();
  }

  @Test
  void a_program_that_writes_without_end_is_ended() throws IOException {
    assertThat(instead("exec yes", Duration.ofDays(1)).read(IMAGE)).isEmpty();
  }

  @Test
  void rows_other_than_words_are_passed_over() {
    String table =
        """
        level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
        4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t
        5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t95.0\t\s
        4\t1\t1\t1\t2\t0\t0\t0\t9\t9\t-1\t
        5\t1\t1\t1\t2\t1\t10\t20\t30\t40\t95.5\tDear
        5\t1\t1\t1\t2\t2\t50\t20\t30\t40\t95.5
        5\t1\t1\t1\t2\t2\t-5\t20\t30\t40\t95.5\tleft
        """;
    assertThat(TesseractTable.words(table))
        .containsExactly(
            new RecognisedWord(
                "Dear", new org.rightsdesk.documents.picture.PixelArea(10, 20, 40, 60), 0, 95.5));
    assertThat(TesseractTable.words("nothing of the kind")).isEmpty();
    assertThat(Optional.of(TesseractTable.words(""))).contains(java.util.List.of());
  }
}
