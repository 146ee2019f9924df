package org.rightsdesk.web.form;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rightsdesk.web.Parameters;

/** What was typed into one input, brought to one form: composed, and stripped at both ends. */
final class Typed {
  /** Spaces of every kind, the ones that do not break included. */
  private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private Typed() {}

  static String line(Parameters typed, String input) {
    String text = Normalizer.normalize(typed.first(input).orElse(""), Normalizer.Form.NFC);
    return ENDS.matcher(text).replaceAll("");
  }

  static String lines(Parameters typed, String input) {
    return line(typed, input).replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * The text as an answer, if it is neither missing nor too long.
   *
   * @param called how a sentence about it begins
   * @param missing what is said when it is empty; without it the answer may be empty
   * @param most the most characters
   */
  static Reading<String> answer(
      String text, String input, String called, Optional<String> missing, int most) {
    if (text.isEmpty() && missing.isPresent()) {
      return Reading.bad(input, missing.get());
    }
    return text.codePointCount(0, text.length()) > most
        ? Reading.bad(input, called + " must be " + most + " characters or fewer")
        : new Reading.Good<>(text);
  }

  /** Whether the text holds a character that nobody can see or type, line breaks included. */
  static boolean hidden(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.isISOControl(c)
                    || c == '\u2028'
                    || c == '\u2029'
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.UNASSIGNED);
  }

  /** The same, where line breaks and tabs are allowed. */
  static boolean hiddenBesideLines(String text) {
    return hidden(text.replace("\n", "").replace("\t", ""));
  }
}
