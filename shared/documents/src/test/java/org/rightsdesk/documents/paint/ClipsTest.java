package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.testing.RawPdf;

/** A clip takes effect when its path is painted, wherever it is asked for (ISO 32000-2, 8.5.4). */
class ClipsTest {
  private static final String FILL_ALL = " 0.5 g 0 0 200 200 re f";

  private final Path folder;

  ClipsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PaintedPage painted(String content) throws IOException {
    RawPdf pdf = new RawPdf().page(content, "", "/MediaBox [0 0 200 200]");
    return FirstPage.whole(pdf, folder.resolve("a.pdf"));
  }

  private static int at(PaintedPage page, double x, double y) {
    return FirstPage.lightness(page, x, y);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W 20 20 m 70 20 l 70 70 l 20 70 l h n",
        "20 20 m W 70 20 l 70 70 l 20 70 l h n",
        "W* 20 20 50 50 re n",
        "W 20 20 50 50 re f",
        "1 0 0 rg W 20 20 50 50 re f*",
        "q W Q 20 20 50 50 re n",
        "20 20 50 50 re W f",
        "20 20 50 50 re W f 60 20 50 50 re n",
        "20 20 50 50 re W B",
        "20 20 m 70 20 l 70 70 l 20 70 l W s"
      })
  void only_what_the_whole_path_holds_is_painted_on(String clip) throws IOException {
    PaintedPage page = painted(clip + FILL_ALL);
    assertThat(at(page, 45, 45)).isBetween(110, 145);
    assertThat(at(page, 65, 65)).isBetween(110, 145);
    assertThat(at(page, 90, 45)).isGreaterThan(250);
    assertThat(at(page, 45, 90)).isGreaterThan(250);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"20 20 50 50 re W* 30 30 20 20 re n", "30 30 20 20 re W* 20 20 50 50 re n"})
  void a_path_that_goes_on_has_the_hole_that_it_is_given(String clip) throws IOException {
    PaintedPage page = painted(clip + FILL_ALL);
    assertThat(at(page, 25, 45)).isBetween(110, 145);
    assertThat(at(page, 40, 40)).isGreaterThan(250);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20 20 50 50 re W S", "W 20 20 50 50 re S"})
  void a_path_is_not_cut_off_by_itself(String drawn) throws IOException {
    PaintedPage page = painted("20 w " + drawn + FILL_ALL);
    assertThat(at(page, 15, 45)).isLessThan(40);
    assertThat(at(page, 25, 45)).isBetween(110, 145);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W n", "W n 20 20 50 50 re n", "q 20 20 50 50 re W n Q"})
  void where_there_is_no_path_nothing_is_cut_off(String content) throws IOException {
    assertThat(at(painted(content + FILL_ALL), 100, 100)).isBetween(110, 145);
  }
}
