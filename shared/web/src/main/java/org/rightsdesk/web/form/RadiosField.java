package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.Parameters;

/**
 * One of a few choices.
 *
 * @param missing what is said when none is chosen
 */
public record RadiosField(
    String name, String label, Optional<String> hint, List<Choice> choices, String missing)
    implements Field<String> {
  public RadiosField {
    choices = List.copyOf(choices);
  }

  /** A question without a hint. */
  public static RadiosField of(String name, String label, String missing, Choice... choices) {
    return new RadiosField(name, label, Optional.empty(), List.of(choices), missing);
  }

  /** This field with the hint. */
  public RadiosField hint(String text) {
    return new RadiosField(name, label, Optional.of(text), choices, missing);
  }

  /** What the chosen value is called. */
  public String labelOf(String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .findFirst()
        .map(Choice::label)
        .orElse("");
  }

  @Override
  public Reading<String> read(Parameters typed) {
    String value = typed.first(name).orElse("");
    if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
      return Reading.bad(name, missing);
    }
    return new Reading.Good<>(value);
  }

  @Override
  public Map<String, List<String>> type(String answer) {
    return Map.of(name, List.of(answer));
  }
}
