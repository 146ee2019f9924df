package org.rightsdesk.local.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the card by which a resident proves who they are. It resembles no real one. */
final class SpecimenCard {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private SpecimenCard() {}

  /** The card as a PNG. */
  static byte[] of(Resident resident) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(new Color(214, 228, 236));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(170, 30, 50));
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
    graphics.drawString("SPECIMEN IDENTITY CARD", 50, 90);
    String[][] lines = {
      {"Name", resident.name()},
      {"Date of birth", resident.born()},
      {"Address", resident.home().substring(0, resident.home().indexOf(", Stannerby"))},
      {"", resident.home().substring(resident.home().indexOf("Stannerby"))},
    };
    for (int line = 0; line < lines.length; line++) {
      graphics.setColor(Color.DARK_GRAY);
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
      graphics.drawString(lines[line][0], 50, 190 + 80 * line);
      graphics.setColor(Color.BLACK);
      graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 32));
      graphics.drawString(lines[line][1], 260, 190 + 80 * line);
    }
    graphics.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
