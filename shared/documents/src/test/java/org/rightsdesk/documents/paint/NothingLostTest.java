package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.testing.RawPdf;

/** What the painter would leave out with no more than a line in its log. */
class NothingLostTest {
  private static final String BOX = "/MediaBox [0 0 200 200]";

  private final Path folder;

  NothingLostTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PaintedPage painted(RawPdf pdf) throws IOException {
    return FirstPage.painted(pdf, folder.resolve("a.pdf"), DocumentLimits.forRecords());
  }

  private static int at(PaintedPage page, double x, double y) {
    return FirstPage.lightness(page, x, y);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/X Do", "/X gs", "/X sh", "Qq"})
  void what_no_file_holds_and_what_is_no_operator_is_noted_and_the_rest_shown(String content)
      throws IOException {
    PaintedPage page =
        painted(new RawPdf().page(content + "\n" + line(20, 100, 20, "Hello"), "", BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(page.words()).hasSize(1);
    assertThat(page.hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.PASSED_OVER);
  }

  @Test
  void letters_whose_font_is_not_in_the_file_are_shown_and_noted() throws IOException {
    PaintedPage page = painted(new RawPdf().page("BT /X 20 Tf 20 20 Td (Hello) Tj ET", "", BOX));
    assertThat(page.words()).extracting(Word::text).containsExactly("Hello");
    assertThat(page.hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.PASSED_OVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BX Qq EX", "/A MP", "/A <<>> DP", "100 0 0 0 9 9 d1"})
  void operators_that_paint_nothing_are_not_noted(String content) throws IOException {
    assertThat(painted(new RawPdf().page(content, "", BOX)).hidden()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Width /Height /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8",
        "/Width 9 /ColorSpace /DeviceGray /BitsPerComponent 8",
        "/Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"
      })
  void a_picture_that_nobody_could_show_is_noted_and_the_rest_shown(String entries)
      throws IOException {
    RawPdf pdf = new RawPdf();
    int image = pdf.stream("/Type /XObject /Subtype /Image " + entries, RawPdf.bytes("1234"));
    PaintedPage page =
        painted(
            pdf.page(
                line(20, 100, 20, "Hello") + "/I Do", RawPdf.resource("XObject", "I", image), BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(page.words()).hasSize(1);
    assertThat(page.hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.PASSED_OVER);
  }

  @Test
  void a_page_is_not_shown_without_a_JPEG_that_is_damaged() throws IOException {
    RawPdf pdf = new RawPdf();
    int image =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 8 /Filter /DCTDecode",
            RawPdf.bytes("\u00FF\u00D8\u00FF\u00DB damaged"));
    pdf.page("/I Do", RawPdf.resource("XObject", "I", image), BOX);
    assertThat(painted(pdf).problem()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/Pattern cs /X scn 0 0 9 9 re f", "/X cs 0 0 9 9 re f", "/X scn 0 0 9 9 re f"})
  void a_page_is_not_shown_without_its_colours(String content) throws IOException {
    assertThat(painted(new RawPdf().page(content, "", BOX)).problem()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ShadingType 2 /Coords [0 0 9 9] /Function <</FunctionType 9>>",
        "/ShadingType 3 /Coords [0 0 0 9 9 9] /Function <</FunctionType 9>>",
        "/ShadingType 1 /Function <</FunctionType 9>>",
      })
  void a_page_is_not_shown_without_a_shading_that_cannot_be_read(String shading)
      throws IOException {
    String resource = "<</ColorSpace /DeviceGray " + shading + ">>";
    String pattern = "<</X <</PatternType 2 /Shading " + resource + ">>>>";
    RawPdf filled = new RawPdf().page("/X sh", "/Shading <</X " + resource + ">>", BOX);
    RawPdf painted =
        new RawPdf().page("/Pattern cs /X scn 0 0 90 90 re f", "/Pattern " + pattern, BOX);
    assertThat(painted(filled).problem()).isPresent();
    assertThat(painted(painted).problem()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ShadingType 1 /Matrix [50 0 0 50 100 100] /Function 4 0 R",
        "/ShadingType 2 /Coords [100 0 150 0] /Function 4 0 R",
        "/ShadingType 3 /Coords [125 125 5 125 125 25] /Function 4 0 R"
      })
  void a_shading_covers_nothing_beyond_itself(String shading) throws IOException {
    RawPdf pdf = new RawPdf();
    boolean overPlane = shading.contains("Type 1");
    String domain = overPlane ? "/Domain [0 1 0 1]" : "/Domain [0 1]";
    pdf.stream(
        "/FunctionType 4 /Range [0 1] " + domain, RawPdf.bytes(overPlane ? "{mul}" : "{0 mul}"));
    String resource = "<</ColorSpace /DeviceGray /Background [0] " + shading + ">>";
    PaintedPage page =
        painted(
            pdf.page(line(20, 50, 20, "Hello") + "/X sh", "/Shading <</X " + resource + ">>", BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(page.words()).hasSize(1);
    assertThat(at(page, 20, 20)).isGreaterThan(215);
    assertThat(at(page, 110, 110)).isLessThan(60);
  }

  @Test
  void a_page_whose_box_is_empty_is_shown_as_others_show_it() throws IOException {
    PaintedPage page =
        painted(new RawPdf().page(line(20, 100, 20, "Hello"), "", "/MediaBox [0 0 0 0]"));
    assertThat(page.problem()).isEmpty();
    assertThat(page.words()).hasSize(1);
    assertThat(page.width()).isEqualTo(612);
  }

  @Test
  void of_too_many_operands_the_last_are_taken() throws IOException {
    PaintedPage page =
        painted(
            new RawPdf()
                .page(
                    "BT 7 /F1 20 Tf 9 20 100 Td (Six) (Seven) Tj 9 TL (Six) (Eight) ' ET 9 9 150 150 9 9 re f",
                    "",
                    BOX));
    assertThat(page.words()).extracting(Word::text).containsExactly("Seven", "Eight");
    assertThat(at(page, 155, 155)).isLessThan(40);
  }

  @Test
  void a_page_whose_crop_box_is_empty_is_shown_whole() throws IOException {
    PaintedPage page =
        painted(
            new RawPdf()
                .page(
                    line(20, 100, 20, "Hello"), "", "/MediaBox [0 0 300 200] /CropBox [0 0 0 0]"));
    assertThat(page.words()).hasSize(1);
    assertThat(page.width()).isEqualTo(300);
    assertThat(page.height()).isEqualTo(200);
  }

  @Test
  void a_glyph_without_colours_of_its_own_is_drawn_in_that_of_the_text() throws IOException {
    RawPdf pdf = new RawPdf();
    int ring = pdf.stream("", RawPdf.bytes("1000 0 0 0 1000 1000 d1 200 w 200 200 600 600 re S"));
    int font =
        pdf.add(
            "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0]"
                + " /FirstChar 97 /LastChar 97 /Widths [1000] /Resources <<>> /Encoding"
                + " <</Differences [97 /ring]>> /CharProcs <</ring "
                + ring
                + " 0 R>>>>");
    PaintedPage page =
        painted(pdf.page("0.4 g 1 G BT /T 200 Tf (a) Tj ET", RawPdf.font("T", font), BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(at(page, 40, 100)).isCloseTo(102, within(3));
    assertThat(at(page, 100, 100)).isGreaterThan(250);
  }
}
