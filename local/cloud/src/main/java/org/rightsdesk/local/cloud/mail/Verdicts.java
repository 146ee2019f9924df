package org.rightsdesk.local.cloud.mail;

/** What SES says of a mail that came in. */
public record Verdicts(Verdict spf, Verdict dkim, Verdict dmarc, Verdict spam, Verdict virus) {

  /** SES's words for the outcome of one check. */
  public enum Verdict {
    /** The check was passed. */
    PASS,
    /** The check was failed. */
    FAIL,
    /** SES could not tell. */
    GRAY,
    /** The check itself failed. */
    PROCESSING_FAILED
  }

  /** Every check passed. */
  public static Verdicts passed() {
    return new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);
  }
}
