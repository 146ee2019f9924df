package org.rightsdesk.documents.shaping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.font.BundledFont;

class ShapingTest {
  private static final int BLANK = 0x200B;

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("words")
  void a_word_has_the_glyphs_that_HarfBuzz_gives_it(
      BundledFont font, String word, List<Integer> glyphs) {
    List<GlyphRun> runs = line(word);

    assertThat(runs).extracting(GlyphRun::font).containsExactly(font);
    int blank = FontGlyphs.glyph(font, BLANK);
    assertThat(runs.getFirst().glyphs())
        .extracting(ShapedGlyph::number)
        .filteredOn(glyph -> glyph != blank)
        .isEqualTo(glyphs);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("words")
  void a_word_reads_as_it_was_written(BundledFont font, String word, List<Integer> glyphs) {
    GlyphRun run = line(word).getFirst();

    StringBuilder read = new StringBuilder();
    List<ShapedGlyph> order = run.rightToLeft() ? run.glyphs().reversed() : run.glyphs();
    order.forEach(glyph -> read.append(glyph.text()));
    assertThat(Normalizer.normalize(read, Normalizer.Form.NFC)).isEqualTo(word);
  }

  /** The words of {@code words.tsv}: font, word, and glyphs as HarfBuzz 15 gives them. */
  static Stream<Arguments> words() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(ShapingTest.class.getResourceAsStream("words.tsv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  Arguments.of(
                      BundledFont.valueOf(cells[0]),
                      cells[1],
                      Stream.of(cells[2].split(" ", -1)).map(Integer::valueOf).toList()));
    }
  }

  @Test
  void a_number_in_a_line_from_right_to_left_is_read_from_left_to_right() {
    assertThat(line("رقم 12 شارع"))
        .extracting(GlyphRun::written)
        .containsExactly("عراش", " ", "12", " ", "مقر");
  }

  @Test
  void brackets_open_towards_what_they_hold() {
    GlyphRun run = line("(שלום)").getFirst();

    assertThat(run.glyphs().getFirst().number()).isEqualTo(FontGlyphs.glyph(BundledFont.SANS, '('));
    assertThat(run.written()).isEqualTo(")םולש(");
  }

  @Test
  void a_text_in_one_script_reads_no_font_of_another() {
    assertThat(line("Dear Ελένη and Анна"))
        .extracting(GlyphRun::font)
        .containsOnly(BundledFont.SANS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"王", "臺", "の", "，", "。"})
  void Chinese_and_Japanese_signs_have_a_glyph(String sign) {
    assertThat(line(sign)).extracting(GlyphRun::font).containsExactly(BundledFont.CHINESE);
    assertThat(line(sign).getFirst().glyphs().getFirst().number()).isPositive();
  }

  private static List<GlyphRun> line(String text) {
    return Shaping.line(BundledFont.SANS, text, Writing.isRightToLeft(text));
  }
}
