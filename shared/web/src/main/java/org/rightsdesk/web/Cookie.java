package org.rightsdesk.web;

/**
 * A cookie of ours: sent to this host only, over a secure connection, and hidden from scripts.
 *
 * @param name without the {@code __Host-} prefix, which is added
 * @param value empty to clear the cookie
 */
public record Cookie(String name, String value, SameSite sameSite) {
  /** When a browser sends the cookie. */
  public enum SameSite {
    /** Only with requests that our own pages start. */
    STRICT("Strict"),
    /** Also when another site leads to one of our pages, as a sign-in service does. */
    LAX("Lax");

    private final String word;

    SameSite(String word) {
      this.word = word;
    }
  }

  /** The name under which a browser keeps it. */
  public String fullName() {
    return "__Host-" + name;
  }

  /** The value of the {@code Set-Cookie} header. It ends with the browser's session. */
  public String header() {
    return fullName()
        + "="
        + value
        + "; Path=/; Secure; HttpOnly; SameSite="
        + sameSite.word
        + (value.isEmpty() ? "; Max-Age=0" : "");
  }

  @Override
  public String toString() {
    return "Cookie[" + name + "]";
  }
}
