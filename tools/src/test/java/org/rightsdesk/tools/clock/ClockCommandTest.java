package org.rightsdesk.tools.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockCommandTest {
  private static final String HEADER = "received,identity_complete,pauses,extended\n";

  private record Ending(int status, String output, String errors) {
    /** The lines after the header; a line left empty is an empty string. */
    List<String> answers() {
      assertThat(output).startsWith(ClockCommand.OUTPUT_HEADER + "\n");
      return output.substring(ClockCommand.OUTPUT_HEADER.length() + 1).lines().toList();
    }
  }

  @Nested
  class Answers {
    @Test
    void every_row_of_the_law_comes_out_in_its_line() {
      Ending ending =
          run(
              HEADER
                  + """
                  2024-02-29,,,
                  2028-01-31,,,yes
                  2026-03-02,,2026-03-09/2026-03-16,
                  2026-07-31,,2026-08-05/2026-08-05,
                  2026-03-02,,2026-03-09/2026-03-16 2026-03-12/2026-03-20,
                  2026-03-02,,2026-03-09/2026-03-16,yes
                  2026-04-01,2026-04-20,,
                  """);
      assertThat(ending)
          .isEqualTo(
              new Ending(
                  0,
                  """
                  statutory_latest,safe_due,policy_due,extension_notice_by
                  2024-04-02,2024-04-02,2024-04-02,2024-03-29
                  2028-05-02,2028-05-02,2028-05-02,2028-02-29
                  2026-04-10,2026-04-09,2026-04-16,2026-04-09
                  2026-09-01,2026-09-01,2026-09-07,2026-08-31
                  2026-04-14,2026-04-13,2026-04-20,2026-04-13
                  2026-06-10,2026-06-09,2026-06-16,2026-04-09
                  2026-05-20,2026-05-20,2026-05-20,2026-05-20
                  """,
                  ""));
    }

    @Test
    void a_table_with_a_byte_order_mark_and_windows_line_ends_is_read_like_any_other() {
      Ending ending =
          run("\uFEFF" + HEADER.replace("\n", "\r\n") + "2024-02-29,,,\r\n2025-01-31,,,\r\n");
      assertThat(ending.status()).isZero();
      assertThat(ending.answers())
          .containsExactly(
              "2024-04-02,2024-04-02,2024-04-02,2024-03-29",
              "2025-02-28,2025-02-28,2025-02-28,2025-02-28");
    }

    @Test
    void fields_in_quotes_with_spaces_around_them_are_read_like_any_other() {
      Ending ending =
          run(
              "\"received\", identity_complete ,\"pauses\",extended\n"
                  + "\"2026-03-02\", \"\" ,\" 2026-03-09/2026-03-16  2026-03-12/2026-03-20\", YES");
      assertThat(ending.status()).isZero();
      assertThat(ending.answers()).containsExactly("2026-06-15,2026-06-15,2026-06-22,2026-04-13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "YES", "Yes"})
    void extended_is_yes_in_any_case(String value) {
      assertThat(run(HEADER + "2025-03-18,,," + value).answers())
          .containsExactly("2025-06-18,2025-06-18,2025-06-18,2025-04-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "No"})
    void not_extended_is_empty_or_no(String value) {
      assertThat(run(HEADER + "2025-03-18,,," + value).answers())
          .containsExactly("2025-04-22,2025-04-22,2025-04-22,2025-04-18");
    }

    @Test
    void a_blank_line_stays_blank_and_is_no_mistake() {
      Ending ending = run(HEADER + "2025-01-31,,,\n\n2025-03-31,,,\n  \n");
      assertThat(ending.status()).isZero();
      assertThat(ending.errors()).isEmpty();
      assertThat(ending.answers())
          .containsExactly(
              "2025-02-28,2025-02-28,2025-02-28,2025-02-28",
              "",
              "2025-04-30,2025-04-30,2025-04-30,2025-04-30",
              "");
    }

    @Test
    void a_table_without_requests_gives_the_header_alone() {
      assertThat(run(HEADER)).isEqualTo(new Ending(0, ClockCommand.OUTPUT_HEADER + "\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
      "england-and-wales, 2026-04-07",
      "scotland, 2026-04-06",
      "northern-ireland, 2026-04-07"
    })
    void the_calendar_of_a_nation_can_be_chosen(String calendar, String due) {
      assertThat(run(HEADER + "2026-03-06,,,", "--calendar", calendar).answers().getFirst())
          .startsWith(due);
      assertThat(run(HEADER + "2026-03-06,,,", "--calendar=" + calendar).answers().getFirst())
          .startsWith(due);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "informed",
          "rectification",
          "erasure",
          "restriction",
          "portability",
          "objection",
          "automated-decisions",
          "consent-withdrawal"
        })
    void no_right_but_access_is_paused(String right) {
      assertThat(run(HEADER + "2026-03-02,,2026-03-09/2026-03-16,", "--right", right).answers())
          .containsExactly("2026-04-02,2026-04-02,2026-04-16,2026-04-02");
      assertThat(run(HEADER + "2026-03-02,,2026-03-09/2026-03-16,", "--right=access").answers())
          .containsExactly("2026-04-10,2026-04-09,2026-04-16,2026-04-09");
    }
  }

  @Nested
  class Mistakes {
    @Test
    void a_bad_line_is_left_empty_and_named_and_the_others_go_on() {
      Ending ending = run(HEADER + "2025-01-31,,,\ntomorrow,,,\n2025-03-31,,,\n");
      assertThat(ending.status()).isEqualTo(1);
      assertThat(ending.answers())
          .containsExactly(
              "2025-02-28,2025-02-28,2025-02-28,2025-02-28",
              "",
              "2025-04-30,2025-04-30,2025-04-30,2025-04-30");
      assertThat(ending.errors())
          .isEqualToNormalizingNewlines(
              "line 3: received is not a date like 2026-03-31: \"tomorrow\"\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\'',
        value = {
          ",,,|received is empty",
          "2025-01-31,,|must be 4 fields",
          "2025-01-31,,,,|there are 5",
          "2025-02-29,,,|not in the calendar",
          "2025-13-01,,,|not in the calendar",
          "31/01/2025,,,|not a date",
          "2025-1-31,,,|not a date",
          "+2025-01-31,,,|not a date",
          "٢٠٢٥-٠١-٣١,,,|not a date",
          "2025-01-31T09:00:00Z,,,|not a date",
          "2025-01-31,soon,,|identity_complete is not a date",
          "2025-01-31,,2025-02-03,|asked/answered",
          "2025-01-31,,2025-02-03/,|has no end",
          "2025-01-31,,/2025-02-03,|the first day of a pause is not a date",
          "2025-01-31,,2025-02-03/2025-02-04/2025-02-05,|the last day of a pause is not a date",
          "2025-01-31,,2025-02-03/2025-02-02,|ends before it begins",
          "2025-01-31,,2025-02-03/2025-02-04;2025-02-05/2025-02-06,|not a date",
          "2025-01-31,,,maybe|extended is yes or empty",
          "\"2025-01-31,,,|a quote is not closed",
          "\"2025-01-31\"x,,,|something between",
          "2028-12-15,,,|from 2012 to 2028",
          "2011-01-31,,,|from 2012 to 2028",
          "0000-01-01,,,|from 2012 to 2028",
          "9999-12-31,,,|from 2012 to 2028",
        })
    void each_mistake_is_said_in_its_words(String line, String reason) {
      Ending ending = run(HEADER + line + "\n2025-03-31,,,\n");
      assertThat(ending.status()).isEqualTo(1);
      assertThat(ending.answers())
          .containsExactly("", "2025-04-30,2025-04-30,2025-04-30,2025-04-30");
      assertThat(ending.errors()).startsWith("line 2: ").contains(reason).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "identity_complete,received,pauses,extended",
          "received,identity_complete,pauses",
          "received,identity_complete,pauses,extended,name",
          "2025-01-31,,,",
          "",
          "\"received,identity_complete,pauses,extended"
        })
    void another_header_is_refused_whole(String header) {
      Ending ending = run(header + "\n2025-01-31,,,\n");
      assertThat(ending.status()).isEqualTo(1);
      assertThat(ending.output()).isEmpty();
      assertThat(ending.errors())
          .startsWith("line 1: the header must be received,identity_complete,pauses,extended");
    }

    @Test
    void no_input_at_all_lacks_a_header() {
      Ending ending = run("");
      assertThat(ending.status()).isEqualTo(1);
      assertThat(ending.errors()).startsWith("line 1: there is no header");
    }

    @Test
    void bytes_that_are_not_text_spoil_their_line_only() {
      byte[] input = (HEADER + "X,,,\n2025-03-31,,,\n").getBytes(StandardCharsets.ISO_8859_1);
      input[HEADER.length()] = (byte) 0xFF;
      Ending ending = run(input);
      assertThat(ending.status()).isEqualTo(1);
      assertThat(ending.answers())
          .containsExactly("", "2025-04-30,2025-04-30,2025-04-30,2025-04-30");
    }

    @Test
    void what_is_shown_of_a_bad_value_is_short_and_has_no_control_characters() {
      Ending ending = run(HEADER + "\u001B[31m" + "x".repeat(10_000) + ",,,\n");
      assertThat(ending.errors()).doesNotContain("\u001B").contains("...").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource({
      "--colour, unknown option",
      "scotland, unknown option",
      "--explain=yes, unknown option",
      "--calendar=wales, unknown calendar",
      "--calendar, needs a value",
      "--right=Access, unknown right",
      "--right, needs a value",
    })
    void a_wrong_command_line_is_said_before_anything_is_read(String argument, String reason) {
      Ending ending = run(HEADER + "2025-01-31,,,\n", argument);
      assertThat(ending.status()).isEqualTo(2);
      assertThat(ending.output()).isEmpty();
      assertThat(ending.errors()).startsWith("clock: ").contains(reason);
    }

    @Test
    void an_output_that_is_closed_ends_the_command_with_a_sentence() {
      OutputStream closed =
          new OutputStream() {
            @Override
            public void write(int value) throws IOException {
              throw new IOException("closed");
            }
          };
      ByteArrayOutputStream errors = new ByteArrayOutputStream();
      int status =
          ClockCommand.run(
              List.of(),
              new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)),
              closed,
              new PrintStream(errors, true, StandardCharsets.UTF_8));
      assertThat(status).isEqualTo(1);
      assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("clock: cannot read or write");
    }
  }

  @Nested
  class Explaining {
    @Test
    void the_steps_of_each_date_are_written_instead() {
      Ending ending = run(HEADER + "2026-03-06,,,\n", "--explain");
      assertThat(ending.status()).isZero();
      assertThat(ending.output())
          .startsWith(
              """
              line 2: received 2026-03-06, judged by the rules uk-gdpr-2026-02-05
                statutory_latest 2026-04-07
                  D5 2026-03-06 The request was received on Friday 6 March 2026. [policy 5.3.1]
                  D1 2026-04-06 One month from Friday 6 March 2026 ends on Monday 6 April 2026. [UK GDPR Art 12A(1)]
                  D4 2026-04-07 Monday 6 April 2026 is a public holiday in England and Wales: Easter Monday. [UK GDPR Art 4A, Reg 1182/71 Art 3, policy 5.7.3]
              """)
          .contains("\n  safe_due 2026-04-07\n")
          .contains("\n  policy_due 2026-04-07\n")
          .contains("\n  extension_notice_by 2026-04-06\n")
          .doesNotContain("warning");
    }

    @Test
    void a_policy_day_later_than_the_law_allows_carries_a_warning() {
      assertThat(run(HEADER + "2026-03-02,,2026-03-09/2026-03-16,\n", "--explain").output())
          .contains("    warning: this is later than the last day the law allows\n");
    }

    @Test
    void a_bad_line_is_left_empty_there_too() {
      Ending ending = run(HEADER + "tomorrow,,,\n2026-03-06,,,\n", "--explain");
      assertThat(ending.status()).isEqualTo(1);
      assertThat(ending.output()).startsWith("\nline 3: received 2026-03-06");
    }

    @Test
    void help_says_how_the_command_is_used() {
      Ending ending = run("", "--help");
      assertThat(ending.status()).isZero();
      assertThat(ending.output())
          .contains("england-and-wales, scotland, northern-ireland")
          .contains("automated-decisions");
    }
  }

  private static Ending run(String input, String... arguments) {
    return run(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  private static Ending run(byte[] input, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status =
        ClockCommand.run(
            List.of(arguments),
            new ByteArrayInputStream(input),
            output,
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    return new Ending(
        status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }
}
