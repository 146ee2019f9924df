package org.rightsdesk.documents.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.structure.TextMarks;

class QuotedTextTest {
  private static final String HEAD =
      """
      From: Ann Bee <ann@lets.example>
      To: Cy Dee
      Subject: The roof
      """;
  private static final String BODY =
      """
      The roof over the back bedroom of number 12 has let in water again since Monday,
      and the tenant would like to know when somebody will come to look at it.

      Thank you, Ann
      """;
  private static final QuotedText MAIL = QuotedText.ofMail(HEAD + "\n" + BODY);
  private static final String QUOTED =
      BODY.replaceAll("(?m)^", "> ").replace("has let in water", "has let in\n> water");

  private static QuotedText answer(String body) {
    return QuotedText.ofMail("From: Cy Dee\nTo: Ann Bee\n\n" + body);
  }

  private static QuotedText pages(String... pages) {
    List<List<Word>> all = new ArrayList<>();
    for (String page : pages) {
      List<Word> words = new ArrayList<>();
      for (String word : page.strip().split("\\s+", -1)) {
        words.add(new Word(word, new Box(0, 0, 1, 1), 0));
      }
      all.add(words);
    }
    return QuotedText.ofPages(all);
  }

  @Test
  void an_answer_that_quotes_a_mail_holds_it_whole_whatever_it_makes_of_the_head() {
    QuotedText answer = answer("On Friday.\n\nOn Monday, Ann Bee wrote:\n" + QUOTED);
    assertThat(answer.holdsWhole(MAIL)).isTrue();
    assertThat(answer.lacking(MAIL))
        .containsExactly("From: Ann Bee <ann@lets.example> To: Cy Dee Subject: The roof");
    assertThat(MAIL.holdsNearly(answer)).isFalse();
  }

  @Test
  void what_marks_the_structure_of_a_text_and_other_capitals_make_no_difference() {
    QuotedText answer =
        answer(
            TextMarks.row(List.of(Cell.of("Hello"), Cell.of("Ann")))
                + "\n"
                + QUOTED.toUpperCase(Locale.UK));
    assertThat(answer.holdsWhole(MAIL)).isTrue();
  }

  @Test
  void a_mail_that_quotes_a_part_or_changes_a_sentence_does_not_hold_it() {
    String part = QUOTED.substring(0, QUOTED.indexOf("and the tenant"));
    String changed = QUOTED.replace("water again", "been as dry as a bone");
    assertThat(answer("My answer is below. " + part + part).holdsNearly(MAIL)).isFalse();
    assertThat(answer("My answer is below. " + changed).holdsNearly(MAIL)).isFalse();
  }

  @Test
  void of_a_mail_without_a_head_the_first_words_are_its_body() {
    String longer = "Not before the third of May, at three in the afternoon.\n\n" + BODY;
    assertThat(answer("> " + longer).holdsWhole(QuotedText.ofMail("\n" + longer))).isTrue();
    assertThat(answer("> " + BODY).holdsWhole(QuotedText.ofMail("\n" + longer))).isFalse();
  }

  @Test
  void one_that_lacks_a_few_words_holds_it_nearly_and_the_words_are_told() {
    QuotedText answer = answer("On Friday.\n" + QUOTED.replace("Ann", "A."));
    assertThat(answer.holdsWhole(MAIL)).isFalse();
    assertThat(answer.holdsNearly(MAIL)).isTrue();
    assertThat(answer.lacking(MAIL)).endsWith("Ann");
  }

  @Test
  void one_with_an_answer_between_the_lines_lacks_no_word_and_does_not_hold_it_whole() {
    String rest = " one two three four five six seven eight nine ten".repeat(3);
    QuotedText longMail = answer(BODY + rest);
    QuotedText between = answer(QUOTED.replace("> Thank", "I shall ask.\n> Thank") + rest);
    assertThat(between.holdsWhole(longMail)).isFalse();
    assertThat(between.holdsNearly(longMail)).isTrue();
    assertThat(between.lacking(longMail)).isEmpty();
  }

  @Test
  void pages_hold_a_mail_whole_over_their_ends_and_are_themselves_only_held_nearly() {
    int half = QUOTED.indexOf("again");
    QuotedText printed = pages("On Friday. " + QUOTED.substring(0, half), QUOTED.substring(half));
    assertThat(printed.holdsWhole(MAIL)).isTrue();
    QuotedText print = pages(BODY);
    assertThat(printed.holdsWhole(print)).isFalse();
    assertThat(printed.holdsNearly(print)).isTrue();
  }

  @Test
  void a_text_of_a_few_words_is_not_held() {
    assertThat(
            answer("Seen and noted, thank you. " + BODY)
                .holdsNearly(answer("Seen and noted, thank you.")))
        .isFalse();
  }
}
