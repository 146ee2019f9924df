package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/** Pictures that end early or are damaged are shown as far as they go, and the officer is told. */
class DamagedPicturesTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 400;
  private static final BufferedImage SCAN = scan();
  private static final String SIZE = "/Subtype /Image /Width 400 /Height 400 ";
  private static final String BITS = SIZE + "/BitsPerComponent 1 /ColorSpace /DeviceGray ";
  private static final String FAX = "/Filter /CCITTFaxDecode /DecodeParms <</K -1 /Columns 400>> ";
  private static final String JBIG2 = "/Filter /JBIG2Decode ";
  private static final String COLOURS =
      SIZE + "/BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode ";

  private final Path folder;

  DamagedPicturesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A scan with a black stripe above and one below, and lines of text between them. */
  private static BufferedImage scan() {
    BufferedImage scan =
        TestImages.scan(WIDTH, HEIGHT, "One line", "Another line", "The third", "The fourth");
    for (int y = 10; y < 30; y++) {
      for (int x = 0; x < WIDTH; x++) {
        scan.setRGB(x, y, 0);
        scan.setRGB(x, HEIGHT - y, 0);
      }
    }
    return scan;
  }

  private PaintedPage painted(RawPdf pdf) throws IOException {
    Path file = pdf.write(folder.resolve("a.pdf"));
    try (PdfPages pages = PdfPages.open(file, Optional.empty(), DocumentLimits.forRecords())) {
      PaintedPage page = pages.paint(1);
      assertThat(page.problem()).isEmpty();
      return page;
    }
  }

  private static RawPdf page(RawPdf pdf, int image, String before, String resources) {
    return pdf.page(
        before + " 200 0 0 200 0 0 cm /I Do",
        "/XObject <</I " + image + " 0 R>> " + resources,
        "/MediaBox [0 0 200 200]");
  }

  private PaintedPage painted(String entries, byte[] data) throws IOException {
    RawPdf pdf = new RawPdf();
    return painted(page(pdf, pdf.stream(entries, data), "", ""));
  }

  private static boolean isTold(PaintedPage page) {
    assertThat(page.hidden())
        .allMatch(hidden -> hidden.kind() == HiddenContent.Kind.PASSED_OVER)
        .allMatch(hidden -> hidden.text().contains("ends early"));
    return !page.hidden().isEmpty();
  }

  /** The lightness at a place in points from the upper left corner. */
  private static int at(PaintedPage page, double x, double y) {
    double scale = page.picture().width() / page.width();
    return page.picture().lightness((int) (x * scale), (int) (y * scale));
  }

  private static byte[] start(byte[] whole) {
    return Arrays.copyOf(whole, whole.length * 2 / 3);
  }

  /** The same with its middle changed. */
  private static byte[] damaged(byte[] whole) {
    byte[] damaged = whole.clone();
    byte[] noise = new byte[20];
    new Random(5).nextBytes(noise);
    System.arraycopy(noise, 0, damaged, whole.length / 2, noise.length);
    return damaged;
  }

  /** The same without some of its middle. */
  private static byte[] shorter(byte[] whole) {
    byte[] shorter = start(whole);
    int left = shorter.length / 2;
    System.arraycopy(whole, whole.length - left, shorter, shorter.length - left, left);
    return shorter;
  }

  private static void isShownToWhereItGoes(PaintedPage page) {
    assertThat(at(page, 50, 10)).isLessThan(60);
    assertThat(at(page, 50, 18)).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fax", "jbig2"})
  void a_scan_in_black_and_white(String kind) throws IOException {
    byte[] whole = kind.equals("fax") ? TestImages.fax(SCAN) : TestImages.jbig2(SCAN);
    String entries = BITS + (kind.equals("fax") ? FAX : JBIG2);
    PaintedPage page = painted(entries, whole);
    assertThat(isTold(page)).isFalse();
    isShownToWhereItGoes(page);
    assertThat(at(page, 50, 190)).isLessThan(60);
    for (byte[] less : List.of(start(whole), damaged(whole))) {
      PaintedPage shown = painted(entries, less);
      assertThat(isTold(shown)).isTrue();
      isShownToWhereItGoes(shown);
    }
    assertThat(at(painted(entries, start(whole)), 50, 190)).isGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "true, true"})
  void a_fax_whose_bits_mean_the_other_colour(boolean blackIsOne, boolean isDecodedSo)
      throws IOException {
    String form = "/Filter [/CCF] /DecodeParms [<</K -1 /Columns 400 /BlackIs1 " + blackIsOne;
    String entries = BITS + form + ">>] " + (isDecodedSo ? "/Decode [1 0]" : "");
    PaintedPage page = painted(entries, start(TestImages.fax(SCAN)));
    assertThat(isTold(page)).isTrue();
    boolean isInverted = blackIsOne != isDecodedSo;
    assertThat(at(page, 50, 10) > 128).isEqualTo(isInverted);
    assertThat(at(page, 50, 190) > 128).isEqualTo(!isInverted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stencil", "mask", "deflated", "inline"})
  void a_fax_wherever_it_is(String where) throws IOException {
    byte[] whole = TestImages.fax(SCAN);
    // The painter itself unpacks what stands within the content, and gives damage up.
    byte[] less = where.equals("inline") ? start(whole) : damaged(whole);
    for (byte[] bytes : List.of(whole, less)) {
      RawPdf pdf = new RawPdf();
      String stencil = SIZE + "/ImageMask true " + FAX;
      switch (where) {
        case "stencil" -> page(pdf, pdf.stream(stencil, bytes), "", "");
        case "mask" -> {
          int mask = pdf.stream(stencil, bytes);
          String entries =
              "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray";
          page(pdf, pdf.stream(entries + " /Mask " + mask + " 0 R", new byte[1]), "", "");
        }
        case "deflated" -> {
          String filters = FAX.replace("/CCITTFaxDecode", "[/FlateDecode /CCITTFaxDecode]");
          String form = filters.replace("<<", "[null <<").replace(">>", ">>]");
          page(pdf, pdf.stream(BITS + form, RawPdf.deflate(bytes)), "", "");
        }
        default -> {
          ByteArrayOutputStream content = new ByteArrayOutputStream();
          content.writeBytes(
              RawPdf.bytes(
                  "200 0 0 200 0 0 cm BI /W 400 /H 400 /BPC 1 /CS /G /F /CCF"
                      + " /DP <</K -1 /Columns 400>> ID "));
          content.writeBytes(bytes);
          content.writeBytes(RawPdf.bytes("\nEI\n"));
          int stream = pdf.stream("", content.toByteArray());
          pdf.page("", "", "/MediaBox [0 0 200 200] /Contents " + stream + " 0 R");
        }
      }
      PaintedPage page = painted(pdf);
      assertThat(isTold(page)).as(where).isEqualTo(bytes != whole);
      isShownToWhereItGoes(page);
    }
  }

  @Test
  void a_JBIG2_of_another_kind_is_shown_to_where_it_breaks_off() throws IOException {
    byte[] noise = new byte[2_000];
    new Random(3).nextBytes(noise);
    // A page and, after its size, its place and how its pixels are guessed, a region of noise.
    ByteBuffer file = ByteBuffer.allocate(30 + 11 + 26 + noise.length);
    file.put(TestImages.jbig2(SCAN), 0, 30);
    file.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(26 + noise.length);
    file.putInt(WIDTH).putInt(HEIGHT).putInt(0).putInt(0).put((byte) 0);
    file.put((byte) 0).put(new byte[] {3, -1, -3, -1, 2, -2, -2, -2}).put(noise);
    PaintedPage whole = painted(BITS + JBIG2, file.array());
    PaintedPage less = painted(BITS + JBIG2, Arrays.copyOf(file.array(), file.capacity() - 1_500));
    assertThat(isTold(whole)).isFalse();
    assertThat(isTold(less)).isTrue();
    int dark = 0;
    for (int x = 0; x < 200; x++) {
      assertThat(at(less, x, 10)).isEqualTo(at(whole, x, 10));
      dark += at(less, x, 10) < 128 ? 1 : 0;
    }
    assertThat(dark).isPositive();
  }

  @Test
  void a_JBIG2_that_holds_no_picture_or_breaks_off_within_what_is_shared() throws IOException {
    byte[] whole = TestImages.jbig2(SCAN);
    assertThat(isTold(painted(BITS + JBIG2, Arrays.copyOf(whole, 30)))).isTrue();
    assertThat(isTold(painted(BITS + JBIG2, Arrays.copyOf(whole, 36)))).isTrue();
    byte[] shared =
        ByteBuffer.allocate(30).putInt(9).put((byte) 52).putShort((short) 0).putInt(19).array();
    for (int length : List.of(30, 20)) {
      RawPdf pdf = new RawPdf();
      int globals = pdf.stream("", Arrays.copyOf(shared, length));
      String entries = BITS + JBIG2 + "/DecodeParms <</JBIG2Globals " + globals + " 0 R>>";
      assertThat(isTold(painted(page(pdf, pdf.stream(entries, whole), "", ""))))
          .isEqualTo(length < 30);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "blended", "masked", "mask", "turned"})
  void a_JPEG_that_has_its_end(String where) throws IOException {
    byte[] whole = TestImages.encoded(SCAN, "jpeg");
    for (byte[] bytes : List.of(whole, shorter(whole))) {
      RawPdf pdf = new RawPdf();
      String blend =
          where.equals("blended") ? "/X gs" : where.equals("turned") ? "1 .1 0 1 0 0 cm" : "";
      String entries = COLOURS;
      byte[] data = bytes;
      if (where.equals("masked")) {
        entries +=
            "/SMask " + pdf.stream(BITS, RawPdf.bytes("\u00FF".repeat(50 * HEIGHT))) + " 0 R";
      } else if (where.equals("mask")) {
        BufferedImage grey = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(SCAN, 0, 0, null);
        byte[] mask = TestImages.encoded(grey, "jpeg");
        String form = COLOURS.replace("RGB", "Gray");
        entries += "/SMask " + pdf.stream(form, bytes == whole ? mask : shorter(mask)) + " 0 R";
        data = whole;
      }
      page(pdf, pdf.stream(entries, data), blend, "/ExtGState <</X <</BM /Multiply>>>>");
      assertThat(isTold(painted(pdf))).as(where).isEqualTo(bytes != whole);
    }
  }

  @Test
  void a_JPEG_is_shown_to_where_its_decoder_gives_up() throws IOException {
    byte[] bytes = TestImages.encoded(SCAN, "jpeg");
    // What begins another picture within the first one.
    System.arraycopy(RawPdf.bytes("\u00FF\u00D8"), 0, bytes, bytes.length / 2, 2);
    PaintedPage page = painted(COLOURS, bytes);
    assertThat(isTold(page)).isTrue();
    isShownToWhereItGoes(page);
  }

  @Test
  void a_mask_with_too_few_rows() throws IOException {
    for (int rows : List.of(HEIGHT, HEIGHT / 2)) {
      RawPdf pdf = new RawPdf();
      int mask = pdf.deflated(BITS, new byte[50 * rows]);
      String entries = COLOURS + "/SMask " + mask + " 0 R";
      int image = pdf.stream(entries, TestImages.encoded(SCAN, "jpeg"));
      assertThat(isTold(painted(page(pdf, image, "", "")))).isEqualTo(rows < HEIGHT);
    }
  }
}
