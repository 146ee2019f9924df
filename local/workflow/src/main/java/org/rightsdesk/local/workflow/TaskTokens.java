package org.rightsdesk.local.workflow;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Makes task tokens, which nobody can guess and which say what execution they belong to. */
final class TaskTokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 24;

  private TaskTokens() {}

  /** Returns a text that nobody can guess, of letters and digits. */
  static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns a token for a task of an execution. */
  static String token(String executionArn, String secret) {
    String text = executionArn + " " + secret;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the execution that a token names, or nothing when the text is no token. */
  static Optional<String> executionOf(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      int space = text.indexOf(' ');
      return space > 0 && Arns.isExecution(text)
          ? Optional.of(text.substring(0, space))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
