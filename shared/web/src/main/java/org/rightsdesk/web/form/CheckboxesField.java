package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Refusal;

/**
 * Any of a few choices. The answer holds the values chosen, in the order of the choices.
 *
 * @param missing what is said when none is chosen; without it none may be chosen
 */
public record CheckboxesField(
    String name,
    String label,
    Optional<String> hint,
    List<Choice> choices,
    Optional<String> missing)
    implements Field<List<String>> {
  public CheckboxesField {
    choices = List.copyOf(choices);
  }

  /** Choices of which none need be taken. */
  public static CheckboxesField optional(String name, String label, Choice... choices) {
    return new CheckboxesField(name, label, Optional.empty(), List.of(choices), Optional.empty());
  }

  /** Choices of which at least one must be taken. */
  public static CheckboxesField required(
      String name, String label, String missing, Choice... choices) {
    return new CheckboxesField(
        name, label, Optional.empty(), List.of(choices), Optional.of(missing));
  }

  /** This field with the hint. */
  public CheckboxesField hint(String text) {
    return new CheckboxesField(name, label, Optional.of(text), choices, missing);
  }

  /** What the chosen values are called, in their order. */
  public List<String> labelsOf(List<String> values) {
    return choices.stream()
        .filter(choice -> values.contains(choice.value()))
        .map(Choice::label)
        .toList();
  }

  @Override
  public Reading<List<String>> read(Parameters typed) {
    List<String> sent = typed.all(name);
    List<String> known = choices.stream().map(Choice::value).toList();
    if (!known.containsAll(sent)) {
      throw Refusal.malformed("choice that was not offered");
    }
    if (sent.isEmpty() && missing.isPresent()) {
      return Reading.bad(name, missing.get());
    }
    return new Reading.Good<>(known.stream().filter(sent::contains).toList());
  }

  @Override
  public Map<String, List<String>> type(List<String> answer) {
    return Map.of(name, List.copyOf(answer));
  }
}
