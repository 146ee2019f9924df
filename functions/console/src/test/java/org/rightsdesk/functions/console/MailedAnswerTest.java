package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.web.Response;

/** A message that answers a question is put onto the request that it answers. */
class MailedAnswerTest {
  private static final String WORDS = "The one in Stannerby.";

  private final World world = new World();
  private final CaseReference asked = world.requests().withDocument();
  private CaseReference message = asked;
  private Browser officer = world.as(World.OFFICER);

  @BeforeEach
  void ask() {
    world.execute(
        asked,
        new Command.AskClarification(new PaperId("question-1")),
        World.OFFICER.staff(),
        Papers.NONE);
    world.clock().advance(Duration.ofDays(5));
    message =
        world
            .requests()
            .message(WORDS + "\n> We have a question about your request " + asked + ".");
    officer = world.as(World.OFFICER);
  }

  private Response save(String reference, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("is-request", "answer");
    fields.put("of", reference);
    return officer.post("/cases/" + message + "/triage", fields);
  }

  private void refuses(Response response, String words) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().asText()).contains(words).contains("The message");
    assertThat(world.state(message).closed()).isEmpty();
  }

  @Test
  void the_request_that_the_message_names_and_that_waits_is_proposed() {
    assertThat(officer.page("/cases/" + message + "/triage"))
        .contains("value=\"" + asked + "\"")
        .contains("it names this request, which waits for an answer");
    CaseReference other = world.requests().message("About " + world.requests().byForm());
    assertThat(officer.page("/cases/" + other + "/triage")).doesNotContain("which waits");
  }

  @Test
  void its_words_become_the_answer_as_of_its_day_and_the_message_is_closed() {
    LocalDate received = world.state(message).receivedOn();

    Response response = save(asked.value().toLowerCase(Locale.ROOT), Map.of());

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.header("Location")).contains("/cases/" + asked);
    assertThat(world.state(asked).clarifications().getLast().answered())
        .isEqualTo(Optional.of(received));
    assertThat(world.casebook().papers(asked))
        .filteredOn(Paper.Words.class::isInstance)
        .extracting(paper -> ((Paper.Words) paper).text().value())
        .anyMatch(text -> text.startsWith(WORDS));
    assertThat(world.state(message).closed().orElseThrow().why()).isEqualTo(Closing.NOT_A_REQUEST);
    assertThat(officer.page("/cases/" + message + "/history")).contains(asked.value());
  }

  @Test
  void a_long_answer_is_kept_as_far_as_one_on_the_status_page_may_go() {
    message = world.requests().message("word ".repeat(750) + "end");
    save(asked.value(), Map.of());
    assertThat(answer()).endsWith("word end");
  }

  @Test
  void a_longer_answer_says_that_it_was_cut() {
    message = world.requests().message("word ".repeat(900));
    save(asked.value(), Map.of());
    assertThat(answer())
        .endsWith(" […]")
        .hasSize(Command.AnswerClarification.MOST_CHARACTERS + " […]".length());
  }

  private String answer() {
    return world.casebook().papers(asked).stream()
        .filter(Paper.Words.class::isInstance)
        .map(Paper.Words.class::cast)
        .filter(words -> words.purpose() == Paper.Purpose.CLARIFICATION_ANSWER)
        .map(words -> words.text().value())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothing_is_put_onto_a_request_that_is_not_there_or_does_not_wait() {
    refuses(save("", Map.of()), "Enter the reference of a request");
    refuses(save("RD-1234-WXYZ", Map.of()), "Enter the reference of a request");
    refuses(save(world.requests().byForm().value(), Map.of()), "No clarification is waited for.");
    refuses(save(message.value(), Map.of()), "No clarification is waited for.");
  }

  @Test
  void a_message_that_was_dealt_with_already_is_put_nowhere() {
    officer.post(
        "/cases/" + message + "/triage", Map.of("is-request", "no", "done", "Passed to repairs."));

    Response response = save(asked.value(), Map.of());

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().asText()).contains("The message has been dealt with already");
    assertThat(world.state(asked).isUnclear()).isTrue();
  }

  @Test
  void of_a_message_that_names_many_requests_only_the_first_are_looked_at() {
    Random random = new Random(99);
    String others =
        Stream.generate(() -> CaseReference.draw(random).value())
            .limit(5)
            .collect(Collectors.joining(" "));
    message = world.requests().message(others + " " + asked);
    assertThat(officer.page("/cases/" + message + "/triage")).doesNotContain("which waits");
  }

  @Test
  void a_day_before_the_question_is_refused() {
    Response response =
        save(
            asked.value(),
            Map.of("received-day", "1", "received-month", "10", "received-year", "2026"));
    refuses(response, "The day of the answer must lie between");
    assertThat(world.state(asked).isUnclear()).isTrue();
  }

  @Test
  void a_message_without_words_is_left_for_the_officer_to_write_down() {
    message = world.requests().message(" ");
    refuses(save(asked.value(), Map.of()), "The message has no words to take");
    assertThat(world.state(asked).isUnclear()).isTrue();
  }
}
