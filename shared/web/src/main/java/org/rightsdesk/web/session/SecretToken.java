package org.rightsdesk.web.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rightsdesk.domain.digest.Sha256;

/** A secret of 256 random bits, as a browser or a link carries it (B1). It prints masked. */
public record SecretToken(String value) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public SecretToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a token is not 43 characters of base64url");
    }
  }

  /** Draws a new token. */
  public static SecretToken draw(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Reads a token that came from outside; empty if it is none. */
  public static Optional<SecretToken> read(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(new SecretToken(text));
  }

  /** What a store keeps in its place. */
  public TokenHash hash() {
    return new TokenHash(Sha256.hex("token:" + value));
  }

  /** The hidden field's value that proves a form was shown in this token's session (A6). */
  public String formToken() {
    return Sha256.hex("form:" + value);
  }

  @Override
  public String toString() {
    return "SecretToken[masked]";
  }
}
