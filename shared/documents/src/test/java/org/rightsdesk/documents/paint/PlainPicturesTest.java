package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.testing.PopplerGreys;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/** Pictures that are painted without the painter, beside what poppler makes of them. */
class PlainPicturesTest {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;

  /**
   * Turned and mirrored in all eight ways, smaller and larger than they are, partly off the page.
   */
  private static final List<String> PLACES =
      List.of(
          "240 0 0 160 30 40",
          "-240 0 0 160 270 40",
          "240 0 0 -160 30 200",
          "-240 0 0 -160 270 200",
          "0 240 -160 0 200 40",
          "0 -240 160 0 40 280",
          "0 240 160 0 40 40",
          "0 -240 -160 0 200 280",
          "60 0 0 40 100 100",
          "500 0 0 330 -80 -60");

  private final Path folder;

  PlainPicturesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PagePicture painted(RawPdf pdf) throws IOException {
    return FirstPage.whole(pdf, folder.resolve("picture.pdf")).picture();
  }

  /** The mean difference from poppler's picture of the same page. */
  private double difference(PagePicture ours) {
    PopplerGreys theirs = PopplerGreys.of(folder.resolve("picture.pdf"), 200);
    long sum = 0;
    for (int y = 0; y < ours.height(); y++) {
      for (int x = 0; x < ours.width(); x++) {
        sum += Math.abs(ours.lightness(x, y) - theirs.lightness(x, y));
      }
    }
    return (double) sum / ours.width() / ours.height();
  }

  private static RawPdf page(String entries, byte[] content, String place) {
    RawPdf pdf = new RawPdf();
    int image =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width " + WIDTH + " /Height " + HEIGHT + entries,
            content);
    return pdf.page(
        "q " + place + " cm /Im Do Q\n",
        RawPdf.resource("XObject", "Im", image),
        "/MediaBox [0 0 300 300]");
  }

  /** A scan with a dark corner, so that each turn of it looks another. */
  private static BufferedImage scan() {
    BufferedImage scan = TestImages.scan(WIDTH, HEIGHT, "Top", "left", "and", "no", "where");
    Graphics2D graphics = scan.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, WIDTH / 2, HEIGHT / 4);
    graphics.dispose();
    return scan;
  }

  private static byte[] bits(int inversion) {
    ByteArrayOutputStream bits = new ByteArrayOutputStream();
    BufferedImage scan = scan();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x += 8) {
        int eight = 0;
        for (int bit = 0; bit < 8; bit++) {
          boolean light = x + bit < WIDTH && (scan.getRGB(x + bit, y) & 0xFF) > 128;
          eight = eight << 1 | (light ? 1 : 0);
        }
        bits.write(eight ^ inversion);
      }
    }
    return RawPdf.deflate(bits.toByteArray());
  }

  private void looksAsPopplerHasIt(String entries, byte[] content) throws IOException {
    for (String place : PLACES) {
      PagePicture ours = painted(page(entries, content, place));
      assertThat(difference(ours)).as(place).isLessThan(5);
    }
  }

  @Test
  void colours_lie_where_they_should() throws IOException {
    looksAsPopplerHasIt(
        " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
        RawPdf.deflate(TestImages.samples(scan())));
  }

  @Test
  void JPEGs_lie_where_they_should() throws IOException {
    looksAsPopplerHasIt(
        " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
        TestImages.encoded(scan(), "jpeg"));
  }

  @Test
  void bits_lie_where_they_should() throws IOException {
    looksAsPopplerHasIt(
        " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode", bits(0));
    looksAsPopplerHasIt(
        " /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode",
        bits(0xFF));
  }

  @Test
  void a_drawing_of_a_hundred_megapixels_in_black_and_white_is_shown() throws IOException {
    int width = 9_600;
    int height = 12_000;
    byte[] bits = new byte[width / 8 * height];
    java.util.Arrays.fill(bits, 0, bits.length / 2, (byte) 0xFF);
    RawPdf pdf = new RawPdf();
    int image =
        pdf.deflated(
            "/Type /XObject /Subtype /Image /Width "
                + width
                + " /Height "
                + height
                + " /ColorSpace /DeviceGray /BitsPerComponent 1",
            bits);
    PagePicture shown =
        painted(
            pdf.page(
                "2000 0 0 2500 0 0 cm /Im Do\n",
                RawPdf.resource("XObject", "Im", image),
                "/MediaBox [0 0 2000 2500]"));
    assertThat(shown.lightness(shown.width() / 2, shown.height() / 4)).isEqualTo(255);
    assertThat(shown.lightness(shown.width() / 2, shown.height() * 3 / 4)).isZero();
  }
}
