package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.web.Parameters;

/**
 * A UK postcode, with any spacing and in capitals or small letters.
 *
 * @param missing what is said when it is empty, such as "Enter your postcode"
 */
public record PostcodeField(String name, String label, String missing) implements Field<Postcode> {
  private static final int MOST = 20;

  @Override
  public Reading<Postcode> read(Parameters typed) {
    String text = Typed.line(typed, name);
    if (text.isEmpty()) {
      return Reading.bad(name, missing);
    }
    try {
      if (text.length() <= MOST) {
        return new Reading.Good<>(new Postcode(text));
      }
    } catch (IllegalArgumentException notAPostcode) {
      return Reading.bad(name, "Enter a full UK postcode, like LS1 4AP");
    }
    return Reading.bad(name, "Enter a full UK postcode, like LS1 4AP");
  }

  @Override
  public Map<String, List<String>> type(Postcode answer) {
    return Map.of(name, List.of(answer.value()));
  }
}
