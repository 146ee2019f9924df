package org.rightsdesk.local.landlord;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Lays out the blocks of one document on A4 pages. Measures are in points. */
final class Paper implements AutoCloseable {
  private static final float MARGIN = 62;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float LEADING = 1.38f;

  private final PDDocument document = new PDDocument();
  private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
  private final Look look;
  private final Random random;
  private final Pictures pictures;
  private PDPageContentStream page;
  private float y;

  Paper(Look look, LocalDate date, String title, Random random, Pictures pictures)
      throws IOException {
    this.look = look;
    this.random = random;
    this.pictures = pictures;
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.UK);
    made.setTimeInMillis(date.toEpochDay() * 86_400_000L + 36_000_000L);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setProducer("Stannerby Homes document service");
    document.getDocumentInformation().setCreationDate(made);
    document.setDocumentId(random.nextLong());
    page = blankPage();
  }

  /** Lays out all blocks, numbers the pages, and gives the finished file. */
  byte[] print(List<Block> blocks, String footer) throws IOException {
    boolean field = false;
    for (Block block : blocks) {
      if (field && !(block instanceof Block.Field)) {
        y -= 8;
      }
      lay(block);
      field = block instanceof Block.Field;
    }
    page.close();
    if (look != Look.HAND) {
      number(footer);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void lay(Block block) throws IOException {
    switch (block) {
      case Block.Title title -> {
        text(title.text(), look.bold(), look.size() * 1.6f, MARGIN, WIDTH);
        y -= 6;
      }
      case Block.Heading heading -> {
        room(60);
        y -= 5;
        text(heading.text(), look.bold(), look.size() * 1.12f, MARGIN, WIDTH);
        y -= 2;
      }
      case Block.Paragraph paragraph -> {
        text(paragraph.text(), look.face(), look.size(), MARGIN, WIDTH);
        y -= look.size() * 0.75f;
      }
      case Block.Quote quote -> {
        if (quote.text().startsWith("From: ")) {
          y -= 10;
        }
        float top = y;
        text(quote.text(), look.face(), look.size(), MARGIN + 16, WIDTH - 16);
        if (top > y) {
          line(MARGIN + 6, top, MARGIN + 6, y + 4, 0.65f);
        }
        y -= 3;
      }
      case Block.Bullet bullet -> {
        room(look.size() * LEADING);
        show("•", look.face(), look.size(), MARGIN + 6, y - look.size());
        text(bullet.text(), look.face(), look.size(), MARGIN + 20, WIDTH - 20);
        y -= 3;
      }
      case Block.Right right -> {
        for (String line : right.lines()) {
          text(line, look.face(), look.size(), MARGIN + WIDTH * 0.6f, WIDTH * 0.4f);
        }
        y -= look.size();
      }
      case Block.Field field -> field(field);
      case Block.Table table -> table(table.rows());
      case Block.Rule rule -> {
        y -= 5;
        line(MARGIN, y, MARGIN + WIDTH, y, 0.5f);
        y -= 8;
      }
      case Block.NewPage next -> nextPage();
      case Block.Letterhead letterhead -> letterhead();
      case Block.Picture picture -> picture(pictures.draw(picture.name(), List.of(), random));
      case Block.Signature signature -> signature(signature.name());
    }
  }

  private void text(String text, Face face, float size, float x, float width) throws IOException {
    for (String line : wrap(text, face, size, width)) {
      room(size * LEADING);
      show(line, face, size, x, y - size);
      y -= size * LEADING;
    }
  }

  private List<String> wrap(String text, Face face, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.strip().split(" +", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && face.width(longer, size) > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(word);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private PDFont font(Face face) throws IOException {
    PDFont font = fonts.get(face);
    if (font == null) {
      font = face.in(document);
      fonts.put(face, font);
    }
    return font;
  }

  private void show(String text, Face face, float size, float x, float baseline)
      throws IOException {
    if (face == Face.SERIF_ITALIC && look.handwritten()) {
      scrawl(text, size, x, baseline);
      return;
    }
    page.beginText();
    page.setFont(font(face), size);
    page.newLineAtOffset(x, baseline);
    page.showText(text);
    page.endText();
  }

  /** Writes word by word in blue ink, no two of them quite level. */
  private void scrawl(String text, float size, float x, float baseline) throws IOException {
    page.setNonStrokingColor(0.09f, 0.13f, 0.45f);
    float at = x;
    for (String word : text.split(" ", -1)) {
      double tilt = (random.nextDouble() - 0.45) * 0.05;
      float lift = (float) (random.nextDouble() - 0.5) * 2.2f;
      float scaled = size * (0.96f + random.nextFloat() * 0.08f);
      page.beginText();
      page.setFont(font(Face.SERIF_ITALIC), scaled);
      page.setTextMatrix(Matrix.getRotateInstance(tilt, at, baseline + lift));
      page.showText(word);
      page.endText();
      at += Face.SERIF_ITALIC.width(word + " ", scaled) + random.nextFloat() * 1.5f;
    }
    page.setNonStrokingColor(0f);
  }

  private void field(Block.Field field) throws IOException {
    float left = MARGIN + 150;
    Face face = look.face();
    float size = look.size();
    if (look == Look.FORM) {
      face = Face.SERIF_ITALIC;
      size = look.size() * 1.35f;
    }
    if (look == Look.MAIL) {
      left = MARGIN + 62;
    }
    List<String> lines = wrap(field.value(), face, size, MARGIN + WIDTH - left - 6);
    float height = lines.size() * size * LEADING + 4;
    room(height + 4);
    if (look == Look.FORM) {
      page.setStrokingColor(0.45f);
      page.addRect(left - 6, y - height, MARGIN + WIDTH - left + 6, height);
      page.stroke();
    }
    show(field.label(), look.bold(), look.size(), MARGIN, y - size - 1);
    for (String line : lines) {
      show(line, face, size, left, y - size - 1);
      y -= size * LEADING;
    }
    y -= look == Look.MAIL ? 1 : 8;
  }

  private void table(List<List<String>> rows) throws IOException {
    float size = look.size() * 0.86f;
    float[] widths = columnWidths(rows, size);
    for (List<String> row : rows) {
      boolean header = row == rows.getFirst();
      Face face = header ? look.bold() : look.face();
      List<List<String>> cells = new ArrayList<>();
      int lines = 1;
      for (int column = 0; column < row.size(); column++) {
        cells.add(wrap(row.get(column), face, size, widths[column] - 7));
        lines = Math.max(lines, cells.getLast().size());
      }
      float height = lines * size * 1.28f + 5;
      room(height);
      if (header) {
        page.setNonStrokingColor(0.88f);
        page.addRect(MARGIN, y - height, WIDTH, height);
        page.fill();
        page.setNonStrokingColor(0f);
      }
      float x = MARGIN;
      for (int column = 0; column < cells.size(); column++) {
        float baseline = y - size - 1.5f;
        for (String line : cells.get(column)) {
          show(line, face, size, x + 3, baseline);
          baseline -= size * 1.28f;
        }
        x += widths[column];
      }
      y -= height;
      line(MARGIN, y, MARGIN + WIDTH, y, 0.75f);
    }
    y -= 12;
  }

  /** Gives every column what it needs, or less to the widest when there is not enough. */
  private float[] columnWidths(List<List<String>> rows, float size) throws IOException {
    float[] widths = new float[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        float width = look.bold().width(row.get(column), size) + 9;
        widths[column] = Math.max(widths[column], width);
      }
    }
    float most = WIDTH;
    while (sum(widths, most) > WIDTH) {
      most -= 2;
    }
    float spare = (WIDTH - sum(widths, most)) / widths.length;
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Math.min(widths[column], most) + spare;
    }
    return widths;
  }

  private static float sum(float[] widths, float most) {
    float sum = 0;
    for (float width : widths) {
      sum += Math.min(width, most);
    }
    return sum;
  }

  private void letterhead() throws IOException {
    float top = PDRectangle.A4.getHeight();
    page.setNonStrokingColor(0.05f, 0.30f, 0.36f);
    page.addRect(0, top - 14, PDRectangle.A4.getWidth(), 14);
    page.fill();
    page.moveTo(MARGIN, top - 62);
    page.lineTo(MARGIN + 18, top - 42);
    page.lineTo(MARGIN + 36, top - 62);
    page.lineTo(MARGIN + 30, top - 62);
    page.lineTo(MARGIN + 30, top - 78);
    page.lineTo(MARGIN + 6, top - 78);
    page.lineTo(MARGIN + 6, top - 62);
    page.fill();
    show("Stannerby Homes", Face.SANS_BOLD, 17, MARGIN + 46, top - 72);
    page.setNonStrokingColor(0.3f);
    String[] address = {
      "Exchange House, 1 Wharf Road", "Stannerby ZY4 1AA", "01632 960000", "stannerbyhomes.example"
    };
    for (int line = 0; line < address.length; line++) {
      show(address[line], Face.SANS, 8, MARGIN + WIDTH - 110, top - 46 - line * 11);
    }
    page.setNonStrokingColor(0f);
    y = top - 112;
  }

  private void picture(BufferedImage image) throws IOException {
    float width = WIDTH * 0.62f;
    float height = width * image.getHeight() / image.getWidth();
    room(height + 14);
    PDImageXObject object = JPEGFactory.createFromImage(document, image, 0.72f);
    page.drawImage(object, MARGIN, y - height, width, height);
    y -= height + 12;
  }

  private void signature(String name) throws IOException {
    room(46);
    Random hand = new Random(name.hashCode());
    page.setStrokingColor(0.1f, 0.12f, 0.4f);
    page.setLineWidth(1.1f);
    float x = MARGIN + 4;
    page.moveTo(x, y - 24);
    for (int stroke = 0; stroke < 4 + name.length() / 3; stroke++) {
      float step = 8 + hand.nextFloat() * 12;
      page.curveTo(
          x + step * 0.2f, y - 4 - hand.nextFloat() * 12,
          x + step * 0.9f, y - 2 - hand.nextFloat() * 34,
          x + step, y - 18 - hand.nextFloat() * 10);
      x += step;
    }
    page.stroke();
    page.setStrokingColor(0f);
    page.setLineWidth(0.6f);
    y -= 42;
  }

  private void line(float x1, float y1, float x2, float y2, float grey) throws IOException {
    page.setStrokingColor(grey);
    page.moveTo(x1, y1);
    page.lineTo(x2, y2);
    page.stroke();
  }

  private void room(float height) throws IOException {
    if (y - height < MARGIN) {
      nextPage();
    }
  }

  private void nextPage() throws IOException {
    page.close();
    page = blankPage();
  }

  private PDPageContentStream blankPage() throws IOException {
    PDPage blank = new PDPage(PDRectangle.A4);
    document.addPage(blank);
    y = PDRectangle.A4.getHeight() - MARGIN;
    PDPageContentStream content = new PDPageContentStream(document, blank);
    content.setLineWidth(0.6f);
    return content;
  }

  private void number(String footer) throws IOException {
    int pages = document.getNumberOfPages();
    for (int index = 0; index < pages; index++) {
      page =
          new PDPageContentStream(
              document, document.getPage(index), PDPageContentStream.AppendMode.APPEND, true, true);
      String text = footer + "Page " + (index + 1) + " of " + pages;
      show(text, look.handwritten() ? Face.SANS : look.face(), 7.5f, MARGIN, 34);
      page.close();
    }
  }
}
