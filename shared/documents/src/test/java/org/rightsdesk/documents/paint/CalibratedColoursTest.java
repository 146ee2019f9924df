package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.testing.RawPdf;

/**
 * Calibrated greys and colours, beside what the standard of screens (sRGB) makes of the light that
 * they stand for: half the light is 188 of 255, a fifth 124.
 */
class CalibratedColoursTest {
  private static final String BOX = "/MediaBox [0 0 200 200]";
  private static final String DAYLIGHT = "/WhitePoint [0.9505 1 1.089]";

  /** The red, green and blue of screens, in amounts of light. */
  private static final String LIGHT =
      "[/CalRGB <<"
          + DAYLIGHT
          + " /Matrix [0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505]>>]";

  private final Path folder;

  CalibratedColoursTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PaintedPage painted(RawPdf pdf) throws IOException {
    return FirstPage.whole(pdf, folder.resolve("a.pdf"));
  }

  private PaintedPage filled(String space, String colour) throws IOException {
    return painted(
        new RawPdf()
            .page(
                "/X cs " + colour + " sc 0 0 200 200 re f",
                "/ColorSpace <</X " + space + ">>",
                BOX));
  }

  private static int[] middle(PaintedPage page) {
    int channels = page.picture().channels();
    int at = (page.picture().width() * (page.picture().height() / 2) + 100) * channels;
    int[] colour = new int[channels];
    for (int i = 0; i < channels; i++) {
      colour[i] = page.picture().samples()[at + i] & 0xFF;
    }
    return colour;
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1 1 1]", "[0.9505 1 1.089]", "[0.9642 1 0.8249]"})
  void a_grey_is_grey_whatever_white_it_is_measured_against(String white) throws IOException {
    PaintedPage page = filled("[/CalGray <</WhitePoint " + white + ">>]", "0.5");

    assertThat(page.picture().kind()).isNotEqualTo(PictureKind.COLOUR);
    assertThat(middle(page)).containsExactly(188);
  }

  @Test
  void greys_go_by_their_power() throws IOException {
    PaintedPage page = filled("[/CalGray <<" + DAYLIGHT + " /Gamma 2.322>>]", "0.5");

    assertThat(middle(page)).containsExactly(124);
  }

  @Test
  void colours_go_by_their_amounts_of_light() throws IOException {
    assertThat(middle(filled(LIGHT, "0.5 0.2 0"))).containsExactly(188, 124, 0);
  }

  @Test
  void white_is_white_whatever_it_is_measured_against() throws IOException {
    String without = "[/CalRGB <</WhitePoint [1 1 1]>>]";

    assertThat(middle(filled(without, "1 1 1"))).containsExactly(255);
    assertThat(middle(filled(without, "0.5 0.5 0.5"))).containsExactly(188);
  }

  @Test
  void pictures_and_tables_of_colours_do_as_well() throws IOException {
    String picture =
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace ";
    for (String space : new String[] {LIGHT, "[/Indexed " + LIGHT + " 0 <803300>]"}) {
      RawPdf pdf = new RawPdf();
      int image = pdf.stream(picture + space, new byte[] {0, 0x33, 0});
      RawPdf whole =
          pdf.page("200 0 0 200 0 0 cm /I Do", RawPdf.resource("XObject", "I", image), BOX);

      assertThat(middle(painted(whole))[1]).as(space).isEqualTo(124);
    }
  }

  @Test
  void one_that_does_not_say_what_white_is_stays_as_it_was() throws IOException {
    assertThat(middle(filled("[/CalRGB <</WhitePoint [0 1 0]>>]", "0.5 0.2 0")))
        .containsExactly(128, 51, 0);
  }
}
