package org.rightsdesk.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Refusal;

class FormTest {
  private static <T> T good(Reading<T> reading) {
    return switch (reading) {
      case Reading.Good<T>(T value) -> value;
      case Reading.Bad<T>(Problem problem) -> throw new AssertionError(problem.words());
    };
  }

  private static <T> Problem bad(Reading<T> reading) {
    return switch (reading) {
      case Reading.Good<T>(T value) -> throw new AssertionError("accepted " + value);
      case Reading.Bad<T>(Problem problem) -> problem;
    };
  }

  private static Parameters typed(String input, String value) {
    return Parameters.of(Map.of(input, value));
  }

  @Nested
  class OfText {
    private static final TextField NAME =
        TextField.required("full-name", "Full name", "Enter your full name", 10);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \n", "\u00a0\u2003"})
    void an_empty_answer_is_asked_for(String nothing) {
      assertThat(bad(NAME.read(typed("full-name", nothing))))
          .isEqualTo(new Problem("full-name", "Enter your full name"));
    }

    @Test
    void an_answer_may_be_as_long_as_the_page_says_counted_as_people_count() {
      assertThat(good(NAME.read(typed("full-name", "🏠".repeat(10))))).hasSize(20);
      assertThat(bad(NAME.read(typed("full-name", "a".repeat(11)))).words())
          .isEqualTo("Full name must be 10 characters or fewer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u2028b", "a\u0085b", "a\ud800b"})
    void a_line_holds_no_break_and_nothing_hidden(String text) {
      assertThat(bad(NAME.read(typed("full-name", text))).words())
          .isEqualTo("Full name must be on one line, without hidden characters");
    }

    @Test
    void a_name_of_any_script_is_taken_in_composed_form() {
      assertThat(good(NAME.read(typed("full-name", "Zoe\u0308 \u738b"))))
          .isEqualTo("Zo\u00eb \u738b");
      assertThat(good(NAME.read(typed("full-name", "<b>\"'&")))).isEqualTo("<b>\"'&");
    }

    @Test
    void lines_are_kept_as_lines() {
      TextArea story = TextArea.required("story", "Your story", "Enter your story", 20);

      assertThat(good(story.read(typed("story", " one\r\ntwo\rthree "))))
          .isEqualTo("one\ntwo\nthree");
      assertThat(bad(story.read(typed("story", "one\u0000"))).words())
          .isEqualTo("Your story must not contain hidden characters");
    }
  }

  @Nested
  class OfDates {
    private static final DateField BIRTH =
        DateField.required(
                "birth", "What is your date of birth?", "Date of birth", "Enter your date of birth")
            .notBefore(LocalDate.of(1900, 1, 1), "Date of birth must be after 1899")
            .notAfter(LocalDate.of(2026, 11, 23), "Date of birth must be in the past");

    private static Parameters date(String day, String month, String year) {
      return Parameters.of(Map.of("birth-day", day, "birth-month", month, "birth-year", year));
    }

    @ParameterizedTest
    @CsvSource({
      "27,3,2007",
      "27,03,2007",
      "27,mar,2007",
      "27,Mar.,2007",
      "27,MARCH,2007",
      " 27 , march ,2007"
    })
    void a_month_is_a_number_or_a_name(String day, String month, String year) {
      assertThat(good(BIRTH.read(date(day, month, year)))).contains(LocalDate.of(2007, 3, 27));
    }

    @ParameterizedTest
    @CsvSource({"jan,1", "feb,2", "june,6", "sept,9", "sep,9", "decem,12"})
    void jan_is_a_month(String typed, int month) {
      assertThat(good(BIRTH.read(date("1", typed, "1980")))).contains(LocalDate.of(1980, month, 1));
    }

    @Test
    void an_empty_date_is_asked_for() {
      assertThat(bad(BIRTH.read(Parameters.none())))
          .isEqualTo(new Problem("birth-day", "Enter your date of birth"));
    }

    @ParameterizedTest
    @CsvSource({
      "'',3,2007,birth-day,Date of birth must include a day",
      "27,'',2007,birth-month,Date of birth must include a month",
      "27,3,'',birth-year,Date of birth must include a year",
      "27,'','',birth-month,Date of birth must include a month and year",
      "'','',2007,birth-day,Date of birth must include a day and month",
      "27,3,07,birth-year,Year must include 4 numbers",
      "30,2,2007,birth-day,Date of birth must be a real date",
      "29,2,2007,birth-day,Date of birth must be a real date",
      "31,4,2007,birth-day,Date of birth must be a real date",
      "1,13,2007,birth-month,Date of birth must be a real date",
      "1,ma,2007,birth-month,Date of birth must be a real date",
      "1,1,-200,birth-year,Date of birth must be a real date",
      "x,1,2007,birth-day,Date of birth must be a real date",
      "\u0661,1,2007,birth-day,Date of birth must be a real date",
      "24,11,2026,birth-day,Date of birth must be in the past",
      "31,12,1899,birth-day,Date of birth must be after 1899"
    })
    void what_is_wrong_with_a_date_is_said_where_it_is(
        String day, String month, String year, String input, String words) {
      assertThat(bad(BIRTH.read(date(day, month, year)))).isEqualTo(new Problem(input, words));
    }

