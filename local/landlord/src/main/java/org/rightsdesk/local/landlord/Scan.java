package org.rightsdesk.local.landlord;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Turns printed pages into what a scanner makes of them. */
final class Scan {
  private static final float DOTS_PER_INCH = 110;

  private Scan() {}

  /** The pages of a PDF as they look on a screen. */
  static List<BufferedImage> render(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> pages = new ArrayList<>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB));
      }
      return pages;
    }
  }

  /** A page laid down a little askew on a glass that was not clean. */
  static BufferedImage roughen(BufferedImage page, Random random) {
    int width = page.getWidth();
    int height = page.getHeight();
    BufferedImage scan = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scan.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(new Color(203, 203, 200));
    graphics.fillRect(0, 0, width, height);
    graphics.rotate(Math.toRadians(random.nextDouble() * 2.4 - 1.2), width / 2.0, height / 2.0);
    graphics.drawImage(page, 0, 0, null);
    graphics.dispose();
    Noise noise = new Noise(random);
    int[] pixels = Pictures.pixels(scan);
    SplittableRandom specks = new SplittableRandom(random.nextLong());
    for (int index = 0; index < pixels.length; index++) {
      int colour = pixels[index];
      int row = index / width;
      double light = 0.93 + noise.smooth(index % width / 160.0, row / 160.0) * 0.06;
      int grain = (specks.nextInt() >>> 28) - 8;
      int red = level((colour >> 16 & 255) * light + grain);
      int green = level((colour >> 8 & 255) * light + grain);
      int blue = level((colour & 255) * light * 0.985 + grain);
      pixels[index] = red << 16 | green << 8 | blue;
    }
    return scan;
  }

  /** A PDF that holds nothing but the pictures of its pages. */
  static byte[] pdf(List<BufferedImage> pages, long id) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(id);
      document.getDocumentInformation().setProducer("Reception multifunction device");
      for (BufferedImage picture : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(
              JPEGFactory.createFromImage(document, picture, 0.55f),
              0,
              0,
              PDRectangle.A4.getWidth(),
              PDRectangle.A4.getHeight());
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** The picture as a JPEG of that quality, from 0 to 1. */
  static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static int level(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
