package org.rightsdesk.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.Parameters;

/**
 * A form with what was typed into it and what is wrong with that. It prints without what was typed.
 */
public record Filled(Form form, Parameters typed, List<Problem> problems) {
  public Filled {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean good() {
    return problems.isEmpty();
  }

  /**
   * The answer to the field.
   *
   * @throws IllegalStateException if something is wrong with it
   */
  public <T> T answer(Field<T> field) {
    return switch (field.read(typed)) {
      case Reading.Good<T>(T value) -> value;
      case Reading.Bad<T>(Problem problem) ->
          throw new IllegalStateException("the field " + problem.input() + " has no answer");
    };
  }

  /** What is wrong with the field. */
  public Optional<Problem> problem(Field<?> field) {
    return problems.stream()
        .filter(
            problem ->
                problem.input().equals(field.name()) || field.inputs().contains(problem.input()))
        .findFirst();
  }

  /** What was typed into the input. */
  public String raw(String input) {
    return typed.first(input).orElse("");
  }

  /** Whether the choice is taken. */
  public boolean chosen(Field<?> field, String value) {
    return typed.all(field.name()).contains(value);
  }

  /** This form with the answer typed. */
  public <T> Filled typing(Field<T> field, T answer) {
    Map<String, List<String>> more = new LinkedHashMap<>(typed.values());
    more.putAll(field.type(answer));
    return new Filled(form, new Parameters(more), problems);
  }

  /** This form with one more thing wrong, found out only after it was read. */
  public Filled with(Problem problem) {
    List<Problem> more = new ArrayList<>(problems);
    more.add(problem);
    return new Filled(form, typed, more);
  }

  @Override
  public String toString() {
    return "Filled" + form.fields().stream().map(Field::name).toList();
  }
}
