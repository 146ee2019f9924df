package org.rightsdesk.domain.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of a case, such as {@code RD-7K3M-Q2XV}.
 *
 * <p>Seven characters are random, so that one reference tells nothing about another; the eighth
 * catches a mistyped or swapped character. Letters that look like digits are read as the digit.
 */
public record CaseReference(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_CHARACTERS = 7;
  private static final Pattern FORM =
      Pattern.compile("RD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

  public CaseReference {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a case reference is not in the form RD-XXXX-XXXX");
    }
    String compact = value.substring(3, 7) + value.substring(8);
    if (check(compact.substring(0, RANDOM_CHARACTERS)) != compact.charAt(RANDOM_CHARACTERS)) {
      throw new IllegalArgumentException("a case reference has a mistyped character");
    }
  }

  /** Draws a new reference. The generator must be one that cannot be guessed. */
  public static CaseReference draw(RandomGenerator random) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    drawn.append(check(drawn.toString()));
    return new CaseReference("RD-" + drawn.substring(0, 4) + "-" + drawn.substring(4));
  }

  /**
   * Reads a reference as a person types it: any case, with or without spaces, hyphens and prefix.
   *
   * @throws IllegalArgumentException if it is not a reference
   */
  public static CaseReference parse(String typed) {
    String compact =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replaceFirst("^RD(?=.{8}$)", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (compact.length() != RANDOM_CHARACTERS + 1) {
      throw new IllegalArgumentException("a case reference is not in the form RD-XXXX-XXXX");
    }
    return new CaseReference("RD-" + compact.substring(0, 4) + "-" + compact.substring(4));
  }

  /** The references that a text names as our letters write them, each once, in their order. */
  public static List<CaseReference> in(String text) {
    List<CaseReference> found = new ArrayList<>();
    Matcher named = FORM.matcher(text);
    while (named.find()) {
      try {
        found.add(new CaseReference(named.group()));
      } catch (IllegalArgumentException _) {
        // It has the form of a reference and is none.
      }
    }
    return found.stream().distinct().toList();
  }

  private static char check(String characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      sum += (2 * i + 3) * ALPHABET.indexOf(characters.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
