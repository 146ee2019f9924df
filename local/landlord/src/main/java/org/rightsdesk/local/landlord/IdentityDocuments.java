package org.rightsdesk.local.landlord;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Makes papers by which a resident proves who she is: each says SPECIMEN all over and resembles no
 * real one. Two match the record and one shows an earlier address.
 */
final class IdentityDocuments {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final String EARLIER_HOME = "Flat 7, Beacon House, Stannerby, ZY4 5PN";

  private IdentityDocuments() {}

  static void make(Person person, Path folder) throws IOException {
    Files.createDirectories(folder);
    String stem = person.name().toLowerCase(Locale.UK).replace(' ', '-');
    Files.write(
        folder.resolve(stem + "-driving-licence.jpg"),
        Scan.jpeg(licence(person, person.home()), 0.8f));
    Files.write(
        folder.resolve(stem + "-driving-licence-earlier-address.jpg"),
        Scan.jpeg(licence(person, EARLIER_HOME), 0.8f));
    Files.write(folder.resolve(stem + "-council-tax-bill.pdf"), bill(person));
  }

  private static BufferedImage licence(Person person, String home) throws IOException {
    BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(120, 110, 100));
    graphics.fillRect(0, 0, 1200, 800);
    graphics.setPaint(
        new GradientPaint(60, 60, new Color(236, 214, 222), 1140, 740, new Color(196, 220, 228)));
    graphics.fill(new RoundRectangle2D.Double(50, 50, 1100, 700, 50, 50));
    graphics.setColor(new Color(60, 50, 90));
    Face.SANS_BOLD.draw(graphics, "DRIVING LICENCE", 400, 125, 46);
    Face.SANS.draw(graphics, "Kingdom of Nowhere", 830, 122, 24);
    face(graphics);
    String[][] lines = {
      {"1.", person.surname().toUpperCase(Locale.UK)},
      {
        "2.",
        person.formal().split(" ", -1)[0].toUpperCase(Locale.UK)
            + " "
            + person.first().toUpperCase(Locale.UK)
      },
      {"3.", DAY.format(LocalDate.parse(person.born())) + "  NOWHERE"},
      {"4a.", "02.09.2022    4b. 01.09.2032"},
      {"5.", "SPECI" + person.born().replace("-", "") + "99XX"},
      {"8.", home.split(", Stannerby", -1)[0]},
      {"", home.substring(home.indexOf("Stannerby"))},
    };
    graphics.setColor(new Color(30, 30, 36));
    for (int line = 0; line < lines.length; line++) {
      Face.SANS.draw(graphics, lines[line][0], 400, 200 + line * 62, 24);
      Face.SANS_BOLD.draw(graphics, lines[line][1], 460, 200 + line * 62, 32);
    }
    graphics.setTransform(AffineTransform.getRotateInstance(-0.42, 600, 400));
    graphics.setColor(new Color(190, 20, 40, 84));
    Face.SANS_BOLD.draw(graphics, "SPECIMEN", 230, 470, 170);
    graphics.dispose();
    return image;
  }

  private static void face(Graphics2D graphics) {
    graphics.setColor(new Color(226, 226, 222));
    graphics.fillRect(100, 160, 250, 330);
    graphics.setColor(new Color(52, 40, 36));
    graphics.fill(new Ellipse2D.Double(150, 190, 150, 190));
    graphics.setColor(new Color(150, 106, 82));
    graphics.fill(new Ellipse2D.Double(168, 215, 114, 150));
    graphics.setColor(new Color(70, 86, 110));
    graphics.fill(new RoundRectangle2D.Double(120, 385, 210, 105, 120, 120));
    graphics.setColor(new Color(90, 60, 50));
    graphics.setStroke(new BasicStroke(4));
    graphics.drawLine(196, 275, 212, 275);
    graphics.drawLine(238, 275, 254, 275);
    graphics.drawArc(205, 300, 40, 26, 200, 140);
  }

  private static byte[] bill(Person person) throws IOException {
    String text =
        Rows.text("texts/council-tax-bill.txt")
            .replace("{name}", person.formal().split(" ", -1)[0] + " " + person.name())
            .replace("{home.lines}", person.home().replace(", ", " \\\n"))
            .replace("{home}", person.home());
    LocalDate date = LocalDate.of(2026, 3, 9);
    try (Paper paper =
        new Paper(Look.LETTER, date, "Council tax bill", new Random(7), new Pictures())) {
      return paper.print(Block.parse(text), "SPECIMEN   ");
    }
  }
}
