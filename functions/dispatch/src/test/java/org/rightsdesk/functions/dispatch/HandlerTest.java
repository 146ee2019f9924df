package org.rightsdesk.functions.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.json.RecordCodec;
import org.rightsdesk.casebook.memory.InMemoryCasebook.Caused;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.testing.Invocation;

class HandlerTest {
  private static final String CANARY = "Wilhelmina Test, 1 Sample Street";

  private final World world = new World();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Handler handler =
      new Handler(
          world.dispatcher,
          new Log(
              "dispatch",
              world.clock.withZone(ZoneOffset.UTC),
              new PrintStream(logged, true, StandardCharsets.UTF_8)));

  private List<String> failures(List<Map<String, Object>> records) throws IOException {
    String answer = Invocation.of(handler, JsonText.write(Map.of("Records", records)));
    return JsonText.read(answer).objects("batchItemFailures").stream()
        .map(failure -> failure.text("itemIdentifier"))
        .toList();
  }

  /** The effects as the stream brings them, numbered from 1. */
  private static List<Map<String, Object>> streamed(List<Caused> effects) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (Caused caused : effects) {
      records.add(
          change(
              "INSERT",
              records.size() + 1,
              "CASE#" + caused.reference(),
              "EFFECT#" + caused.effectId(),
              RecordCodec.write(Effect.class, caused.effect())));
    }
    return records;
  }

  private static Map<String, Object> change(
      String name, int number, String partition, String sort, String body) {
    return Map.of(
        "eventName",
        name,
        "dynamodb",
        Map.of(
            "SequenceNumber",
            Integer.toString(number),
            "NewImage",
            Map.of(
                "pk", Map.of("S", partition),
                "sk", Map.of("S", sort),
                "body", Map.of("S", body))));
  }

  @Test
  void every_effect_of_a_batch_is_carried_out() throws IOException {
    assertThat(failures(streamed(world.casebook.caused()))).isEmpty();

    assertThat(world.workflows.started()).hasSize(2);
    assertThat(world.letters.events).hasSize(1);
    assertThat(logged.size()).isZero();
  }

  @Test
  void what_else_was_written_to_the_table_is_passed_over() throws IOException {
    String reference = "CASE#" + world.reference;
    String effect = RecordCodec.write(Effect.class, new Effect.StartWatch(7));

    assertThat(
            failures(
                List.of(
                    change("MODIFY", 1, reference, "EFFECT#000001-1", effect),
                    change("INSERT", 2, reference, "PARTY#DATA_SUBJECT", CANARY),
                    change("INSERT", 3, "OPENING#form", "OPENING", CANARY))))
        .isEmpty();

    assertThat(world.workflows.started()).isEmpty();
    assertThat(logged.size()).isZero();
  }

  @Test
  void after_one_that_fails_the_rest_waits_and_comes_again() throws IOException {
    world.casebook.awaitAt(world.reference, WaitPoint.VALID, "token");
    world.becomeValid();
    List<Map<String, Object>> batch = streamed(world.casebook.caused());
    world.letters.fault = Optional.of(new IllegalStateException(CANARY));
    int letter = 1 + indexOfLetter(world.casebook.caused());

    assertThat(failures(batch)).containsExactly(Integer.toString(letter));
    assertThat(world.workflows.resumed()).isEmpty();

    world.letters.fault = Optional.empty();
    assertThat(failures(batch.subList(letter - 1, batch.size()))).isEmpty();
    assertThat(world.letters.events).isNotEmpty();
    assertThat(world.workflows.resumed()).hasSize(1);
  }

  private static int indexOfLetter(List<Caused> effects) {
    return effects.stream()
        .map(caused -> caused.effect().getClass())
        .toList()
        .indexOf(Effect.SendLetter.class);
  }

  @Test
  void a_failure_is_logged_by_ids_and_class_and_quotes_nothing() throws IOException {
    world.letters.fault = Optional.of(new IllegalStateException(CANARY));

    failures(streamed(world.casebook.caused()));

    assertThat(logged.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains(
            "\"reference\":\"" + world.reference + "\"",
            "\"code\":\"java.lang.IllegalStateException\"")
        .doesNotContain("Wilhelmina", "Sample Street");
  }

  @Test
  void an_effect_that_this_version_does_not_know_is_a_failure_and_not_dropped() throws IOException {
    assertThat(
            failures(
                List.of(
                    change(
                        "INSERT",
                        1,
                        "CASE#" + world.reference,
                        "EFFECT#000001-1",
                        "{\"type\":\"Unheard\",\"of\":\"" + CANARY + "\"}"))))
        .containsExactly("1");

    assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain("Wilhelmina");
  }
}
