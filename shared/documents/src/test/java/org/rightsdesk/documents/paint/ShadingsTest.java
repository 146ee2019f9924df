package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.testing.RawPdf;

/** Shadings that the painter does not paint as they are meant. */
class ShadingsTest {
  private static final String BOX = "/MediaBox [0 0 200 200]";

  /** Greys from 51 to 204. */
  private static final String GREYS =
      " /ColorSpace /DeviceGray /Function <</FunctionType 2 /N 1 /Domain [0 1] /C0 [0.2] /C1"
          + " [0.8]>>";

  private final Path folder;

  ShadingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PaintedPage painted(RawPdf pdf) throws IOException {
    return FirstPage.whole(pdf, folder.resolve("a.pdf"));
  }

  private static int at(PaintedPage page, double x, double y) {
    return FirstPage.lightness(page, x, y);
  }

  private PaintedPage shaded(boolean byOperator, String shading) throws IOException {
    RawPdf pdf = new RawPdf();
    return painted(
        byOperator
            ? pdf.page("/X sh", "/Shading <</X <<" + shading + ">>>>", BOX)
            : pdf.page(
                "/Pattern cs /X scn 0 0 200 200 re f",
                "/Pattern <</X <</PatternType 2 /Shading <<" + shading + ">>>>>>",
                BOX));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void circles_of_which_neither_holds_the_other_go_on_as_a_cone(boolean byOperator)
      throws IOException {
    PaintedPage page =
        shaded(
            byOperator,
            "/ShadingType 3 /Coords [80 100 10 120 100 30] /Extend [true true]" + GREYS);
    assertThat(at(page, 50, 100)).isGreaterThan(250);
    assertThat(at(page, 66, 100)).isCloseTo(51, within(2));
    assertThat(at(page, 75, 100)).isCloseTo(89, within(4));
    assertThat(at(page, 100, 100)).isCloseTo(204, within(2));
    assertThat(at(page, 195, 100)).isCloseTo(204, within(2));
    assertThat(at(page, 100, 190)).isGreaterThan(250);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void circles_that_go_on_within_only_leave_what_is_around_them(boolean byOperator)
      throws IOException {
    PaintedPage page =
        shaded(
            byOperator,
            "/ShadingType 3 /Coords [100 100 20 100 100 60] /Extend [true false]" + GREYS);
    assertThat(at(page, 100, 100)).isCloseTo(51, within(2));
    assertThat(at(page, 140, 100)).isCloseTo(128, within(4));
    assertThat(at(page, 190, 100)).isGreaterThan(250);
  }

  @Test
  void circles_within_a_box_have_their_background_as_a_colour_and_none_by_the_operator()
      throws IOException {
    String shading =
        "/ShadingType 3 /Coords [100 100 0 100 100 30] /BBox [50 50 150 150] /Background [0.4]"
            + GREYS;
    assertThat(at(shaded(false, shading), 60, 60)).isCloseTo(102, within(2));
    assertThat(at(shaded(true, shading), 60, 60)).isGreaterThan(250);
    assertThat(at(shaded(false, shading), 20, 20)).isGreaterThan(250);
    assertThat(at(shaded(true, shading), 100, 100)).isCloseTo(51, within(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 mul floor exch 4 mul floor add 2 mod",
        "4 mul floor exch 4 mul floor add dup 2 idiv 2 mul sub % the rest",
        "pop 4 mul floor 2 mod 0 2 1.0 roll exch pop",
      })
  void a_calculation_takes_whole_numbers_as_it_needs_them(String program) throws IOException {
    RawPdf pdf = new RawPdf();
    int function =
        pdf.deflated(
            "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", RawPdf.bytes("{ " + program + " }"));
    String shading =
        "/X <</ShadingType 1 /ColorSpace /DeviceGray /Matrix [200 0 0 200 0 0] /Function "
            + function
            + " 0 R>>";
    PaintedPage page = painted(pdf.page("/X sh", "/Shading <<" + shading + ">>", BOX));
    assertThat(at(page, 25, 25)).isLessThan(5);
    assertThat(at(page, 75, 25)).isGreaterThan(250);
  }
}
