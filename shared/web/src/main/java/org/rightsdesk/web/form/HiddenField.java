package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Refusal;

/**
 * A value that a page of ours carries to the next, such as the number of a page or the name of a
 * button pressed. Nobody types it, so what does not fit is refused and not explained.
 *
 * @param most the most characters
 */
public record HiddenField(String name, int most) implements Field<String> {
  @Override
  public Reading<String> read(Parameters typed) {
    String text = Typed.line(typed, name);
    if (text.length() > most || Typed.hidden(text)) {
      throw Refusal.malformed("hidden field does not fit");
    }
    return new Reading.Good<>(text);
  }

  @Override
  public Map<String, List<String>> type(String answer) {
    return Map.of(name, List.of(answer));
  }
}
