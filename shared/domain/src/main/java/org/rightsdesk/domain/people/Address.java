package org.rightsdesk.domain.people;

import java.util.List;

/** A postal address as written by hand: its lines, then the postcode. It prints masked. */
public record Address(List<String> lines, Postcode postcode) {
  /** The most lines before the postcode. */
  public static final int MAX_LINES = 5;

  /** The most characters in one line, said on the page that asks for it. */
  public static final int MAX_LINE_LENGTH = 100;

  public Address {
    lines = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty() || lines.size() > MAX_LINES) {
      throw new IllegalArgumentException("an address has no lines, or more than " + MAX_LINES);
    }
    if (lines.stream().anyMatch(line -> line.length() > MAX_LINE_LENGTH)) {
      throw new IllegalArgumentException(
          "a line of an address is longer than " + MAX_LINE_LENGTH + " characters");
    }
  }

  /** The address on one line, its parts separated by commas. */
  public String oneLine() {
    return String.join(", ", lines) + ", " + postcode.value();
  }

  @Override
  public String toString() {
    return "Address[masked]";
  }
}
