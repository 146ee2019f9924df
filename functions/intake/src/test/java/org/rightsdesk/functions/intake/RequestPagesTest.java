package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.Adjustment;
import org.rightsdesk.domain.people.DateOfBirth;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ReplyChannel;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.testing.PageVisitor;

class RequestPagesTest {
  private final IntakeFixture fixture = new IntakeFixture();
  private final PageVisitor visitor = fixture.visitor();

  private static String text(Response response) {
    return response.body().asText();
  }

  @Test
  void a_request_written_page_by_page_opens_one_case_with_all_that_was_said() {
    CaseReference reference = fixture.open(visitor);

    assertThat(fixture.failures).isEmpty();
    assertThat(visitor.path()).isEqualTo("/request/sent");
    assertThat(fixture.casebook.references()).hasSize(1);
    assertThat(fixture.casebook.party(reference, PartyRole.DATA_SUBJECT))
        .contains(
            new Party(
                PartyRole.DATA_SUBJECT,
                new PersonName("Amina Yusuf"),
                List.of(new PersonName("Amina Khan"), new PersonName("Mina")),
                Optional.of(
                    new Address(List.of("Flat 2, 14 Mill Lane", "Leeds"), new Postcode("LS1 4AP"))),
                Optional.of(new DateOfBirth(LocalDate.of(1987, 3, 27))),
                Optional.of(new EmailAddress("amina@example.org")),
                Optional.empty(),
                ReplyChannel.SECURE_LINK,
                Set.of(Adjustment.LARGE_PRINT),
                true));
    assertThat(fixture.casebook.paper(reference, new PaperId("request")))
        .hasValueSatisfying(
            paper ->
                assertThat(((Paper.Words) paper).text().value())
                    .isEqualTo(
                        """
                        Damp in the bedroom <script>alert(1)</script>

                        Where to look: Repairs and inspections.

                        From 1 April 2024."""));
    assertThat(fixture.casebook.caused())
        .anySatisfy(
            caused ->
                assertThat(caused.effect())
                    .isInstanceOfSatisfying(
                        Effect.SendLetter.class,
                        letter -> assertThat(letter.kind()).isEqualTo(LetterKind.ACKNOWLEDGEMENT)));
  }

  @Test
  void each_question_leads_to_the_next_and_the_last_to_the_check() {
    visitor.send("/request/begin", Map.of());
    assertThat(visitor.path()).isEqualTo("/request/who");
    List<String> questions = List.copyOf(IntakeFixture.answers().keySet());
    for (int i = 0; i < questions.size(); i++) {
      assertThat(visitor.path()).isEqualTo("/request/" + questions.get(i));
      visitor.send(
          "/request/" + questions.get(i),
          IntakeFixture.answers().getOrDefault(questions.get(i), Map.of()));
    }
    assertThat(visitor.path()).isEqualTo("/request/check");
  }

