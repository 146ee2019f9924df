package org.rightsdesk.documents.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;

class QuotedTextTest {
  private static final String FIRST =
      """
      From: Ann Bee
      Subject: The roof
      The roof over the back bedroom of number 12 has let in water again since Monday,
      and the tenant would like to know when somebody will come to look at it.
      Thank you, Ann
      """;
  private static final String QUOTED =
      FIRST.replaceAll("(?m)^", "> ").replace("has let in\n", "has let in");

  private static QuotedText text(String... pages) {
    List<List<Word>> all = new ArrayList<>();
    for (String page : pages) {
      List<Word> words = new ArrayList<>();
      for (String word : page.strip().split("\\s+", -1)) {
        words.add(new Word(word, new Box(0, 0, 1, 1), 0));
      }
      all.add(words);
    }
    return QuotedText.of(all);
  }

  @Test
  void an_answer_that_quotes_a_mail_whole_holds_it_and_the_mail_does_not_hold_the_answer() {
    QuotedText answer = text("Hello Ann, on Friday.\n" + QUOTED);
    assertThat(answer.holds(text(FIRST))).isTrue();
    assertThat(text(FIRST).holds(answer)).isFalse();
  }

  @Test
  void it_does_so_over_the_end_of_a_page_and_in_other_capitals() {
    int half = QUOTED.indexOf("again");
    QuotedText answer =
        text(
            "On Friday. " + QUOTED.substring(0, half),
            QUOTED.substring(half).toUpperCase(java.util.Locale.UK));
    assertThat(answer.holds(text(FIRST))).isTrue();
  }

  @Test
  void a_mail_that_quotes_a_part_or_changes_a_sentence_does_not_hold_it() {
    String part = QUOTED.substring(0, QUOTED.indexOf("and the tenant"));
    String changed = QUOTED.replace("let in water again", "been as dry as a bone");
    assertThat(text("My answer is below. " + part + " ".repeat(3) + part).holds(text(FIRST)))
        .isFalse();
    assertThat(text("My answer is below. " + changed).holds(text(FIRST))).isFalse();
  }

  @Test
  void a_text_does_not_hold_itself_nor_one_of_a_few_words() {
    assertThat(text(FIRST).holds(text(FIRST))).isFalse();
    assertThat(
            text("Seen and noted, thank you. " + FIRST).holds(text("Seen and noted, thank you.")))
        .isFalse();
  }
}
