package org.rightsdesk.correspondence.outgoing;

import java.util.regex.Pattern;

/** Six digits that work once, for fifteen minutes. It prints masked. */
public record OneTimeCode(String digits) {
  /** How long a code works, in minutes. */
  public static final int MINUTES = 15;

  private static final Pattern FORM = Pattern.compile("[0-9]{6}");

  public OneTimeCode {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("a code is six digits");
    }
  }

  @Override
  public String toString() {
    return "OneTimeCode[masked]";
  }
}