  @Test
  void answers_are_shown_back_escaped_and_each_can_be_changed() {
    IntakeFixture.write(visitor);

    String check = text(visitor.read("/request/check"));

    assertThat(check)
        .contains("Damp in the bedroom &lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("27 March 1987", "LS1 4AP", "amina@example.org", "Send your request")
        .contains("Not provided");
    for (String question : IntakeFixture.answers().keySet()) {
      if (!question.equals("who")) {
        assertThat(check).contains("href=\"/request/" + question + "\"");
      }
    }
  }

  @Test
  void an_answer_that_is_changed_leads_back_to_the_check_with_the_rest_kept() {
    IntakeFixture.write(visitor);
    assertThat(text(visitor.read("/request/name"))).contains("value=\"Amina Yusuf\"");

    visitor.send("/request/name", Map.of("full-name", "Amina Y"));

    assertThat(visitor.path()).isEqualTo("/request/check");
    assertThat(text(visitor.read("/request/check")))
        .contains("Amina Y", "27 March 1987")
        .doesNotContain("Amina Yusuf");
  }

  @Test
  void a_changed_address_for_replies_asks_again_whether_it_is_safe() {
    IntakeFixture.write(visitor);
    visitor.read("/request/email");

    Response asked = visitor.send("/request/email", Map.of("email", "other@example.org"));

    assertThat(visitor.path()).isEqualTo("/request/safe-contact");
    assertThat(text(asked)).contains("Is it safe for us to write to you at other@example.org?");
  }

  @Test
  void choosing_everything_leaves_out_the_question_for_details() {
    IntakeFixture.write(visitor);
    visitor.read("/request/what");

    visitor.send("/request/what", Map.of("what", "everything"));
    visitor.send("/request/send", Map.of());

    CaseReference reference = fixture.casebook.references().getLast();
    assertThat(fixture.casebook.paper(reference, new PaperId("request")))
        .hasValueSatisfying(
            paper ->
                assertThat(((Paper.Words) paper).text().value())
                    .isEqualTo("All the information you hold about me."));
  }

  @Test
  void somebody_without_email_is_written_to_by_post() {
    IntakeFixture.write(visitor);
    visitor.read("/request/reply");
    visitor.send("/request/reply", Map.of("reply", "post"));
    visitor.read("/request/answer");
    visitor.send("/request/answer", Map.of("answer", "paper"));
    assertThat(visitor.path()).isEqualTo("/request/safe-contact");
    visitor.send("/request/safe-contact", Map.of("safe", "yes"));
    visitor.send("/request/send", Map.of());

    Party party =
        fixture
            .casebook
            .party(fixture.casebook.references().getLast(), PartyRole.DATA_SUBJECT)
            .orElseThrow();
    assertThat(party.email()).isEmpty();
    assertThat(party.replyChannel()).isEqualTo(ReplyChannel.PAPER);
    assertThat(party.adjustments())
        .containsExactlyInAnyOrder(Adjustment.LARGE_PRINT, Adjustment.LETTERS_BY_POST);
  }

  @Test
  void an_answer_online_needs_an_email_address_even_if_letters_go_by_post() {
    IntakeFixture.write(visitor);
    visitor.read("/request/reply");

    visitor.send("/request/reply", Map.of("reply", "post"));

    assertThat(fixture.casebook.references()).isEmpty();
    visitor.send("/request/send", Map.of());
    Party party =
        fixture
            .casebook
            .party(fixture.casebook.references().getLast(), PartyRole.DATA_SUBJECT)
            .orElseThrow();
    assertThat(party.email()).contains(new EmailAddress("amina@example.org"));
  }

  @Test
  void asking_for_somebody_else_is_told_how_and_opens_nothing() {
    visitor.send("/request/begin", Map.of());

    Response told = visitor.send("/request/who", Map.of("who", "someone-else"));

    assertThat(visitor.path()).isEqualTo("/request/someone-else");
    assertThat(text(told)).contains("signed", "1 Mill Lane");
    visitor.read("/request/check");
    assertThat(visitor.path()).isEqualTo("/request/who");
  }

  @Test
  void where_it_is_not_safe_to_write_nothing_is_sent_and_another_way_is_offered() {
    IntakeFixture.write(visitor);
    visitor.read("/request/safe-contact");

    Response told = visitor.send("/request/safe-contact", Map.of("safe", "no"));

    assertThat(visitor.path()).isEqualTo("/request/not-safe");
    assertThat(text(told)).contains("/request/email", "0113 496 0000");
  }

  @Test
  void the_check_is_not_reached_before_every_question_is_answered() {
    visitor.send("/request/begin", Map.of());
    visitor.send("/request/who", Map.of("who", "myself"));

    visitor.read("/request/check");
    assertThat(visitor.path()).isEqualTo("/request/name");
    visitor.send("/request/send", Map.of());
    assertThat(visitor.path()).isEqualTo("/request/name");
    assertThat(fixture.casebook.references()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "name,full-name,'',Enter your full name",
    "date-of-birth,birth-day,'',Date of birth must include a day",
    "email,email,amina,'Enter an email address in the correct format, like name@example.com'",
    "address,postcode,LS1,'Enter a full UK postcode, like LS1 4AP'",
    "what,what,'',Select what you would like a copy of",
    "help,telephone,call me,'Enter a telephone number, like 0113 496 0000 or +44 7700 900 982'",
    "details,until-year,2020,The last date must include a day and month"
  })
  void what_is_wrong_is_said_and_the_rest_of_what_was_typed_is_kept(
      String question, String input, String typed, String words) {
    IntakeFixture.write(visitor);
    visitor.read("/request/" + question);
    Map<String, String> fields =
        new java.util.TreeMap<>(IntakeFixture.answers().getOrDefault(question, Map.of()));
    fields.put(input, typed);

    Response response = visitor.send("/request/" + question, fields);

    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response)).contains("There is a problem", words, "<title>Error: ");
    fields.remove(input);
    fields.values().stream()
        .filter(value -> value.length() > 2 && !value.contains("<") && !value.contains("\n"))
        .forEach(value -> assertThat(text(response)).contains(value));
  }

  @Test
  void dates_in_the_wrong_order_and_a_call_without_a_number_are_told_of() {
    IntakeFixture.write(visitor);
    visitor.read("/request/details");
    Map<String, String> fields =
        new java.util.TreeMap<>(IntakeFixture.answers().getOrDefault("details", Map.of()));
    fields.putAll(Map.of("until-day", "31", "until-month", "3", "until-year", "2024"));
    assertThat(text(visitor.send("/request/details", fields)))
        .contains("The last date must be the same as or after the first date");

    visitor.read("/request/help");
    assertThat(text(visitor.send("/request/help", Map.of("help", "telephone", "telephone", ""))))
        .contains("Enter a telephone number for us to call");
  }

  @Test
  void sending_twice_opens_one_case() {
    IntakeFixture.write(visitor);
    visitor.read("/request/check");
    PageVisitor twin = fixture.visitor();
    twin.cookies().putAll(visitor.cookies());
    twin.read("/request/check");

    visitor.send("/request/send", Map.of());
    twin.send("/request/send", Map.of());

    assertThat(fixture.casebook.references()).hasSize(1);
  }

  @Test
  void nothing_of_the_answers_is_in_an_address() {
    IntakeFixture.write(visitor);

    for (String question : IntakeFixture.answers().keySet()) {
      String page = text(visitor.read("/request/" + question));
      assertThat(page).doesNotContain("href=\"/request/" + question + "?");
      assertThat(page).doesNotContain("method=\"get\"");
    }
  }

  @Test
  void leaving_forgets_what_was_typed() {
    IntakeFixture.write(visitor);

    Response response = visitor.sendOnly("/exit", Map.of());

    assertThat(response.header("Location")).contains("https://weather.example/");
    assertThat(visitor.cookies()).isEmpty();
    assertThat(fixture.sessions.kept()).isZero();
  }

  @Test
  void a_fourth_request_in_an_hour_that_names_one_address_is_not_taken() {
    for (int i = 0; i < 4; i++) {
      PageVisitor other = new PageVisitor(fixture.site, "198.51.100." + i);
      IntakeFixture.write(other);
      Response response = other.send("/request/send", Map.of());
      assertThat(response.status()).isEqualTo(i < 3 ? 200 : 429);
    }
    assertThat(fixture.casebook.references()).hasSize(3);
    assertThat(fixture.casebook.caused())
        .filteredOn(caused -> caused.effect() instanceof Effect.SendLetter)
        .hasSize(3);
  }

  @Test
  void the_confirmation_shows_the_reference_what_comes_next_and_a_copy_to_keep() {
    CaseReference reference = fixture.open(visitor);

    String sent = text(visitor.read("/request/sent"));
    assertThat(sent)
        .contains(reference.value(), "7 December 2026", "/status/documents", "0113 496 0000");
    assertThat(text(visitor.read("/request/copy")))
        .contains(reference.value(), "Damp in the bedroom", "23 November 2026");
  }
}