    @Test
    void a_leap_day_is_a_day_in_a_leap_year() {
      assertThat(good(BIRTH.read(date("29", "feb", "2008")))).contains(LocalDate.of(2008, 2, 29));
    }

    @Test
    void a_date_that_may_stay_empty_may() {
      assertThat(good(DateField.optional("from", "From", "From").read(Parameters.none())))
          .isEmpty();
    }

    @Test
    void a_date_is_put_back_into_its_three_inputs() {
      assertThat(
              Form.of(BIRTH)
                  .prefilled(BIRTH, Optional.of(LocalDate.of(1980, 2, 1)))
                  .raw("birth-month"))
          .isEqualTo("2");
    }
  }

  @Nested
  class OfOthers {
    @ParameterizedTest
    @ValueSource(strings = {"ls14ap", "LS1 4AP", " l s 1 4 a p "})
    void a_postcode_may_be_spaced_in_any_way(String text) {
      PostcodeField field = new PostcodeField("postcode", "Postcode", "Enter your postcode");

      assertThat(good(field.read(typed("postcode", text)))).isEqualTo(new Postcode("LS1 4AP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LS1", "12345", "LS1 4APX"})
    void a_postcode_that_is_none_is_asked_for_whole(String text) {
      PostcodeField field = new PostcodeField("postcode", "Postcode", "Enter your postcode");

      assertThat(bad(field.read(typed("postcode", text))).words())
          .isEqualTo("Enter a full UK postcode, like LS1 4AP");
    }

    @Test
    void an_email_address_is_told_the_format_it_should_have() {
      EmailField field = EmailField.required("email", "Email address", "Enter your email address");

      assertThat(good(field.read(typed("email", " amina@example.org "))))
          .isEqualTo(new EmailAddress("amina@example.org"));
      assertThat(bad(field.read(typed("email", ""))).words()).isEqualTo("Enter your email address");
      for (String wrong : List.of("amina", "a@b", "a b@example.org", "a@example.org\nBcc: x@y.z")) {
        assertThat(bad(field.read(typed("email", wrong))).words())
            .isEqualTo("Enter an email address in the correct format, like name@example.com");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "123 456", " 1 2 3-4 5 6 "})
    void a_code_may_be_typed_with_spaces(String text) {
      CodeField field = new CodeField("code", "Code", Optional.empty());

      assertThat(good(field.read(typed("code", text)))).isEqualTo("123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567", "12345a", "\u0661\u0662\u0663\u0664\u0665\u0666"})
    void a_code_is_six_numbers(String text) {
      CodeField field = new CodeField("code", "Code", Optional.empty());

      assertThat(bad(field.read(typed("code", text))).words()).isEqualTo("Code must be 6 numbers");
    }

    @Test
    void a_choice_that_was_not_offered_is_no_choice() {
      RadiosField field =
          RadiosField.of(
              "for",
              "Who for?",
              "Select who this is for",
              Choice.of("me", "Me"),
              Choice.of("other", "Other"));
      CheckboxesField boxes =
          CheckboxesField.optional("what", "What?", Choice.of("a", "A"), Choice.of("b", "B"));

      assertThat(good(field.read(typed("for", "me")))).isEqualTo("me");
      assertThat(bad(field.read(typed("for", "admin"))).words())
          .isEqualTo("Select who this is for");
      assertThat(good(boxes.read(new Parameters(Map.of("what", List.of("b", "a"))))))
          .containsExactly("a", "b");
      assertThatThrownBy(() -> boxes.read(typed("what", "c"))).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void a_form_takes_only_what_it_declares_and_each_once() {
    TextField name = TextField.optional("full-name", "Full name", 10);
    CheckboxesField boxes = CheckboxesField.optional("what", "What?", Choice.of("a", "A"));
    Form form = Form.of(name, boxes);

    form.guard(Parameters.parse("full-name=A&what=a&what=a&form-token=x"));
    assertThatThrownBy(() -> form.guard(Parameters.parse("full-name=A&other=1")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> form.guard(Parameters.parse("full-name=A&full-name=B")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void no_sentence_says_valid_or_please_or_sorry() {
    List<Field<?>> fields =
        List.of(
            TextField.required("a", "Full name", "Enter your full name", 2),
            EmailField.required("a", "Email address", "Enter your email address"),
            new PostcodeField("a", "Postcode", "Enter your postcode"),
            new CodeField("a", "Code", Optional.empty()));
    for (Field<?> field : fields) {
      for (String text : List.of("", "abc", "a\u0000b", "x".repeat(400))) {
        assertThat(bad(field.read(typed("a", text))).words())
            .doesNotContainIgnoringCase("valid")
            .doesNotContainIgnoringCase("please")
            .doesNotContainIgnoringCase("sorry");
      }
    }
  }
}
