package org.rightsdesk.tools.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.recognition.Tesseract;
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
            new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false),
            Map.of());

    assertThat(exit).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("letter.pdf: The file is a program")
        .contains("missing.pdf: there is no such file");
    assertThat(CanonicalRecordFile.read(out.resolve("note.txt")).pages()).hasSize(1);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("note.txt"));
    }
  }

  @Test
  void what_lies_in_a_file_is_converted_too_whole_or_named(@TempDir Path folder)
      throws IOException {
    Path archive = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("../note.txt"));
      zip.write("Hello".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("old.doc"));
      zip.write(new byte[] {0, 1, 2, 3});
    }
    Path out = folder.resolve("out");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit =
        ConvertCommand.run(
            List.of(archive.toString(), "--out", out.toString()),
            new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false),
            Map.of());

    assertThat(exit).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("all.zip > 0002 old.doc: Files of this kind are not supported")
        .doesNotContain("note.txt:");
    Path inside = out.resolve("all.zip").resolve("inside");
    assertThat(CanonicalRecordFile.read(inside.resolve("0001.pages")).pages()).hasSize(1);
    assertThat(inside.resolve("0002")).hasBinaryContent(new byte[] {0, 1, 2, 3});
    assertThat(folder.resolve("note.txt")).doesNotExist();
  }

  private static int convert(ByteArrayOutputStream said, Path out, Path... files) {
    List<String> command = new ArrayList<>(List.of("--out", out.toString()));
    for (Path file : files) {
      command.add(file.toString());
    }
    Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    return ConvertCommand.run(command, terminal, Map.of());
  }

  @Test
  void a_file_is_not_replaced_by_its_own_pages(@TempDir Path folder) throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "Hello");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertThat(convert(said, folder, note)).isEqualTo(1);
    assertThat(note).hasContent("Hello");
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("note.txt: its pages would replace");
  }

  @Test
  void a_folder_of_somebody_else_is_not_replaced(@TempDir Path folder) throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "Hello");
    Path theirs = Files.createDirectories(folder.resolve("out").resolve("note.txt"));
    Files.writeString(theirs.resolve("kept"), "kept");
    assertThat(convert(new ByteArrayOutputStream(), folder.resolve("out"), note)).isEqualTo(1);
    assertThat(theirs.resolve("kept")).hasContent("kept");
  }

  @Test
  void pages_are_replaced_by_those_of_the_next_run(@TempDir Path folder) throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "Hello");
    Path out = folder.resolve("out");
    assertThat(convert(new ByteArrayOutputStream(), out, note)).isZero();
    Files.writeString(note, "Goodbye");
    assertThat(convert(new ByteArrayOutputStream(), out, note)).isZero();
    assertThat(CanonicalRecordFile.read(out.resolve("note.txt")).pages().getFirst().words())
        .extracting(Word::text)
        .containsExactly("Goodbye");
  }

  @Test
  void the_second_of_two_files_of_one_name_is_told(@TempDir Path folder) throws IOException {
    Path one = Files.createDirectory(folder.resolve("1")).resolve("note.txt");
    Path other = Files.createDirectory(folder.resolve("2")).resolve("note.txt");
    Files.writeString(one, "One");
    Files.writeString(other, "Other");
    Path out = folder.resolve("out");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertThat(convert(said, out, one, other)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(other + ": a file before it has the same name");
    assertThat(CanonicalRecordFile.read(out.resolve("note.txt")).pages().getFirst().words())
        .extracting(Word::text)
        .containsExactly("One");
  }

  @Test
  void a_name_that_no_file_can_have_is_named(@TempDir Path folder) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    List<String> command = List.of("bad\0name", "--out", folder.toString());
    assertThat(ConvertCommand.run(command, terminal, Map.of())).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("bad\0name: no file can have this name here");
  }

  private static Path scan(Path folder) throws IOException {
    BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_BYTE_GRAY);
    for (int stroke = 20; stroke < 380; stroke += 20) {
      for (int y = 60; y < 140; y++) {
        image.setRGB(stroke, y, 0xFFFFFF);
        image.setRGB(stroke + 1, y, 0xFFFFFF);
      }
    }
    Path file = folder.resolve("scan.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static Path tesseract(Path folder, String script) throws IOException {
    Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return folder;
  }

  private static String said(Path file, Path out, Map<String, String> environment) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    List<String> command = List.of(file.toString(), "--out", out.toString());
    assertThat(ConvertCommand.run(command, terminal, environment)).isZero();
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_scan_that_nobody_read_is_told_and_why(@TempDir Path folder) throws IOException {
    Path scan = scan(folder);
    Path out = folder.resolve("out");
    assertThat(said(scan, out, Map.of()))
        .contains("scan.png: page 1: ", "since Tesseract is not installed");
    Path failing = tesseract(folder, "cat > /dev/null; exit 1");
    assertThat(said(scan, out, Map.of("PATH", failing.toString())))
        .contains("scan.png: page 1: what may be words could not be recognised");
    assertThat(CanonicalRecordFile.read(out.resolve("scan.png")).pages().getFirst().source())
        .isEqualTo(WordSource.UNREAD);
  }

  @Test
  void words_that_Tesseract_reads_are_the_page_s(@TempDir Path folder) throws IOException {
    Path reading =
        tesseract(
            folder,
            "cat > /dev/null; printf '5\\t1\\t1\\t1\\t1\\t1\\t10\\t60\\t90\\t80\\t95\\tDear\\n'");
    Path out = folder.resolve("out");
    assertThat(said(scan(folder), out, Map.of("PATH", reading.toString()))).isEmpty();
    assertThat(CanonicalRecordFile.read(out.resolve("scan.png")).pages().getFirst().words())
        .extracting(Word::text)
        .containsExactly("Dear");
  }

  @Test
  void languages_that_are_none_are_said() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    assertThat(ConvertCommand.run(List.of(), terminal, Map.of(Tesseract.LANGUAGE, "-x")))
        .isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("TESSERACT_LANGUAGE must be");
  }

  @Test
  void a_locked_PDF_is_opened_with_the_password_that_a_file_holds(@TempDir Path folder)
      throws IOException {
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "open sesame", new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(locked.toFile());
    }
    Path password = Files.writeString(folder.resolve("password"), "open sesame\n");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    List<String> command = List.of(locked.toString(), "--out", folder.resolve("out").toString());
    List<String> withPassword = new ArrayList<>(command);
    withPassword.addAll(List.of("--password-file", password.toString()));

    assertThat(ConvertCommand.run(command, terminal, Map.of())).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("protected by a password");
    assertThat(ConvertCommand.run(withPassword, terminal, Map.of())).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("sesame");
  }
}
