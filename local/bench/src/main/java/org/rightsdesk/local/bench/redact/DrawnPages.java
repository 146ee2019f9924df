package org.rightsdesk.local.bench.redact;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pages of photographs and of drawn plans. */
final class DrawnPages {
  private static final int VARIANTS = 4;
  private static final int PHOTOGRAPH_WIDTH = 1_200;
  private static final int PHOTOGRAPH_HEIGHT = 900;

  private final PDDocument document;
  private final Map<Integer, PDImageXObject> photographs = new HashMap<>();

  DrawnPages(PDDocument document) {
    this.document = document;
  }

  /** Two photographs with a line of words under each. */
  void photographs(PDPage page, int number, Sentences words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (int i = 0; i < 2; i++) {
        float y = 460 - i * 380;
        content.drawImage(photograph(number + i), 70, y, 440, 330);
        text(content, 70, y - 16, words.line(60));
      }
    }
  }

  /** A plan of rooms: walls, hatching, doors as arcs, measures. */
  void plan(PDPage page, Sentences words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (int room = 0; room < 24; room++) {
        float x = 60 + room % 4 * 120;
        float y = 90 + room / 4 * 118;
        content.setLineWidth(1.4f);
        content.addRect(x, y, 108, 104);
        content.stroke();
        content.setLineWidth(0.35f);
        for (int line = 0; line < 26; line++) {
          content.moveTo(x + line * 4, y);
          content.lineTo(x + 108, y + 104 - line * 4);
        }
        content.stroke();
        content.setLineWidth(0.7f);
        content.moveTo(x + 20, y + 104);
        content.curveTo(x + 20, y + 84, x + 36, y + 68, x + 56, y + 68);
        content.stroke();
        text(content, x + 8, y + 50, words.word() + " " + words.number(2, 9) + " m");
      }
    }
  }

  private static void text(PDPageContentStream content, float x, float y, String text)
      throws IOException {
    PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    content.beginText();
    content.setFont(font, 10);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private PDImageXObject photograph(int number) throws IOException {
    int variant = number % VARIANTS;
    PDImageXObject photograph = photographs.get(variant);
    if (photograph == null) {
      photograph = JPEGFactory.createFromImage(document, damp(variant), 0.8f);
      photographs.put(variant, photograph);
    }
    return photograph;
  }

  /** A stained wall: soft waves of colour, edges, and the grain of a small lens. */
  private static BufferedImage damp(long seed) {
    BufferedImage wall =
        new BufferedImage(PHOTOGRAPH_WIDTH, PHOTOGRAPH_HEIGHT, BufferedImage.TYPE_INT_RGB);
    SplittableRandom grain = new SplittableRandom(seed);
    for (int y = 0; y < PHOTOGRAPH_HEIGHT; y++) {
      for (int x = 0; x < PHOTOGRAPH_WIDTH; x++) {
        double wave = Math.sin(x / 90.0 + seed) + Math.cos(y / 60.0) + Math.sin((x + y) / 37.0);
        int shade = (x / 150 + y / 110) % 2 * 24 + (int) (wave * 22) + grain.nextInt(9);
        int red = Math.clamp(150 + shade, 0, 255);
        int green = Math.clamp(132 + shade * 3L / 4, 0, 255);
        int blue = Math.clamp(110 + shade / 2, 0, 255);
        wall.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return wall;
  }
}
