package org.rightsdesk.documents.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PngReader;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/** Pictures of more pixels than are decoded whole: posters, plans, drawings in books. */
class LargePicturesTest {
  private static final int WIDTH = 7_200;
  private static final int HEIGHT = 7_200;

  private final Conversions conversions;

  LargePicturesTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  /** White, with a black square in its upper left quarter and a line of one pixel below it. */
  private static BufferedImage poster(int type) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
    graphics.fillRect(0, HEIGHT * 3 / 4 + 1, WIDTH, 1);
    graphics.dispose();
    return image;
  }

  private void assertShownSmaller(byte[] file) throws IOException {
    Conversions.Outcome outcome = conversions.convert(file);
    assertThat(outcome.record().pages().getFirst().problem()).isEmpty();
    assertThat(outcome.record().pages().getFirst().hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.SHOWN_SMALLER);
    PagePicture picture = picture(outcome);
    assertThat(picture.lightness(picture.width() / 4, picture.height() / 4)).isLessThan(40);
    assertThat(picture.lightness(picture.width() * 3 / 4, picture.height() / 4)).isGreaterThan(215);
    assertThat(picture.lightness(picture.width() / 4, picture.height() * 5 / 8)).isGreaterThan(215);
  }

  private static PagePicture picture(Conversions.Outcome outcome) throws IOException {
    return PngReader.read(outcome.folder().resolve(outcome.record().pages().getFirst().picture()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void a_poster_is_shown_with_fewer_pixels(String format) throws IOException {
    assertShownSmaller(TestImages.encoded(poster(BufferedImage.TYPE_BYTE_GRAY), format));
  }

  @Test
  void a_poster_in_passes_that_must_be_held_whole_is_refused() throws IOException {
    byte[] jpeg = TestImages.encoded(poster(BufferedImage.TYPE_BYTE_GRAY), "jpeg");
    String plain = new String(jpeg, StandardCharsets.ISO_8859_1);
    byte[] inPasses = RawPdf.bytes(plain.replaceFirst("\u00FF\u00C0", "\u00FF\u00C2"));
    assertThat(conversions.convert(inPasses).refused()).isEqualTo(RefusalReason.TOO_MANY_PIXELS);
  }

  @Test
  void a_drawing_in_black_and_white_as_a_scanner_packs_it_keeps_its_thin_lines()
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType("CCITT T.6");
      BufferedImage poster = poster(BufferedImage.TYPE_BYTE_BINARY);
      writer.write(null, new IIOImage(poster, List.of(), null), parameters);
    } finally {
      writer.dispose();
    }
    assertShownSmaller(file.toByteArray());
    assertThat(darkestBelow(conversions.convert(file.toByteArray()))).isLessThan(250);
  }

  /** How dark the darkest row of the lowest third is, right of the middle. */
  private static int darkestBelow(Conversions.Outcome outcome) throws IOException {
    PagePicture picture = picture(outcome);
    int darkest = 255;
    for (int y = picture.height() * 2 / 3; y < picture.height() * 5 / 6; y++) {
      darkest = Math.min(darkest, picture.lightness(picture.width() * 2 / 3, y));
    }
    return darkest;
  }

  private static byte[] onPage(String entries, byte[] samples, String content) {
    RawPdf pdf = new RawPdf();
    int image =
        pdf.deflated(
            "/Type /XObject /Subtype /Image /Width " + WIDTH + " /Height " + HEIGHT + " " + entries,
            samples);
    return pdf.page(content, RawPdf.resource("XObject", "I", image), "/MediaBox [0 0 400 400]")
        .bytes();
  }

  private static byte[] data(int type) {
    return ((DataBufferByte) poster(type).getRaster().getDataBuffer()).getData();
  }

  @Test
  void a_large_stencil_on_a_page_keeps_its_thin_lines() throws IOException {
    byte[] file =
        onPage(
            "/ImageMask true /BitsPerComponent 1",
            data(BufferedImage.TYPE_BYTE_BINARY),
            "q 400 0 0 400 0 0 cm /I Do Q\n");
    assertShownSmaller(file);
    assertThat(darkestBelow(conversions.convert(file))).isLessThan(200);
  }

  @Test
  void a_large_picture_on_a_page_is_shown_with_fewer_pixels_however_it_lies() throws IOException {
    byte[] greys = data(BufferedImage.TYPE_BYTE_GRAY);
    String entries = "/ColorSpace /DeviceGray /BitsPerComponent 8";
    assertShownSmaller(onPage(entries, greys, "q 400 0 0 400 0 0 cm /I Do Q\n"));
    assertShownSmaller(onPage(entries, greys, "q 399 4 -4 399 0 0 cm /I Do Q\n"));
  }

  @Test
  void a_page_too_large_for_its_dots_is_shown_with_fewer() throws IOException {
    Conversions.Outcome outcome =
        conversions.convert(new RawPdf().page("", "", "/MediaBox [0 0 4000 4000]").bytes());
    assertThat(outcome.record().pages().getFirst().hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.SHOWN_SMALLER);
    PagePicture picture = picture(outcome);
    assertThat((long) picture.width() * picture.height()).isLessThanOrEqualTo(30_000_000);
  }
}
