package org.rightsdesk.correspondence.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.ProposedRequester;

/**
 * Proposes who asks, from the message that somebody forwarded, for a person to confirm (R1.3).
 *
 * <p>Whoever writes from a domain of the organisation is a colleague and never proposed, nor is
 * anything from the message that they wrote.
 */
public final class RequesterProposal {
  private RequesterProposal() {}

  /**
   * Proposes who asks.
   *
   * @param mailDomains the organisation's own domains, in lower case
   * @param ownAddress the lines of the organisation's own address, which is nobody's home
   */
  public static ProposedRequester of(
      ReadMail mail, Set<String> mailDomains, List<String> ownAddress) {
    return ForwardedMail.originalIn(mail, mailDomains)
        .map(
            original ->
                proposed(
                    original.senderName(),
                    original.senderAddress(),
                    original.heading(),
                    original.words(),
                    mailDomains,
                    ownAddress))
        .orElseGet(() -> ofUnforwarded(mail, mailDomains, ownAddress));
  }

  private static ProposedRequester ofUnforwarded(
      ReadMail mail, Set<String> mailDomains, List<String> ownAddress) {
    return switch (mail.head().sender()) {
      case Sender.One(String name, EmailAddress address) ->
          proposed(name, Optional.of(address), "", mail.text(), mailDomains, ownAddress);
      case Sender.Unclear _ -> ProposedRequester.NOBODY;
    };
  }

  private static ProposedRequester proposed(
      String name,
      Optional<EmailAddress> address,
      String heading,
      String message,
      Set<String> mailDomains,
      List<String> ownAddress) {
    return address
        .filter(shown -> !mailDomains.contains(shown.domain()))
        .map(
            shown ->
                new ProposedRequester(
                    Optional.of(
                        new ProposedRequester.Writer(
                            name(name), shown, new PersonalText(words(name, shown, heading)))),
                    SignatureAddress.in(QuotedMessages.in(message).before(), name, ownAddress)))
        .orElse(ProposedRequester.NOBODY);
  }

  /** Some programs show the address where a name should stand. */
  private static Optional<PersonName> name(String shown) {
    if (shown.isBlank() || shown.contains("@") || shown.length() > PersonName.MAX_LENGTH) {
      return Optional.empty();
    }
    return Optional.of(new PersonName(shown));
  }

  private static String words(String name, EmailAddress address, String heading) {
    String sought = address.value().toLowerCase(Locale.ROOT);
    return heading
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).contains(sought))
        .findFirst()
        .map(String::strip)
        .orElseGet(() -> ("From: " + name).strip() + " <" + address.value() + ">");
  }
}
