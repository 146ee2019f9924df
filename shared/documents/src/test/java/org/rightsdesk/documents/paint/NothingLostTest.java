package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
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
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/** What the painter would leave out with no more than a line in its log. */
class NothingLostTest {
  private static final String BOX = "/MediaBox [0 0 200 200]";
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 200]";

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
  @CsvSource(
      delimiter = ';',
      value = {
        "/ExtGState; <</ca 0.5>>; /X gs 0 0 200 200 re f; 127",
        "/Shading; <</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Extend [true true]"
            + " /Function <</FunctionType 2 /N 1 /Domain [0 1] /C0 [0.2] /C1 [0.2]>>>>; /X sh; 51",
        "/ColorSpace; [/Indexed /DeviceGray 1 <33CC>]; /X cs 1 sc 0 0 200 200 re f; 204",
        "/XObject; 4 0 R; /X Do; 102"
      })
  void what_a_form_does_not_hold_is_taken_from_around_it(
      String kind, String resource, String content, int expected) throws IOException {
    for (boolean onPage : new boolean[] {true, false}) {
      RawPdf pdf = new RawPdf();
      pdf.stream(FORM, RawPdf.bytes("0.4 g 0 0 200 200 re f"));
      String held = kind + " <</X " + resource + ">> ";
      int inner = pdf.stream(FORM + " /Resources <<" + kind + " <<>>>>", RawPdf.bytes(content));
      String ofForm = joined(onPage ? "" : held, RawPdf.resource("XObject", "F", inner));
      int outer = pdf.stream(FORM + " /Resources <<" + ofForm + ">>", RawPdf.bytes("/F Do"));
      pdf.page("/F Do", joined(onPage ? held : "", RawPdf.resource("XObject", "F", outer)), BOX);
      PaintedPage page = painted(pdf);
      assertThat(page.problem()).isEmpty();
      assertThat(page.hidden()).isEmpty();
      assertThat(at(page, 100, 100)).isCloseTo(expected, within(10));
    }
  }

  /** Two entries of resources, as one where both are of objects. */
  private static String joined(String held, String forms) {
    return held.startsWith("/XObject")
        ? held.replace(">> ", forms.replace("/XObject <<", " "))
        : held + forms;
  }

  @Test
  void letters_of_a_form_take_their_font_from_the_page() throws IOException {
    RawPdf pdf = new RawPdf();
    int form =
        pdf.stream(
            FORM + " /Resources <</ProcSet [/PDF]>>", RawPdf.bytes(line(20, 100, 20, "Hello")));
    PaintedPage page = painted(pdf.page("/F Do", RawPdf.resource("XObject", "F", form), BOX));
    assertThat(page.words()).extracting(Word::text).containsExactly("Hello");
    assertThat(page.hidden()).isEmpty();
  }

  @Test
  void a_form_takes_nothing_from_the_page_that_it_holds_itself() throws IOException {
    RawPdf pdf = new RawPdf();
    int form =
        pdf.stream(
            FORM + " /Resources <</ExtGState <</X <</ca 1>>>>>>",
            RawPdf.bytes("/X gs 0 0 200 200 re f"));
    pdf.page("/F Do", "/XObject <</F " + form + " 0 R>> /ExtGState <</X <</ca 0>>>>", BOX);
    assertThat(at(painted(pdf), 100, 100)).isZero();
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

  @Test
  void what_is_called_a_form_and_is_none_is_noted() throws IOException {
    PaintedPage page =
        painted(
            new RawPdf().page(line(20, 100, 20, "Hello") + "/X Do", "/XObject <</X <<>>>>", BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(page.hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.PASSED_OVER);
  }

  @Test
  void a_group_whose_colour_space_is_nothing_is_shown() throws IOException {
    RawPdf pdf = new RawPdf();
    int group =
        pdf.stream(
            FORM + " /Group <</S /Transparency /CS 99 0 R>>",
            RawPdf.bytes("0.4 g 0 0 200 200 re f"));
    PaintedPage page = painted(pdf.page("/G Do", RawPdf.resource("XObject", "G", group), BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(at(page, 100, 100)).isCloseTo(102, within(3));
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
  void a_page_is_not_shown_without_forms_nested_too_deep() throws IOException {
    RawPdf pdf = new RawPdf();
    int form = pdf.stream(FORM, RawPdf.bytes(line(20, 100, 20, "deep")));
    for (int i = 0; i < 60; i++) {
      form =
          pdf.stream(
              FORM + " /Resources <</XObject <</F " + form + " 0 R>>>>", RawPdf.bytes("/F Do"));
    }
    pdf.page("/F Do", RawPdf.resource("XObject", "F", form), BOX);
    assertThat(painted(pdf).problem()).isPresent();
  }

  @Test
  void a_form_within_itself_is_shown_once_and_noted() throws IOException {
    RawPdf pdf = new RawPdf();
    int form =
        pdf.stream(
            FORM + " /Resources <</Font <</F1 3 0 R>> /XObject <</F 4 0 R>>>>",
            RawPdf.bytes(line(20, 100, 20, "Hello") + "/F Do"));
    pdf.page("/F Do", RawPdf.resource("XObject", "F", form), BOX);
    PaintedPage page = painted(pdf);
    assertThat(page.problem()).isEmpty();
    assertThat(page.words()).hasSize(1);
    assertThat(page.hidden())
        .extracting(HiddenContent::kind)
        .containsExactly(HiddenContent.Kind.PASSED_OVER);
  }

  @Test
  void a_page_is_not_shown_without_a_group_that_has_no_size() throws IOException {
    RawPdf pdf = new RawPdf();
    int group =
        pdf.stream(
            "/Type /XObject /Subtype /Form /Group <</S /Transparency>>",
            RawPdf.bytes("0 0 9 9 re f"));
    pdf.page("/G Do", RawPdf.resource("XObject", "G", group), BOX);
    assertThat(painted(pdf).problem()).isPresent();
  }

  @Test
  void a_page_whose_box_is_empty_is_shown_as_others_show_it() throws IOException {
    PaintedPage page =
        painted(new RawPdf().page(line(20, 100, 20, "Hello"), "", "/MediaBox [0 0 0 0]"));
    assertThat(page.problem()).isEmpty();
    assertThat(page.words()).hasSize(1);
    assertThat(page.width()).isEqualTo(612);
  }

  private boolean isToldToEndEarly(RawPdf pdf) throws IOException {
    return isToldToEndEarly(painted(pdf));
  }

  /** Whether the officer is told that something on a page ends early. */
  private static boolean isToldToEndEarly(PaintedPage page) {
    assertThat(page.problem()).isEmpty();
    return page.hidden().stream()
        .anyMatch(
            hidden ->
                hidden.kind() == HiddenContent.Kind.PASSED_OVER
                    && hidden.text().contains("ends early"));
  }

  private static byte[] start(byte[] whole, int length) {
    return Arrays.copyOf(whole, length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "form", "group"})
  void content_that_ends_early_or_is_damaged_is_shown_as_far_as_it_goes_and_noted(String where)
      throws IOException {
    Random random = new Random(7);
    StringBuilder content = new StringBuilder(line(20, 100, 20, "Hello"));
    for (int i = 0; i < 3_000; i++) {
      content
          .append(random.nextInt(200))
          .append(" 9 m 9 ")
          .append(random.nextInt(90))
          .append(" l ");
    }
    byte[] whole = RawPdf.deflate(RawPdf.bytes(content + "S"));
    byte[] damaged = whole.clone();
    byte[] noise = new byte[whole.length / 2];
    random.nextBytes(noise);
    System.arraycopy(noise, 0, damaged, whole.length / 2, noise.length);
    for (byte[] bytes : List.of(whole, start(whole, whole.length / 2), damaged)) {
      RawPdf pdf = new RawPdf();
      String entries =
          switch (where) {
            case "page" -> "";
            case "form" -> FORM + " /Resources <</Font <</F1 3 0 R>>>>";
            default -> FORM + " /Group <</S /Transparency>>";
          };
      int stream = pdf.stream(entries + " /Filter /FlateDecode", bytes);
      if (where.equals("page")) {
        pdf.page("", "", BOX + " /Contents " + stream + " 0 R");
      } else {
        pdf.page("/F Do", "/XObject <</F " + stream + " 0 R>>", BOX);
      }
      assertThat(isToldToEndEarly(pdf)).isEqualTo(bytes != whole);
      assertThat(painted(pdf).words()).extracting(Word::text).containsExactly("Hello");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/DeviceGray", "[/Indexed /DeviceGray 1 <33CC>]", "stencil"})
  void a_picture_with_too_few_rows_is_noted(String colours) throws IOException {
    String kind =
        colours.equals("stencil")
            ? " /ImageMask true"
            : " /BitsPerComponent 8 /ColorSpace " + colours;
    int row = colours.equals("stencil") ? 2 : 10;
    String entries = "/Type /XObject /Subtype /Image /Width 10 /Height 10" + kind;
    for (int rows : List.of(5, 10)) {
      RawPdf pdf = new RawPdf();
      int plain = pdf.stream(entries, new byte[rows * row]);
      int deflated = pdf.deflated(entries, new byte[rows * row]);
      for (int image : List.of(plain, deflated)) {
        pdf.page("100 0 0 100 0 0 cm /I Do", "/XObject <</I " + image + " 0 R>>", BOX);
      }
      Path file = pdf.write(folder.resolve("a.pdf"));
      try (PdfPages pages = PdfPages.open(file, Optional.empty(), DocumentLimits.forRecords())) {
        assertThat(isToldToEndEarly(pages.paint(1))).isEqualTo(rows < 10);
        assertThat(isToldToEndEarly(pages.paint(2))).isEqualTo(rows < 10);
      }
    }
  }

  @Test
  void a_JPEG_without_its_end_is_noted() throws IOException {
    byte[] whole = TestImages.encoded(TestImages.scan(300, 200, "up"), "jpeg");
    for (byte[] bytes : List.of(whole, start(whole, whole.length * 2 / 3))) {
      RawPdf pdf = new RawPdf();
      int image =
          pdf.stream(
              "/Type /XObject /Subtype /Image /Width 300 /Height 200 /ColorSpace /DeviceRGB"
                  + " /BitsPerComponent 8 /Filter /DCTDecode",
              bytes);
      pdf.page("200 0 0 200 0 0 cm /I Do", "/XObject <</I " + image + " 0 R>>", BOX);
      assertThat(isToldToEndEarly(pdf)).isEqualTo(bytes != whole);
    }
  }

  @Test
  void a_function_with_too_few_samples_is_noted_wherever_it_is() throws IOException {
    for (int samples : List.of(2, 4)) {
      for (String kind : List.of("shading", "pattern", "colour", "state")) {
        RawPdf pdf = new RawPdf();
        int function =
            pdf.deflated(
                "/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [4] /BitsPerSample 8",
                new byte[samples]);
        String shading =
            "<</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function [%d 0 R]>>"
                .formatted(function);
        switch (kind) {
          case "shading" -> pdf.page("/X sh", "/Shading <</X " + shading + ">>", BOX);
          case "pattern" ->
              pdf.page(
                  "/Pattern cs /X scn 0 0 9 9 re f",
                  "/Pattern <</X <</PatternType 2 /Shading " + shading + ">>>>",
                  BOX);
          case "colour" ->
              pdf.page(
                  "/X cs 1 scn 0 0 9 9 re f",
                  "/ColorSpace <</X [/Separation /Spot /DeviceGray " + function + " 0 R]>>",
                  BOX);
          default ->
              pdf.page("/X gs 0 0 9 9 re f", "/ExtGState <</X <</TR " + function + " 0 R>>>>", BOX);
        }
        assertThat(isToldToEndEarly(pdf)).as(kind).isEqualTo(samples < 4);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // A triangle has three corners of six bytes; a row of the lattice has two of five.
    "/ShadingType 4 /BitsPerFlag 8, 18, 12",
    "/ShadingType 5 /VerticesPerRow 2, 20, 5",
    "/ShadingType 6 /BitsPerFlag 8, 53, 20",
    "/ShadingType 7 /BitsPerFlag 8, 69, 20"
  })
  void a_mesh_that_ends_within_a_part_is_noted(String entries, int length, int more)
      throws IOException {
    for (int end : List.of(length, length + more)) {
      RawPdf pdf = new RawPdf();
      int mesh =
          pdf.stream(
              entries
                  + " /ColorSpace /DeviceGray /BitsPerCoordinate 16 /BitsPerComponent 8"
                  + " /Decode [0 200 0 200 0 1]",
              RawPdf.bytes("\0".repeat(end) + "\n"));
      pdf.page("/X sh", "/Shading <</X " + mesh + " 0 R>>", BOX);
      assertThat(isToldToEndEarly(pdf)).isEqualTo(end > length);
    }
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
  void a_group_takes_from_the_page_how_it_blends_with_what_is_below_it() throws IOException {
    RawPdf pdf = new RawPdf();
    int group =
        pdf.stream(
            FORM + " /Group <</S /Transparency>>", RawPdf.bytes("/X gs 0.7 g 0 0 200 200 re f"));
    PaintedPage page =
        painted(
            pdf.page(
                line(20, 100, 20, "Hello") + "/G Do",
                "/XObject <</G %d 0 R>> /ExtGState <</X <</BM /Multiply>>>>".formatted(group),
                BOX));
    assertThat(page.problem()).isEmpty();
    assertThat(page.words()).extracting(Word::text).containsExactly("Hello");
    assertThat(at(page, 150, 150)).isCloseTo(179, within(3));
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
}
