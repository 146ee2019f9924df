package org.rightsdesk.documents.scripts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.documents.testing.Bundles;

/** The program that the test runs in a process without a font: it says what came of each file. */
public final class FontlessRun {
  /** The argument for which it does what it must not: it draws with a font of the system. */
  static final String DRAW = "--draw";

  private FontlessRun() {}

  /**
   * Makes a bundle of each file of a folder, with a word of it hidden, and writes a line for it.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals(DRAW)) {
      Graphics2D graphics = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB).createGraphics();
      graphics.drawString("x", 1, 8);
      return;
    }
    Path folder = Path.of(arguments[0]);
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(Files::isRegularFile).sorted().toList();
    }
    Bundles bundles = new Bundles(Files.createTempDirectory(folder, "run"));
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      Path bundle = bundles.of("محمد 王小明", content, word -> word.startsWith("Feather"));
      System.out.println(file.getFileName() + ": " + (Files.size(bundle) > 0 ? "made" : "empty"));
    }
  }
}
