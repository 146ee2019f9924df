package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.testing.RawPdf;

/** Patterns are painted whole, however their tiles lie. */
class PatternsTest {
  private static final String BOX = "/MediaBox [0 0 200 200]";

  private final Path folder;

  PatternsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PaintedPage painted(RawPdf pdf) throws IOException {
    return FirstPage.painted(pdf, folder.resolve("a.pdf"), DocumentLimits.forRecords());
  }

  private static int at(PaintedPage page, double x, double y) {
    return FirstPage.lightness(page, x, y);
  }

  private static RawPdf tiled(String entries, String tile, String content) {
    RawPdf pdf = new RawPdf();
    int pattern =
        pdf.deflated(
            "/Type /Pattern /PatternType 1 /TilingType 1 /Resources <<>> " + entries,
            RawPdf.bytes(tile));
    return pdf.page(content, RawPdf.resource("Pattern", "P", pattern), BOX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/XStep 20 /YStep 20", "/XStep -20 /YStep 20", "/XStep 20 /YStep 90"})
  void a_pattern_whose_tiles_lie_over_one_another_is_painted_whole(String steps)
      throws IOException {
    PaintedPage page =
        painted(
            tiled(
                "/PaintType 1 /BBox [0 0 80 80] " + steps,
                "65 65 10 10 re f",
                "/Pattern cs /P scn 0 0 200 200 re f"));
    assertThat(page.problem()).isEmpty();
    assertThat(at(page, 70, 70)).isLessThan(40);
    assertThat(at(page, 90, 70)).isLessThan(40);
    assertThat(at(page, 80, 70)).isGreaterThan(215);
  }

  @Test
  void a_tile_is_not_covered_by_the_ground_of_those_before_it() throws IOException {
    PaintedPage page =
        painted(
            tiled(
                "/PaintType 1 /BBox [0 0 80 80] /XStep 40 /YStep 40",
                "1 g 0 0 80 80 re f 0 g 10 10 20 20 re f",
                "/Pattern cs /P scn 0 0 200 200 re f"));
    assertThat(at(page, 60, 60)).isLessThan(40);
    assertThat(at(page, 75, 75)).isGreaterThan(215);
  }

  @Test
  void overlapping_tiles_without_a_colour_of_their_own_take_the_one_given() throws IOException {
    RawPdf pdf = new RawPdf();
    int pattern =
        pdf.deflated(
            "/Type /Pattern /PatternType 1 /PaintType 2 /TilingType 1 /Resources <<>>"
                + " /BBox [0 0 80 80] /XStep 20 /YStep 20",
            RawPdf.bytes("65 65 10 10 re f"));
    String resources =
        "/Pattern <</P " + pattern + " 0 R>> /ColorSpace <</C [/Pattern /DeviceGray]>>";
    PaintedPage page = painted(pdf.page("/C cs 0.5 /P scn 0 0 200 200 re f", resources, BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(at(page, 70, 70)).isBetween(115, 140);
  }

  @Test
  void a_page_is_not_shown_where_tiles_lie_over_one_another_without_end() throws IOException {
    PaintedPage page =
        painted(
            tiled(
                "/PaintType 1 /BBox [0 0 80 80] /XStep 0.01 /YStep 0.01",
                "0 0 9 9 re f",
                "/Pattern cs /P scn 0 0 200 200 re f"));
    assertThat(page.problem()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"10000, -10000", "10000, 0", "-10000, 10000", "90000, -90000"})
  void a_pattern_whose_tiles_lie_far_apart_shows_the_one_on_the_page(int step, int left)
      throws IOException {
    PaintedPage page =
        painted(
            tiled(
                "/PaintType 1 /BBox [0 0 200 200] /XStep %d /YStep %d /Matrix [1 0 0 1 %d 0]"
                    .formatted(step, step, left),
                "0.4 g 0 0 200 200 re f",
                "/Pattern cs /P scn 20 20 100 160 re 60 60 20 20 re f*"));
    assertThat(page.problem()).isEmpty();
    assertThat(at(page, 100, 100)).isCloseTo(102, within(3));
    assertThat(at(page, 70, 70)).isGreaterThan(250);
    assertThat(at(page, 150, 100)).isGreaterThan(250);
  }

  @Test
  void a_pattern_far_apart_that_paints_itself_comes_to_an_end() throws IOException {
    RawPdf pdf = new RawPdf();
    int pattern =
        pdf.stream(
            "/Type /Pattern /PatternType 1 /TilingType 1 /PaintType 1 /BBox [0 0 200 200]"
                + " /XStep 9000 /YStep 9000 /Resources <</Pattern <</P 4 0 R>>>>",
            RawPdf.bytes("/Pattern cs /P scn 0 0 200 200 re f 0 0 100 100 re f"));
    PaintedPage page =
        painted(
            pdf.page(
                "/Pattern cs /P scn 0 0 200 200 re f",
                RawPdf.resource("Pattern", "P", pattern),
                BOX));
    assertThat(page.hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.PASSED_OVER);
  }

  @Test
  void a_mask_within_a_tile_leaves_what_it_should() throws IOException {
    RawPdf pdf = new RawPdf();
    int mask =
        pdf.stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 200 200]"
                + " /Group <</S /Transparency /CS /DeviceGray>>",
            RawPdf.bytes("1 g 0 0 200 50 re f"));
    int pattern =
        pdf.stream(
            "/Type /Pattern /PatternType 1 /TilingType 1 /PaintType 1 /BBox [0 0 200 200]"
                + " /XStep 200 /YStep 200 /Resources <</ExtGState <</M <</SMask <</S /Luminosity /G "
                + mask
                + " 0 R>>>>>>>>",
            RawPdf.bytes("/M gs 0.4 g 0 0 200 200 re f"));
    PaintedPage page =
        painted(
            pdf.page(
                "/Pattern cs /P scn 20 0 160 200 re f",
                RawPdf.resource("Pattern", "P", pattern),
                BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(at(page, 100, 25)).isCloseTo(102, within(3));
    assertThat(at(page, 100, 75)).isGreaterThan(250);
    assertThat(at(page, 100, 175)).isGreaterThan(250);
    assertThat(at(page, 10, 25)).isGreaterThan(250);
  }
}
