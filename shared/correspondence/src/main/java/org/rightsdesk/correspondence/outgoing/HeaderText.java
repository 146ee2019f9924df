package org.rightsdesk.correspondence.outgoing;

import org.rightsdesk.correspondence.PrintableText;

/** Guards the values that reach a mail header (threat D7). */
public final class HeaderText {
  /** The most characters a header value may have. */
  public static final int MAX_LENGTH = 250;

  private HeaderText() {}

  /**
   * Returns the value unchanged when it is safe in a header.
   *
   * @throws IllegalArgumentException when it is empty or too long, or holds a line break of any
   *     kind, another invisible character, half a surrogate pair, or the start of an encoded word
   */
  public static String checked(String value) {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a header value is empty or too long");
    }
    if (!value.codePoints().allMatch(PrintableText::isPrintable) || value.contains("=?")) {
      throw new IllegalArgumentException("a header value holds a character that it must not");
    }
    return value;
  }
}
