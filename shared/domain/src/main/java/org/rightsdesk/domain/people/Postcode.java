package org.rightsdesk.domain.people;

import java.util.Locale;
import java.util.regex.Pattern;

/** A UK postcode, kept in its usual form however it was spaced or cased. It prints masked. */
public record Postcode(String value) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})|(GIR)(0AA)");

  public Postcode {
    String compact = value.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(compact).matches()) {
      throw new IllegalArgumentException("a postcode is not in the form of a UK postcode");
    }
    int split = compact.length() - 3;
    value = compact.substring(0, split) + " " + compact.substring(split);
  }

  @Override
  public String toString() {
    return "Postcode[masked]";
  }
}
