package org.rightsdesk.web.session;

import java.util.regex.Pattern;

/** The SHA-256 of a secret token, in hexadecimal: all that a store ever sees of one (B2). */
public record TokenHash(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public TokenHash {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a token hash is not 64 hexadecimal digits");
    }
  }
}
