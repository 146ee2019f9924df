package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.testing.RawPdf;

/** The borders of links lie along the edges of their rectangles, as poppler draws them. */
class LinkBordersTest {
  private final Path folder;

  LinkBordersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A page with a link from 40 to 160 across and from 40 to 120 up. */
  private PaintedPage painted(String entries) throws IOException {
    RawPdf pdf = new RawPdf();
    int link = pdf.add("<</Type /Annot /Subtype /Link /Rect [40 40 160 120] " + entries + ">>");
    String page = "/MediaBox [0 0 200 200] /Annots [" + link + " 0 R]";
    return FirstPage.whole(pdf.page("", "", page), folder.resolve("a.pdf"));
  }

  private static boolean isDark(PaintedPage page, double x, double y) {
    return FirstPage.lightness(page, x, y) < 128;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/Border [0 0 6]; 2",
        "/Border [0 0 6] /C [0.2]; 2",
        "/BS <</W 6 /S /S>> /C [1 0 0]; 2",
        "/Border [0 0 1] /BS <</W 6>>; 2",
        "''; 0"
      })
  void a_border_is_on_every_side_and_as_wide_within_as_without(String entries, int aside)
      throws IOException {
    PaintedPage page = painted(entries);
    for (int off : new int[] {-aside, 0, aside}) {
      assertThat(isDark(page, 40 + off, 80)).isTrue();
      assertThat(isDark(page, 160 + off, 80)).isTrue();
      assertThat(isDark(page, 100, 40 + off)).isTrue();
      assertThat(isDark(page, 100, 120 + off)).isTrue();
    }
    assertThat(isDark(page, 44, 80)).isFalse();
    assertThat(isDark(page, 100, 80)).isFalse();
  }

  @Test
  void an_underline_has_no_other_side() throws IOException {
    PaintedPage page = painted("/BS <</W 6 /S /U>>");
    assertThat(isDark(page, 100, 38)).isTrue();
    assertThat(isDark(page, 100, 120)).isFalse();
    assertThat(isDark(page, 40, 80)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Border [0 0 6 [20 20]]",
        "/BS <</W 6 /S /D /D [20 20]>>",
      })
  void dashes_leave_gaps(String entries) throws IOException {
    PaintedPage page = painted(entries);
    assertThat(isDark(page, 50, 40)).isTrue();
    assertThat(isDark(page, 70, 40)).isFalse();
    assertThat(isDark(page, 90, 40)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Border [0 0 0]",
        "/Border []",
        "/Border [0 0 6] /C []",
        "/Border [0 0 6] /F 2",
        "/BS <</W 0>>"
      })
  void a_link_without_a_border_shows_none(String entries) throws IOException {
    PaintedPage page = painted(entries);
    assertThat(isDark(page, 40, 80)).isFalse();
    assertThat(isDark(page, 100, 40)).isFalse();
  }
}
