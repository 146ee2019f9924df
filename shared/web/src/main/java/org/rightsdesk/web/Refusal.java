package org.rightsdesk.web;

/**
 * Thrown where a request cannot be read as any page of ours would send it.
 *
 * <p>Its message is for the log: it names a rule, never what was sent.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Refusal(int status, String rule) {
    super(rule, null, false, false);
    this.status = status;
  }

  /** The request is malformed (400). */
  public static Refusal malformed(String rule) {
    return new Refusal(400, rule);
  }

  /** The request is not allowed (403). */
  public static Refusal forbidden(String rule) {
    return new Refusal(403, rule);
  }

  /** There is nothing here (404). */
  public static Refusal notFound() {
    return new Refusal(404, "nothing here");
  }

  /** The request is too large (413). */
  public static Refusal tooLarge(String rule) {
    return new Refusal(413, rule);
  }

  /** Too many requests in too short a time (429). */
  public static Refusal tooMany(String rule) {
    return new Refusal(429, rule);
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
