package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.testing.Jpeg2000Writer;
import org.rightsdesk.documents.testing.PopplerGreys;
import org.rightsdesk.documents.testing.RawPdf;

/** JPEG 2000 pictures on a page, beside what poppler makes of them. */
class Jpeg2000PicturesTest {
  private static final int SIDE = 120;
  private static final String BOX = "/MediaBox [0 0 200 200]";
  private static final int GREY = 17;
  private static final int RED_GREEN_BLUE = 16;

  private final Path folder;

  Jpeg2000PicturesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Nine fields, each of another value in each of the channels. */
  private static int[][] fields(int channels, int most) {
    int[][] fields = new int[channels][SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int field = i % SIDE / 40 + i / SIDE / 40 * 3;
      for (int channel = 0; channel < channels; channel++) {
        fields[channel][i] = (field * (31 + 40 * channel) + 20) % (most + 1);
      }
    }
    return fields;
  }

  private static Jpeg2000Writer picture(int channels) {
    return new Jpeg2000Writer(SIDE, SIDE, fields(channels, 255));
  }

  private static RawPdf page(String entries, byte[] picture) {
    return page(new RawPdf(), entries, picture);
  }

  private static RawPdf page(RawPdf pdf, String entries, byte[] picture) {
    int image =
        pdf.stream("/Type /XObject /Subtype /Image /Width 120 /Height 120 " + entries, picture);
    return pdf.page(
        "0.5 g 0 0 200 200 re f q 160 0 0 160 20 20 cm /I Do Q",
        RawPdf.resource("XObject", "I", image),
        BOX);
  }

  private PaintedPage painted(RawPdf pdf, DocumentLimits limits) throws IOException {
    return FirstPage.painted(pdf, folder.resolve("a.pdf"), limits);
  }

  private PaintedPage painted(RawPdf pdf) throws IOException {
    return painted(pdf, DocumentLimits.forRecords());
  }

  private static int lightness(PaintedPage page, int field) {
    return page.picture().lightness(column(field), row(field));
  }

  private static int column(int field) {
    return (int) ((20 + 27 + field % 3 * 53) * 200 / 72.0);
  }

  private static int row(int field) {
    return (int) ((20 + 27 + field / 3 * 53) * 200 / 72.0);
  }

  /** A grey over the page's grey lets it through as much as the first channel says. */
  private static void isAsOpaqueAsTheFirstFields(PaintedPage page, int grey) {
    assertThat(page.problem()).isEmpty();
    for (int field = 0; field < 9; field++) {
      int opacity = (field * 31 + 20) % 256;
      assertThat(lightness(page, field))
          .as("field %d", field)
          .isCloseTo((128 * (255 - opacity) + grey * opacity) / 255, within(3));
    }
  }

  /** In the middle of each field the lightness is as poppler has it. */
  private void looksAsPopplerHasIt(RawPdf pdf) throws IOException {
    PaintedPage page = FirstPage.whole(pdf, folder.resolve("a.pdf"));
    PopplerGreys theirs = PopplerGreys.of(folder.resolve("a.pdf"), 200);
    for (int field = 0; field < 9; field++) {
      assertThat(lightness(page, field))
          .as("field %d", field)
          .isCloseTo(theirs.lightness(column(field), row(field)), within(12));
    }
  }

  @Test
  void greys_by_themselves() throws IOException {
    looksAsPopplerHasIt(
        page("/Filter /JPXDecode /ColorSpace /DeviceGray", picture(1).codeStream()));
  }

  @Test
  void greys_of_twelve_bits() throws IOException {
    byte[] deep = new Jpeg2000Writer(SIDE, SIDE, fields(1, 4_095)).depth(12).file(GREY);
    looksAsPopplerHasIt(page("/Filter /JPXDecode", deep));
  }

  @Test
  void colours_of_their_own() throws IOException {
    looksAsPopplerHasIt(
        page("/Filter /JPXDecode", picture(3).mixed().smooth(0).file(RED_GREEN_BLUE)));
  }

  @Test
  void colours_that_are_deflated_as_well() throws IOException {
    looksAsPopplerHasIt(
        page(
            "/Filter [/FlateDecode /JPXDecode] /ColorSpace /DeviceRGB",
            RawPdf.deflate(picture(3).tiles(50, 70).file(RED_GREEN_BLUE))));
  }

