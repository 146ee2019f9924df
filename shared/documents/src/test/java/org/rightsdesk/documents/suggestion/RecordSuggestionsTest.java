package org.rightsdesk.documents.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.suggestion.PeopleOfCase.Known;

/** Nobody in these texts exists. */
class RecordSuggestionsTest {
  private static final OwnDetails OWN =
      new OwnDetails(
          List.of("Wilhelmina Tóth", "Mina Barlow"),
          Optional.of(LocalDate.of(1980, 2, 29)),
          List.of("Flat 2, 14 Sample Court, Sampleton, ZZ1 1ZZ"),
          List.of("07700 900114", "mina@example.org"));

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int line = 0;
    for (String written : text.lines().toList()) {
      for (String word : written.strip().split(" ", -1)) {
        words.add(new Word(word, new Box(0, 0, 1, 1), line));
      }
      line++;
    }
    return words;
  }

  private static Map<String, SuggestionReason> suggested(String... pages) {
    return suggested(List.of(), pages);
  }

  /** What is suggested on the last page. */
  private static Map<String, SuggestionReason> suggested(List<Known> known, String... pages) {
    List<List<Word>> words = List.of(pages).stream().map(RecordSuggestionsTest::words).toList();
    RecordSuggestions record =
        new RecordSuggestions(words, new PeopleOfCase(OWN, known, Set.of("landlord.example")));
    Map<String, SuggestionReason> found = new LinkedHashMap<>();
    for (Suggestion one : record.ofPage(pages.length)) {
      found.put(
          String.join(
              " ",
              words.getLast().subList(one.from(), one.to() + 1).stream().map(Word::text).toList()),
          one.reason());
    }
    return found;
  }

  @Nested
  class Of_their_own {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Dear Ms Toth",
          "TÓTH, W",
          "Known before as Mina Barlow",
          "From: Wilhelmina Tóth <MINA@example.org>",
          "lives at 14 Sample Court",
          "of Flt 2, 14 Sample Crt ZZ11ZZ",
          "ring +44 7700 900114 or 07700900114",
          "born 29 February 1980",
          "D.O.B. 29/02/1980"
        })
    void nothing_is_suggested(String text) {
      assertThat(suggested(text)).isEmpty();
    }

    @Test
    void a_neighbours_flat_in_the_same_building_is_not_theirs() {
      assertThat(suggested("from Flat 3, 14 Sample Court says"))
          .containsExactly(entry("Flat 3, 14 Sample Court", SuggestionReason.ADDRESS));
    }

    @Test
    void somebody_of_the_same_surname_and_another_given_name_is_not_them() {
      assertThat(suggested("seen with Imre Tóth today")).containsKey("Imre Tóth");
    }
  }

  @Nested
  class Numbers {
    @ParameterizedTest
    @CsvSource({
      "999 157 7378, true",
      "999 157 7379, false",
      "NHS number 9991577378, true",
      "Order number 9991577378, false"
    })
    void an_nhs_number_has_its_check_digit(String text, boolean found) {
      assertThat(suggested(text).containsValue(SuggestionReason.NHS_NUMBER)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
      "QQ 12 34 56 C, NATIONAL_INSURANCE",
      "QQ123456C, NATIONAL_INSURANCE",
      "01632 960155, TELEPHONE",
      "(01632) 960 155, TELEPHONE",
      "+44 (0)7700 900155, TELEPHONE",
      "a.b@post.example, EMAIL",
      "ann.bee@landlord.example, AT_WORK",
      "ZX2 9QB, POSTCODE",
      "AB12 CDE, VEHICLE",
      "sort code 12-34-56, ACCOUNT",
      "account 12345678, ACCOUNT",
      "born on 3rd May 1975, BORN"
    })
    void each_is_known_by_its_form(String text, SuggestionReason reason) {
      assertThat(suggested(text).values()).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "repairs@landlord.example",
          "job 123456 on 12-11-24",
          "reference 12345678",
          "GB123456C",
          "£1,001.03 on 04/03/2025"
        })
    void others_are_nobodys(String text) {
      assertThat(suggested(text)).isEmpty();
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @CsvSource({
      "I saw Mr Brock there, Mr Brock, TITLE",
      "the neighbour Zbysek Horvat said, Zbysek Horvat, CUE",
      "her mother Ilka is ill, Ilka, CUE",
      "she said her mother is ill, her mother, SOMEBODY_NEAR",
      "Surname: Horvat, Horvat, LABEL",
      "talked to Hannah about it, Hannah, GIVEN_NAME",
      "told Zbysek Horvat about it, Zbysek Horvat, CAPITALS"
    })
    void each_is_known_by_what_stands_around_it(
        String text, String words, SuggestionReason reason) {
      assertThat(suggested(text)).containsExactly(entry(words, reason));
    }

    @Test
    void who_wrote_a_mail_is_known_on_every_page_by_any_part_of_the_name() {
      assertThat(
              suggested(
                  "From: Horvat, Zbysek <z@post.example>\nTo: Ann Bee <ann.bee@landlord.example>",
                  "Zbysek was out. HORVAT owes rent. Bee will call."))
          .containsEntry("Zbysek", SuggestionReason.PART_OF_NAME)
          .containsEntry("HORVAT", SuggestionReason.PART_OF_NAME)
          .containsEntry("Bee", SuggestionReason.PART_OF_NAME)
          .hasSize(3);
    }

    @Test
    void a_name_below_a_letter_is_one() {
      assertThat(suggested("Yours sincerely\nZbysek Horvat\nCaretaker"))
          .containsExactly(entry("Zbysek Horvat", SuggestionReason.SIGNATURE));
    }

    @Test
    void what_was_hidden_before_is_looked_for_as_whole_words() {
      assertThat(
              suggested(
                  List.of(new Known("the blue van", SuggestionReason.HIDDEN_BEFORE)),
                  "The blue van again, not the blue vanilla"))
          .containsExactly(entry("The blue van", SuggestionReason.HIDDEN_BEFORE));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Housing Officer for Alder Court",
          "paid by Universal Credit in May",
          "on Victoria Road",
          "Will it be mended by Monday"
        })
    void other_words_with_capitals_are_none(String text) {
      assertThat(suggested(text)).isEmpty();
    }
  }

  @Nested
  class In_other_scripts {
    @ParameterizedTest
    @CsvSource({
      "王小明, 昨 天 王 小 明 来 过, 王 小 明",
      "王小明, 昨天王小明来过, 昨天王小明来过",
      "王 小明, 昨 天 王 小 明 来 过, 王 小 明",
      "田中さくら, 昨 日 田 中 さ く ら が 来 た, 田 中 さ く ら",
      "김민수, 어제 김민수가 왔어요, 김민수가"
    })
    void a_known_name_is_found_where_no_spaces_part_words(String name, String text, String found) {
      assertThat(suggested(List.of(new Known(name, SuggestionReason.HOUSEHOLD)), text))
          .containsExactly(entry(found, SuggestionReason.HOUSEHOLD));
    }

    @ParameterizedTest
    @CsvSource({"王, 昨 天 王 小 明 来 过", "王小明, 王 小 红", "민수, 김민수가"})
    void another_name_is_not(String name, String text) {
      assertThat(suggested(List.of(new Known(name, SuggestionReason.HOUSEHOLD)), text)).isEmpty();
    }
  }
}
