package org.rightsdesk.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of our own on what would be deployed, and that each of them can be broken (threat G1). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateRulesTest {
  private Expanded template = Expanded.empty();

  @BeforeAll
  void expand() throws IOException, InterruptedException {
    template = Expanded.ofTemplate();
  }

  /** What a rule finds and somebody gave a reason for. */
  private record Excepted(String rule, String fault, String reason) {
    static List<Excepted> all() {
      return RoleRules.lines("checks/exceptions.txt").stream()
          .map(line -> line.split("\\s*\\|\\s*", -1))
          .map(words -> new Excepted(words[0], words[1], words[2]))
          .toList();
    }
  }

  /** One change to the template that breaks one rule; an empty value takes the thing away. */
  record Mutant(TemplateRule rule, String path, String value) {
    static Mutant read(String line) {
      String[] words = line.split("\\s*\\|\\s*", -1);
      return new Mutant(TemplateRule.valueOf(words[0]), words[1], words[2]);
    }
  }

  static Stream<Mutant> mutants() {
    return RoleRules.lines("checks/mutants.txt").stream().map(Mutant::read);
  }

  private List<String> unexcepted(TemplateRule rule, Expanded looked) throws IOException {
    Set<String> excepted = new HashSet<>();
    for (Excepted exception : Excepted.all()) {
      if (exception.rule().equals(rule.name())) {
        excepted.add(exception.fault());
      }
    }
    return rule.faults(looked).stream().filter(fault -> !excepted.contains(fault)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void the_template_keeps_each_rule(TemplateRule rule) throws IOException {
    assertThat(unexcepted(rule, template)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void a_template_that_breaks_a_rule_is_found(Mutant mutant) throws IOException {
    assertThat(unexcepted(mutant.rule(), template.with(mutant.path(), mutant.value())))
        .isNotEmpty();
  }

  @Test
  void each_rule_has_a_template_that_breaks_it() {
    assertThat(mutants().map(Mutant::rule)).contains(TemplateRule.values());
  }

  @Test
  void each_exception_is_still_needed_and_has_its_reason() throws IOException {
    Set<String> faults = new HashSet<>();
    for (TemplateRule rule : TemplateRule.values()) {
      rule.faults(template).forEach(fault -> faults.add(rule.name() + " | " + fault));
    }
    List<Excepted> excepted = Excepted.all();

    assertThat(excepted).allSatisfy(exception -> assertThat(exception.reason()).isNotBlank());
    assertThat(faults)
        .containsAll(excepted.stream().map(e -> e.rule() + " | " + e.fault()).toList());
    System.out.printf(
        "%d template rules, %d exceptions, %d broken templates found%n",
        TemplateRule.values().length, excepted.size(), mutants().count());
  }

  @Test
  void the_linter_has_nothing_to_say_about_what_is_deployed()
      throws IOException, InterruptedException {
    Command.Outcome outcome = Command.run("cfn-lint", List.of(Expanded.FILE.toString()));

    assertThat(outcome.printed()).isEmpty();
    assertThat(outcome.status()).isZero();
  }

  @Test
  void the_linter_looks_into_the_machines_that_were_read_in()
      throws IOException, InterruptedException {
    Expanded broken = template.with("WatchMachine/Properties/Definition/StartAt", "\"Nowhere\"");

    Command.Outcome outcome = Command.run("cfn-lint", List.of(broken.write().toString()));

    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.printed()).contains("Nowhere");
  }
}
