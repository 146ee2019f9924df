package org.rightsdesk.local.landlord;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes the file of one planned document from its filled text. */
final class Press {
  private final Pictures pictures = new Pictures();

  /** Makes the file; the same text and chance give the same bytes. */
  byte[] make(PlannedDocument document, String text, Random random) throws IOException {
    String[] form = document.form().split("-", -1);
    if (form[0].equals("photo")) {
      List<String> words = text.lines().filter(line -> !line.isBlank()).toList();
      BufferedImage photo = pictures.draw(form[1], words, random);
      byte[] jpeg = Scan.jpeg(photo, 0.7f);
      return Exif.add(jpeg, document.date(), form.length > 2);
    }
    List<Block> blocks = Block.parse(text);
    if (form[0].equals("txt")) {
      return plain(blocks).getBytes(StandardCharsets.UTF_8);
    }
    if (form[0].equals("docx")) {
      return OtherKinds.wordDocument(plain(blocks));
    }
    if (form[0].equals("eml")) {
      return Eml.of(document, blocks, pictures);
    }
    if (form[0].equals("heic")) {
      return OtherKinds.heic(random);
    }
    byte[] pdf = pdf(document, Look.valueOf(form[0].toUpperCase(Locale.ROOT)), blocks, random);
    if (form.length == 1) {
      return pdf;
    }
    return picture(form[1], pdf, random);
  }

  /** What the name of a file of that form ends with. */
  static String extension(String form) {
    return switch (form.substring(form.indexOf('-') + 1)) {
      case "jpeg" -> "jpg";
      case "png", "txt", "docx", "heic", "eml" -> form.substring(form.indexOf('-') + 1);
      default -> form.startsWith("photo") ? "jpg" : "pdf";
    };
  }

  private byte[] pdf(PlannedDocument document, Look look, List<Block> blocks, Random random)
      throws IOException {
    String footer =
        switch (look) {
          case LETTER, AGREEMENT, FORM -> document.home().reference() + "   ";
          case MAIL, MACHINE, HAND -> "";
        };
    try (Paper paper = new Paper(look, document.date(), document.title(), random, pictures)) {
      return paper.print(blocks, footer);
    }
  }

  private static byte[] picture(String how, byte[] pdf, Random random) throws IOException {
    List<BufferedImage> pages = Scan.render(pdf);
    return switch (how) {
      case "png" -> Scan.png(pages.getFirst());
      case "jpeg" -> Scan.jpeg(Scan.roughen(pages.getFirst(), random), 0.6f);
      case "scan" -> {
        List<BufferedImage> rough = new ArrayList<>();
        for (BufferedImage page : pages) {
          rough.add(Scan.roughen(page, random));
        }
        yield Scan.pdf(rough, random.nextLong());
      }
      default -> throw new IllegalStateException("nothing is done by " + how);
    };
  }

  private static String plain(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      block.plain().lines().forEach(line -> text.append(wrapped(line)).append("\r\n"));
    }
    return text.toString();
  }

  private static String wrapped(String line) {
    return line.replaceAll("(.{1,78})( +|$)", "$1\r\n").stripTrailing();
  }
}
