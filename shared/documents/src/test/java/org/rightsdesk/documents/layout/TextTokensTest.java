package org.rightsdesk.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.structure.TextMarks;

class TextTokensTest {
  private static final String TOKEN = "[redacted]";

  @Test
  void each_character_of_Chinese_is_a_word() {
    TextTokens.Replaced replaced =
        TextTokens.replace("我叫王小明，你好", Map.of(2, "x", 3, "x", 4, "x"), TOKEN);

    assertThat(replaced.text()).isEqualTo("我叫 [redacted] ，你好");
    assertThat(replaced.tokens()).containsExactly(Map.entry(2, "x"));
  }

  @Test
  void names_of_other_lengths_leave_the_same() {
    TextTokens.Replaced three = TextTokens.replace("见王小明了", Map.of(1, "x", 2, "x", 3, "x"), TOKEN);
    TextTokens.Replaced two = TextTokens.replace("见李华了", Map.of(1, "x", 2, "x"), TOKEN);

    assertThat(three).isEqualTo(two);
  }

  @Test
  void neighbours_under_two_exemptions_are_two_tokens_apart() {
    TextTokens.Replaced replaced = TextTokens.replace("王华", Map.of(0, "x", 1, "y"), TOKEN);

    assertThat(replaced.text()).isEqualTo("[redacted] [redacted]");
    assertThat(replaced.tokens()).containsOnly(Map.entry(0, "x"), Map.entry(1, "y"));
  }

  @Test
  void a_word_of_another_script_goes_on_to_the_next_gap_or_Chinese_character() {
    TextTokens.Replaced replaced = TextTokens.replace("see12-a王b c", Map.of(0, "x"), TOKEN);

    assertThat(replaced.text()).isEqualTo("[redacted] 王b c");
  }

  private static String row(String... cells) {
    return TextMarks.row(Stream.of(cells).map(Cell::of).toList());
  }

  private static String shown(String text, Integer... hidden) {
    Map<Integer, String> exemptions =
        Stream.of(hidden).collect(Collectors.toMap(number -> number, _ -> "x"));
    return TextMarks.plain(TextTokens.replace(text, exemptions, TOKEN).text());
  }

  @Test
  void each_cell_keeps_a_token_of_its_own() {
    String text = row("Anna Maria", "Quill") + "\n" + row("x", "y");

    assertThat(shown(text, 0, 1, 2, PlacedWord.bar(0))).isEqualTo("[redacted] | [redacted]\nx | y");
  }

  @Test
  void that_a_cell_is_empty_is_hidden_with_the_bars_around_it() {
    String first = row("Anna", "", "Quill") + "\n" + row("", "b", "");

    assertThat(shown(first, 0, PlacedWord.bar(0), PlacedWord.bar(1), 1))
        .isEqualTo("[redacted] | [redacted] | [redacted]\n | b | ");
    assertThat(shown(first, 2, PlacedWord.bar(2), PlacedWord.bar(3)))
        .isEqualTo("Anna |  | Quill\n[redacted] | [redacted] | [redacted]");
    assertThat(shown(first, 0, PlacedWord.bar(0))).isEqualTo("[redacted] |  | Quill\n | b | ");
  }

  @Test
  void a_token_in_the_place_of_an_empty_cell_counts_among_the_words() {
    TextTokens.Replaced replaced =
        TextTokens.replace(
            row("a", "", "b"), Map.of(PlacedWord.bar(0), "x", PlacedWord.bar(1), "x"), TOKEN);

    assertThat(replaced.tokens()).containsExactly(Map.entry(1, "x"));
  }
}
