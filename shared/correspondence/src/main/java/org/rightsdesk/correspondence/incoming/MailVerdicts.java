package org.rightsdesk.correspondence.incoming;

import java.util.Locale;
import java.util.Set;

/**
 * What the mail service found out about a mail, from its event and never from the mail's own header
 * (threat D2).
 */
public record MailVerdicts(Verdict spam, Verdict virus, Verdict spf, Verdict dkim, Verdict dmarc) {

  /** One verdict. Everything but a pass is read against the mail. */
  public enum Verdict {
    PASS,
    FAIL,
    GRAY,
    PROCESSING_FAILED,
    /** Not in the event, or a word that we do not know. */
    ABSENT;

    /** Returns the verdict of the event's word, in its exact form. */
    public static Verdict of(String word) {
      return switch (word) {
        case "PASS" -> PASS;
        case "FAIL" -> FAIL;
        case "GRAY" -> GRAY;
        case "PROCESSING_FAILED" -> PROCESSING_FAILED;
        default -> ABSENT;
      };
    }
  }

  /** Returns whether the mail passed the checks for spam and viruses and its sender is proven. */
  public boolean isAuthentic() {
    return spam == Verdict.PASS && virus == Verdict.PASS && dmarc == Verdict.PASS;
  }

  /**
   * Returns whether the mail is from a member of the organisation's staff.
   *
   * @param sender as read from the mail
   * @param mailDomains the organisation's own domains; a subdomain of one is another domain
   */
  public boolean isFromStaff(Sender sender, Set<String> mailDomains) {
    return switch (sender) {
      case Sender.One one ->
          isAuthentic()
              && mailDomains.stream()
                  .anyMatch(own -> own.toLowerCase(Locale.ROOT).equals(one.address().domain()));
      case Sender.Unclear unclear -> false;
    };
  }
}
