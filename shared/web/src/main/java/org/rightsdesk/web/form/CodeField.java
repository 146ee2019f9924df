package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.Parameters;

/** A code of six digits that was sent, typed with or without spaces. */
public record CodeField(String name, String label, Optional<String> hint) implements Field<String> {
  private static final int DIGITS = 6;

  @Override
  public Reading<String> read(Parameters typed) {
    String text = Typed.line(typed, name).replaceAll("[\\s\\p{Pd}]", "");
    if (text.isEmpty()) {
      return Reading.bad(name, "Enter the 6 digit code");
    }
    if (text.length() != DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Reading.bad(name, label + " must be 6 numbers");
    }
    return new Reading.Good<>(text);
  }

  @Override
  public Map<String, List<String>> type(String answer) {
    return Map.of(name, List.of(answer));
  }
}
