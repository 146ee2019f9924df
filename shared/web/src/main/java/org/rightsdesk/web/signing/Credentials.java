package org.rightsdesk.web.signing;

import java.util.Optional;

/**
 * What signs for a function: a key's id, its secret, and the token that short-lived keys have. It
 * prints masked.
 */
public record Credentials(String keyId, String secret, Optional<String> sessionToken) {
  @Override
  public String toString() {
    return "Credentials[masked]";
  }
}
