package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.testing.RawPdf;

/** Forms and groups are painted with what they hold and what is around them. */
class FormsTest {
  private static final String BOX = "/MediaBox [0 0 200 200]";
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 200]";

  private final Path folder;

  FormsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PaintedPage painted(RawPdf pdf) throws IOException {
    return FirstPage.painted(pdf, folder.resolve("a.pdf"), DocumentLimits.forRecords());
  }

  private static int at(PaintedPage page, double x, double y) {
    return FirstPage.lightness(page, x, y);
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
}
