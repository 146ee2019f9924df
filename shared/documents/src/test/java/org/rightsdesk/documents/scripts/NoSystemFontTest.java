package org.rightsdesk.documents.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.testing.OfficeFiles;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/**
 * The managed runtime has no fonts and no fontconfig: nothing may ask for them, from a file as it
 * came to a bundle that has verified.
 *
 * <p>Whether something asks shows in the classes that are loaded: a font of the system, or its
 * native library, is reached through these and no others. Where the system lets us, the process
 * also runs with the fonts and fontconfig taken away.
 */
class NoSystemFontTest {
  private static final int DEADLINE_SECONDS = 300;

  private static final List<String> ASKING =
      List.of(
          "sun.font.FontManagerFactory",
          "sun.font.FontManagerNativeLibrary",
          "sun.font.SunFontManager",
          "sun.font.PhysicalFont",
          "sun.font.FcFontConfiguration",
          "sun.awt.FontConfiguration");

  /** Takes fonts and fontconfig away from what is run next. */
  private static final String HIDE =
      "for d in /usr/share/fonts /usr/local/share/fonts \"$HOME/.fonts\" /etc/fonts; do "
          + "if [ -d \"$d\" ]; then mount -t tmpfs none \"$d\" || exit 9; fi; done; "
          + "for f in /usr/lib/*/libfontconfig.so* /usr/lib64/libfontconfig.so*; do "
          + "if [ -e \"$f\" ]; then mount --bind /dev/null \"$(readlink -f \"$f\")\"; fi; done; "
          + "exec \"$@\"";

  private final Path folder;

  NoSystemFontTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void every_kind_of_file_becomes_a_bundle_without_a_font_of_the_system()
      throws IOException, InterruptedException {
    Path files = Files.createDirectory(folder.resolve("files"));
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(files.resolve(file.getKey()), file.getValue());
    }

    Run run = run(files.toString());

    for (String name : files().keySet()) {
      assertThat(run.said()).contains(name + ": made");
    }
    assertThat(run.asking()).isEmpty();
  }

  @Test
  void a_process_that_draws_with_a_font_of_the_system_is_found_out()
      throws IOException, InterruptedException {
    assertThat(run(FontlessRun.DRAW).asking()).isNotEmpty();
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("fonts-left-out.pdf", fontsLeftOut());
    files.put(
        "document.docx",
        OfficeFiles.word(OfficeFiles.paragraph("Featherstone प्रिया محمد 王小明")).bytes());
    files.put(
        "mail.eml",
        bytes(
            "Message-ID: <1@a.example>\nFrom: a@example.org\nTo: b@example.org\nDate: Mon, 16 Mar"
                + " 2026 09:58:00 +0000\nSubject: Featherstone\nMIME-Version: 1.0\nContent-Type:"
                + " text/plain; charset=utf-8\n\nשלום Featherstone ਗੁਰਪ੍ਰੀਤ"));
    files.put("page.html", bytes("<html><body><p>Featherstone কৃষ্ণ <b>கவிதா</b> \uD83D\uDE00"));
    files.put(
        "note.txt",
        bytes(
            ScriptsTest.lines()
                .map(line -> line.get()[1] + " " + line.get()[2])
                .reduce("Featherstone", (all, line) -> all + "\n" + line)));
    files.put("table.csv", bytes("Name,Debt,Note\nFeatherstone,3,متأخر\nPorter,0,none\n"));
    files.put("scan.png", TestImages.encoded(TestImages.scan(400, 300, "door"), "png"));
    files.put("scan.jpg", TestImages.encoded(TestImages.scan(400, 300, "door"), "jpeg"));
    files.put("scan.tiff", TestImages.encoded(TestImages.scan(400, 300, "door"), "tiff"));
    return files;
  }

  /** A PDF that names fonts and holds none. */
  private static byte[] fontsLeftOut() {
    RawPdf pdf = new RawPdf();
    StringBuilder fonts = new StringBuilder("/Font");
    StringBuilder content = new StringBuilder("BT /F1 12 Tf 72 700 Td (Dear Featherstone) Tj");
    for (String font : List.of("Times-Roman", "CourierNew,Bold", "ZapfDingbats", "Symbol")) {
      int number = pdf.add("<</Type /Font /Subtype /Type1 /BaseFont /" + font + ">>");
      fonts.append(" /F").append(number).append(' ').append(number).append(" 0 R");
      content.append(" /F").append(number).append(" 12 Tf 0 -20 Td (abc) Tj");
    }
    return pdf.page(content + " ET", fonts + ">>", "").bytes();
  }

  /** What a process said, and the classes it loaded that ask for fonts. */
  private record Run(String said, List<String> asking) {}

  private Run run(String argument) throws IOException, InterruptedException {
    Path output = folder.resolve("said.txt");
    Path loaded = folder.resolve("loaded.txt");
    List<String> command = new ArrayList<>(hiding());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Xlog:class+load:file=" + loaded,
            "-cp",
            System.getProperty("java.class.path"),
            FontlessRun.class.getName(),
            argument));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains(FontlessRun.class.getName() + " "));
    return new Run(
        said,
        ASKING.stream()
            .filter(name -> classes.stream().anyMatch(line -> line.contains(" " + name + " ")))
            .toList());
  }

  /** The command that hides the fonts, empty where the system does not let us. */
  private static List<String> hiding() throws InterruptedException {
    List<String> hiding = List.of("unshare", "-rm", "sh", "-c", HIDE, "sh");
    List<String> trial = new ArrayList<>(hiding);
    trial.add("true");
    try {
      Process process =
          new ProcessBuilder(trial)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0 ? hiding : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
