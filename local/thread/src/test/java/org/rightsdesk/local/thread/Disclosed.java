package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The file that a requester downloaded, as poppler opens it with its password and shows it. */
final class Disclosed {
  private static final int DOTS_PER_INCH = 50;
  private static final int BLACK = 0xff000000;

  private final Path file;
  private final String password;
  private final String words;
  private final List<String> pages;

  Disclosed(Path file, String password) throws IOException, InterruptedException {
    this.file = file;
    this.password = password;
    this.words = run("pdftotext", "-upw", password, file.toString(), "-");
    this.pages = Arrays.asList(words.split("\f"));
  }

  /** What poppler says of the file to somebody without its password. */
  static String saidWithoutPassword(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("pdftotext", file.toString(), "-").redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isNotZero();
    return printed;
  }

  /** The words of the whole file with single spaces. */
  String words() {
    return words.replaceAll("\\s+", " ");
  }

  /** The words of the page that holds this phrase. */
  String pageWith(String phrase) {
    return pages.get(number(phrase) - 1);
  }

  /** How much of the page that holds this phrase is quite black, in thousandths. */
  int blackOf(String phrase) throws IOException, InterruptedException {
    Path picture = file.resolveSibling("page");
    String number = Integer.toString(number(phrase));
    run(
        "pdftoppm",
        "-upw",
        password,
        "-r",
        Integer.toString(DOTS_PER_INCH),
        "-png",
        "-singlefile",
        "-f",
        number,
        "-l",
        number,
        file.toString(),
        picture.toString());
    BufferedImage shown = ImageIO.read(picture.resolveSibling("page.png").toFile());
    int black = 0;
    for (int y = 0; y < shown.getHeight(); y++) {
      for (int x = 0; x < shown.getWidth(); x++) {
        if (shown.getRGB(x, y) == BLACK) {
          black++;
        }
      }
    }
    return black * 1000 / (shown.getWidth() * shown.getHeight());
  }

  private int number(String phrase) {
    for (int at = 0; at < pages.size(); at++) {
      if (pages.get(at).replaceAll("\\s+", " ").contains(phrase)) {
        return at + 1;
      }
    }
    throw new AssertionError("no page holds «" + phrase + "»");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor())
        .describedAs("%s: %s", Stream.of(command).toList(), printed)
        .isZero();
    return printed;
  }
}