  /** Poppler has other colours for inks, so the same samples are the judge. */
  @Test
  void inks() throws IOException {
    byte[] plain = new byte[4 * SIDE * SIDE];
    int[][] fields = fields(4, 255);
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) fields[i % 4][i / 4];
    }
    PaintedPage expected =
        painted(
            page(
                "/Filter /FlateDecode /ColorSpace /DeviceCMYK /BitsPerComponent 8",
                RawPdf.deflate(plain)));
    PaintedPage page =
        painted(page("/Filter /JPXDecode /ColorSpace /DeviceCMYK", picture(4).codeStream()));
    assertThat(page.problem()).isEmpty();
    assertThat(page.picture().samples()).isEqualTo(expected.picture().samples());
  }

  @Test
  void a_palette_of_its_own() throws IOException {
    byte[] palette =
        Jpeg2000Writer.box(
            "pclr",
            Jpeg2000Writer.shorts(4),
            Jpeg2000Writer.bytes(3, 7, 7, 7),
            Jpeg2000Writer.bytes(255, 0, 0, 0, 255, 0, 0, 0, 255, 90, 90, 90));
    byte[] mapping =
        Jpeg2000Writer.box("cmap", Jpeg2000Writer.bytes(0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 1, 2));
    byte[] file = new Jpeg2000Writer(SIDE, SIDE, fields(1, 3)).depth(2).file(16, palette, mapping);
    looksAsPopplerHasIt(page("/Filter /JPXDecode", file));
  }

  @Test
  void a_palette_of_the_page() throws IOException {
    byte[] stored = new Jpeg2000Writer(SIDE, SIDE, fields(1, 3)).file(GREY);
    looksAsPopplerHasIt(
        page(
            "/Filter /JPXDecode /ColorSpace [/Indexed /DeviceRGB 3 <FF000000FF000000FF5A5A5A>]",
            stored));
  }

  @Test
  void lightness_and_differences_of_colour() throws IOException {
    int[][] channels = new int[3][SIDE * SIDE];
    Arrays.fill(channels[0], 76);
    Arrays.fill(channels[1], 85);
    Arrays.fill(channels[2], 255);
    PaintedPage page =
        painted(page("/Filter /JPXDecode", new Jpeg2000Writer(SIDE, SIDE, channels).file(18)));
    byte[] samples = page.picture().samples();
    int middle = (page.picture().height() / 2 * page.picture().width() + 200) * 3;
    assertThat(samples[middle] & 0xFF).isGreaterThan(250);
    assertThat(samples[middle + 1] & 0xFF).isLessThan(5);
  }

  /** Colours may be stored as they are, or as they look over black. */
  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void opacity_in_the_picture(int inData, boolean blended) throws IOException {
    int[][] channels = {new int[SIDE * SIDE], fields(1, 255)[0]};
    for (int i = 0; i < SIDE * SIDE; i++) {
      channels[0][i] = blended ? 200 * channels[1][i] / 255 : 200;
    }
    byte[] meanings = Jpeg2000Writer.box("cdef", Jpeg2000Writer.shorts(2, 0, 0, 1, 1, inData, 0));
    isAsOpaqueAsTheFirstFields(
        painted(
            page(
                "/Filter /JPXDecode /ColorSpace /DeviceGray /SMaskInData " + inData,
                new Jpeg2000Writer(SIDE, SIDE, channels).file(GREY, meanings))),
        200);
  }

  @Test
  void a_mask_of_its_own_beside_a_picture_of_another_kind() throws IOException {
    RawPdf pdf = new RawPdf();
    int mask =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 120 /Height 120 /ColorSpace /DeviceGray"
                + " /Filter /JPXDecode",
            picture(1).codeStream());
    isAsOpaqueAsTheFirstFields(
        painted(
            page(
                pdf,
                "/BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode /SMask "
                    + mask
                    + " 0 R",
                RawPdf.deflate(new byte[SIDE * SIDE]))),
        0);
  }

  @Test
  void a_page_is_not_shown_without_a_picture_that_is_damaged() throws IOException {
    byte[] damaged = Arrays.copyOf(picture(1).codeStream(), 60);
    assertThat(painted(page("/Filter /JPXDecode", damaged)).problem())
        .contains("A picture on the page is damaged, or stored in a way that we cannot read.");
  }

  @Test
  void a_picture_that_ends_early_is_noted() throws IOException {
    byte[] whole = picture(1).codeStream();
    PaintedPage page =
        painted(page("/Filter /JPXDecode", Arrays.copyOf(whole, whole.length * 3 / 4)));
    assertThat(page.problem()).isEmpty();
    assertThat(page.hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.PASSED_OVER);
  }

  @Test
  void a_picture_of_too_many_pixels_fails_the_page_whatever_the_page_says_of_it()
      throws IOException {
    byte[] file = picture(1).codeStream();
    for (int at : new int[] {8, 12, 24, 28}) {
      file[at + 1] = 2;
    }
    assertThat(painted(page("/Filter /JPXDecode", file)).problem())
        .contains(RefusalReason.TOO_MANY_PIXELS.sentence());
  }

  @Test
  void a_picture_of_more_samples_than_are_decoded_is_shown_smaller_and_noted() throws IOException {
    byte[] file = new Jpeg2000Writer(64, 64, new int[32][64 * 64]).codeStream();
    for (int at : new int[] {8, 12, 24, 28}) {
      ByteBuffer.wrap(file).putInt(at, 1_100);
    }
    RawPdf pdf = new RawPdf();
    int image =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 1100 /Height 1100 /Filter /JPXDecode", file);
    PaintedPage page =
        painted(
            pdf.page(
                "400 0 0 400 0 0 cm /I Do",
                RawPdf.resource("XObject", "I", image),
                "/MediaBox [0 0 400 400]"));
    assertThat(page.problem()).isEmpty();
    assertThat(page.hidden())
        .extracting(HiddenContent::kind)
        .contains(HiddenContent.Kind.SHOWN_SMALLER);
  }

  @Test
  void a_picture_that_takes_too_long_fails_the_page() throws IOException {
    DocumentLimits usual = DocumentLimits.forRecords();
    DocumentLimits hurried =
        new DocumentLimits(
            usual.bytes(),
            usual.pages(),
            usual.pixels(),
            usual.storedPixels(),
            usual.expandedBytes(),
            usual.nesting(),
            Duration.ZERO);
    assertThat(painted(page("/Filter /JPXDecode", picture(1).codeStream()), hurried).problem())
        .contains(RefusalReason.TOO_SLOW.sentence());
  }
}
