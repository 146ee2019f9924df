package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
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

/** What ends early or is damaged is shown as far as it goes, and the officer is told. */
class EndsEarlyTest {
  private static final String BOX = "/MediaBox [0 0 200 200]";
  private static final String NOTE =
      " /Annots [<</Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 200 200] /AP <</N %d 0 R>>>>]";
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 200]";

  private final Path folder;

  EndsEarlyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PaintedPage painted(RawPdf pdf) throws IOException {
    return FirstPage.painted(pdf, folder.resolve("a.pdf"), DocumentLimits.forRecords());
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
  @ValueSource(strings = {"page", "form", "group", "note"})
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
            case "form", "note" -> FORM + " /Resources <</Font <</F1 3 0 R>>>>";
            default -> FORM + " /Group <</S /Transparency>>";
          };
      int stream = pdf.stream(entries + " /Filter /FlateDecode", bytes);
      switch (where) {
        case "page" -> pdf.page("", "", BOX + " /Contents " + stream + " 0 R");
        case "note" -> pdf.page("", "", BOX + NOTE.formatted(stream));
        default -> pdf.page("/F Do", "/XObject <</F " + stream + " 0 R>>", BOX);
      }
      assertThat(isToldToEndEarly(pdf)).isEqualTo(bytes != whole);
      assertThat(painted(pdf).words()).extracting(Word::text).containsExactly("Hello");
    }
  }

  @Test
  void a_drawn_character_that_ends_early_is_noted() throws IOException {
    byte[] whole = RawPdf.deflate(RawPdf.bytes("9 0 d0 0 0 9 9 re f " + "0 0 m ".repeat(99)));
    for (byte[] bytes : List.of(whole, start(whole, whole.length - 9))) {
      RawPdf pdf = new RawPdf();
      int glyph = pdf.stream("/Filter /FlateDecode", bytes);
      int font =
          pdf.add(
              "<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0]"
                  + " /FirstChar 65 /LastChar 65 /Widths [9] /Encoding <</Differences [65 /A]>>"
                  + " /CharProcs <</A "
                  + glyph
                  + " 0 R>>>>");
      pdf.page("BT /D 20 Tf 9 9 Td (A) Tj ET", RawPdf.font("D", font), BOX);
      assertThat(isToldToEndEarly(pdf)).isEqualTo(bytes != whole);
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
}
