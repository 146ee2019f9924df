package org.rightsdesk.web.form;

import java.text.Normalizer;
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

  static int length(String text) {
    return text.codePointCount(0, text.length());
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
