package org.rightsdesk.local.bench.redact;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.layout.TypeFace;

/** Scans of A4 letters as machines store them; each picture is in a file once. */
final class Scans {
  /** How a scan is stored. */
  enum Storage {
    COLOUR_JPEG(200, 0),
    GREY_JPEG(150, 100),
    GREY_FLATE(150, 200),
    CCITT(300, 300),
    JBIG2(300, 400);

    private final int dotsPerInch;
    private final long firstSeed;

    Storage(int dotsPerInch, long firstSeed) {
      this.dotsPerInch = dotsPerInch;
      this.firstSeed = firstSeed;
    }
  }

  private static final int VARIANTS = 4;
  private static final double A4_WIDTH = 8.27;
  private static final double A4_HEIGHT = 11.69;
  private static final int JBIG2_PAGE = 48;
  private static final int JBIG2_REGION = 38;

  private final PDDocument document;
  private final Map<String, PDImageXObject> made = new HashMap<>();

  Scans(PDDocument document) {
    this.document = document;
  }

  /** One of a few scans stored in a way. */
  PDImageXObject get(Storage storage, int number) throws IOException {
    String key = storage + " " + number % VARIANTS;
    PDImageXObject scan = made.get(key);
    if (scan == null) {
      scan = make(storage, number % VARIANTS);
      made.put(key, scan);
    }
    return scan;
  }

  private PDImageXObject make(Storage storage, int variant) throws IOException {
    long seed = storage.firstSeed + variant;
    return switch (storage) {
      case COLOUR_JPEG ->
          JPEGFactory.createFromImage(
              document, paper(storage.dotsPerInch, BufferedImage.TYPE_INT_RGB, seed), 0.7f);
      case GREY_JPEG ->
          JPEGFactory.createFromImage(
              document, paper(storage.dotsPerInch, BufferedImage.TYPE_BYTE_GRAY, seed), 0.7f);
      case GREY_FLATE ->
          LosslessFactory.createFromImage(
              document, paper(storage.dotsPerInch, BufferedImage.TYPE_BYTE_GRAY, seed));
      case CCITT -> oneBit(storage.dotsPerInch, seed);
      case JBIG2 -> jbig2(oneBit(storage.dotsPerInch, seed));
    };
  }

  /** Type on a sheet laid a little askew. */
  private static BufferedImage sheet(int dotsPerInch, long seed) {
    int width = (int) Math.round(A4_WIDTH * dotsPerInch);
    int height = (int) Math.round(A4_HEIGHT * dotsPerInch);
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.rotate(0.004 + seed % 3 * 0.002);
    graphics.setColor(new Color(40, 38, 44));
    TypeFace face = new TypeFace(BundledFont.SERIF);
    List<String> lines = new Sentences(seed).lines(44, 84);
    double size = dotsPerInch * 11.5 / 72;
    for (int i = 0; i < lines.size(); i++) {
      graphics.fill(face.outline(lines.get(i), dotsPerInch, (6 + i) * size * 1.35, size));
    }
    graphics.dispose();
    return sheet;
  }

  private static BufferedImage paper(int dotsPerInch, int type, long seed) {
    BufferedImage sheet = sheet(dotsPerInch, seed);
    SplittableRandom grain = new SplittableRandom(seed);
    int[] pixels = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      int light = (pixels[i] & 0xFF) * 15 / 16 + grain.nextInt(6) - grain.nextInt(6);
      int clamped = Math.clamp(light, 0, 250);
      pixels[i] = clamped << 16 | clamped << 8 | clamped * 15 / 16;
    }
    if (type == BufferedImage.TYPE_INT_RGB) {
      return sheet;
    }
    BufferedImage grey = new BufferedImage(sheet.getWidth(), sheet.getHeight(), type);
    for (int i = 0; i < pixels.length; i++) {
      grey.getRaster()
          .setSample(i % sheet.getWidth(), i / sheet.getWidth(), 0, pixels[i] >> 16 & 0xFF);
    }
    return grey;
  }

  private PDImageXObject oneBit(int dotsPerInch, long seed) throws IOException {
    BufferedImage sheet = sheet(dotsPerInch, seed);
    SplittableRandom specks = new SplittableRandom(seed);
    BufferedImage bits =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        boolean light = (sheet.getRGB(x, y) & 0xFF) > 128 && specks.nextInt(5000) > 0;
        bits.getRaster().setSample(x, y, 0, light ? 1 : 0);
      }
    }
    return CCITTFactory.createFromImage(document, bits);
  }

  /** The same bits in a JBIG2 stream, which can hold them as they are coded for CCITT. */
  private PDImageXObject jbig2(PDImageXObject fax) throws IOException {
    byte[] coded;
    try (InputStream stream = fax.getCOSObject().createRawInputStream()) {
      coded = stream.readAllBytes();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    segment(data, 0, JBIG2_PAGE, 19);
    size(data, fax);
    data.writeInt(0);
    data.writeInt(0);
    data.writeByte(1);
    data.writeShort(0);
    segment(data, 1, JBIG2_REGION, 18 + coded.length);
    size(data, fax);
    data.writeInt(0);
    data.writeInt(0);
    data.writeByte(0);
    data.writeByte(1);
    data.write(coded);
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(bytes.toByteArray()),
        COSName.JBIG2_DECODE,
        fax.getWidth(),
        fax.getHeight(),
        1,
        PDDeviceGray.INSTANCE);
  }

  private static void segment(DataOutputStream data, int number, int type, int length)
      throws IOException {
    data.writeInt(number);
    data.writeByte(type);
    data.writeByte(0);
    data.writeByte(1);
    data.writeInt(length);
  }

  private static void size(DataOutputStream data, PDImageXObject picture) throws IOException {
    data.writeInt(picture.getWidth());
    data.writeInt(picture.getHeight());
  }
}
