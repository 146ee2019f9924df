package org.rightsdesk.local.cloud.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A receipt rule of the template: mail to these recipients is stored, then a function is told.
 *
 * @param recipients addresses or domains, as in the template; none means every recipient
 * @param store where the raw mail goes
 * @param function the ARN of the function that is then called with the event, if any
 */
public record ReceiptRule(
    String name, List<String> recipients, Store store, Optional<String> function) {

  /** Keeps a copy. */
  public ReceiptRule {
    recipients = List.copyOf(recipients);
  }

  /** A bucket and what object keys begin with (it may be empty). */
  public record Store(String bucket, String prefix) {}

  /** True when the rule is for this address. */
  public boolean takes(String address) {
    String whole = address.toLowerCase(Locale.ROOT);
    String domain = whole.substring(whole.indexOf('@') + 1);
    return recipients.isEmpty()
        || recipients.stream()
            .map(recipient -> recipient.toLowerCase(Locale.ROOT))
            .anyMatch(
                recipient ->
                    recipient.equals(whole)
                        || recipient.equals(domain)
                        || (recipient.startsWith(".") && domain.endsWith(recipient)));
  }
}
