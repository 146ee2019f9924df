package org.rightsdesk.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is deployed, by the judgement of the tools for it and by rules of our own (threat I). */
class TemplateTest {
  static Stream<Path> machines() throws IOException {
    try (Stream<Path> files = Files.list(Tree.ROOT.resolve("statemachines"))) {
      return files.filter(file -> file.toString().endsWith(".asl.json")).sorted().toList().stream();
    }
  }

  @Test
  void the_linter_has_nothing_to_say_about_the_template() throws IOException, InterruptedException {
    Command.Outcome outcome = Command.run("cfn-lint", List.of("template.yaml"));

    assertThat(outcome.printed()).isEmpty();
    assertThat(outcome.status()).isZero();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void the_validator_accepts_each_machine(Path machine) throws IOException, InterruptedException {
    Command.Outcome outcome =
        Command.run("asl-validator", List.of("--json-path", machine.toString()));

    assertThat(outcome.printed()).contains("is valid").doesNotContain("invalid");
    assertThat(outcome.status()).isZero();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void every_task_has_a_comment_a_timeout_a_retry_and_a_catch(Path machine) throws IOException {
    List<String> lacking = new ArrayList<>();
    states(JSON.std.mapFrom(Files.readString(machine)), "", false, lacking);

    assertThat(lacking).isEmpty();
  }

  /** A task within a map is caught by itself or, together with the others, by the map. */
  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  private static void states(
      Map<String, Object> machine, String path, boolean caughtAround, List<String> lacking) {
    Map<String, Object> states = (Map<String, Object>) machine.getOrDefault("States", Map.of());
    states.forEach(
        (name, value) -> {
          Map<String, Object> state = (Map<String, Object>) value;
          String place = path + "/" + name;
          boolean caught = caughtAround || state.containsKey("Catch");
          if (!state.containsKey("Comment")) {
            lacking.add(place + ": comment");
          }
          if ("Task".equals(state.get("Type"))) {
            if (!state.containsKey("TimeoutSeconds")) {
              lacking.add(place + ": timeout");
            }
            if (!state.containsKey("Retry")) {
              lacking.add(place + ": retry");
            }
            if (!caught) {
              lacking.add(place + ": catch");
            }
          }
          if (state.get("ItemProcessor") instanceof Map<?, ?> inner) {
            states((Map<String, Object>) inner, place, caught, lacking);
          }
        });
  }
}
