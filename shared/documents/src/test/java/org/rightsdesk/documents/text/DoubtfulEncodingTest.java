package org.rightsdesk.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.conversion.Conversions;

class DoubtfulEncodingTest {
  private final Conversions conversions;

  DoubtfulEncodingTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  private CanonicalPage page(String text, String encoding) throws IOException {
    return conversions
        .convert(text.getBytes(Charset.forName(encoding)))
        .record()
        .pages()
        .getFirst();
  }

  private List<String> told(String text, String encoding) throws IOException {
    return page(text, encoding).hidden().stream()
        .filter(hidden -> hidden.kind() == HiddenContent.Kind.PASSED_OVER)
        .map(HiddenContent::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Письмо от соседа сверху о шуме ночью, KOI8-R",
    "Письмо от соседа сверху о шуме ночью, windows-1251",
    "<html>Письмо от соседа сверху о шуме ночью</html>, windows-1251",
    "これは隣人からの手紙です, Shift_JIS",
    "これは隣人からの手紙です, EUC-JP",
    "这是邻居的一封信请看一看, GB18030"
  })
  void text_in_an_encoding_that_nothing_speaks_for_is_read_in_what_fits_best_and_told(
      String text, String encoding) throws IOException {
    assertThat(page(text, encoding).words().stream().map(Word::text).collect(Collectors.joining()))
        .isEqualTo(text.replaceAll("<[^>]*>| ", ""));
    assertThat(told(text, encoding))
        .containsExactly(
            DoubtfulEncoding.NOTE + " It was read as " + encoding + ", which fits best.");
  }

  @Test
  void a_web_page_that_can_hardly_be_in_the_encoding_it_was_read_in_is_told() throws IOException {
    String markup = "<html><body><blockquote>%s</blockquote></body></html>";
    assertThat(told(markup.formatted("Письмо от соседа"), "windows-1251"))
        .containsExactly(DoubtfulEncoding.NOTE);
  }

  @ParameterizedTest
  @CsvSource({
    "Письмо от соседа, UTF-8",
    "Письмо от соседа, UTF-16",
    "Déjà vu à la crêperie: très bon rôti d'été à Nîmes, windows-1252",
    "Größe und Übergröße für Jürgen Müßiggänger, windows-1252",
    "£££££££££££ owed to Jo, windows-1252"
  })
  void other_text_is_not(String text, String encoding) throws IOException {
    assertThat(told(text, encoding)).isEmpty();
  }
}
