package org.rightsdesk.tools.redact;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.rightsdesk.tools.terminal.Terminal;

/**
 * Redacts an invented document of type and pictures, so that the virtual machine can note what the
 * command needs and start it faster afterwards.
 */
public final class RedactRehearsal {
  private static final int PICTURE = 800;
  private static final int PAGES = 3;

  private RedactRehearsal() {}

  /** Takes a folder for the document, its plan and its result. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    System.exit(rehearse(Path.of(arguments[0])));
  }

  /** Returns what the command returned. */
  static int rehearse(Path folder) throws IOException {
    Path source = folder.resolve("in.pdf");
    Path plan = folder.resolve("plan.csv");
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < PAGES; page++) {
        add(document, JPEGFactory.createFromImage(document, picture()));
        add(document, LosslessFactory.createFromImage(document, picture()));
      }
      document.save(source.toFile());
    }
    Files.writeString(plan, RedactionPlan.HEADER + "\n1,60,60,200,30,third-party\n");
    Terminal silent =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    return RedactCommand.run(
        List.of("--plan", plan.toString(), source.toString(), folder.resolve("out.pdf").toString()),
        silent);
  }

  private static void add(PDDocument document, PDImageXObject picture) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(picture, 60, 100, 400, 400);
      content.addRect(60, 620, 400, 20);
      content.stroke();
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      content.newLineAtOffset(60, 750);
      content.showText("An invented page about nobody and nothing.");
      content.endText();
    }
  }

  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(PICTURE, PICTURE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, PICTURE, PICTURE, Color.YELLOW));
    graphics.fillRect(0, 0, PICTURE, PICTURE);
    graphics.dispose();
    return picture;
  }
}
