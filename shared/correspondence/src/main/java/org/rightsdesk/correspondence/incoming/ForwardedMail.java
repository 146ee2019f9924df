package org.rightsdesk.correspondence.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.people.EmailAddress;

/**
 * A message that somebody forwarded, found inside the mail that brought it.
 *
 * <p>All of it is proposed to a person, and nothing follows from it by itself: a forwarded message
 * can be written by anybody.
 *
 * @param senderName as the message shows it, empty for none
 * @param senderAddress as the message shows it
 * @param sent when the message says it was sent
 * @param subject as the message shows it, empty for none
 * @param words the message itself
 * @param heading the lines that all this was taken from
 * @param attached the header of the attached mail; empty when the message stood in the text
 */
public record ForwardedMail(
    String senderName,
    Optional<EmailAddress> senderAddress,
    Optional<WrittenDate> sent,
    String subject,
    String words,
    String heading,
    Optional<MailHead> attached) {

  /** Returns every message that the mail carries, the outermost first, attached mails last. */
  public static List<ForwardedMail> allIn(ReadMail mail) {
    List<ForwardedMail> found = new ArrayList<>(QuotedMessages.in(mail.text()).messages());
    for (Attachment attachment : mail.attachments()) {
      attachment
          .mail()
          .filter(ReadMail.class::isInstance)
          .map(ReadMail.class::cast)
          .ifPresent(
              inside -> {
                found.add(attached(inside));
                found.addAll(allIn(inside));
              });
    }
    return List.copyOf(found);
  }

  /**
   * Returns the message that started it all: the outermost from outside the organisation; where
   * none shows an address from outside, the innermost.
   *
   * @param mailDomains the organisation's own domains, in lower case
   */
  public static Optional<ForwardedMail> originalIn(ReadMail mail, Set<String> mailDomains) {
    List<ForwardedMail> all = allIn(mail);
    Optional<ForwardedMail> outside =
        all.stream().filter(message -> message.isFromOutside(mailDomains)).findFirst();
    return outside.or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
  }

  /** Returns what the person who forwarded the mail wrote above it, empty for nothing. */
  public static String coverNote(ReadMail mail) {
    return QuotedMessages.in(mail.text()).before();
  }

  private boolean isFromOutside(Set<String> mailDomains) {
    return senderAddress.map(address -> !mailDomains.contains(address.domain())).orElse(false);
  }

  private static ForwardedMail attached(ReadMail mail) {
    MailHead head = mail.head();
    String name =
        switch (head.sender()) {
          case Sender.One one -> one.displayName();
          case Sender.Unclear unclear -> unclear.shown();
        };
    Optional<EmailAddress> address =
        head.sender() instanceof Sender.One one ? Optional.of(one.address()) : Optional.empty();
    String date = head.date().map(WrittenDate::words).orElse("");
    return new ForwardedMail(
        name,
        address,
        head.date(),
        head.subject(),
        mail.text(),
        "Date: " + date,
        Optional.of(head));
  }

  @Override
  public String toString() {
    return "ForwardedMail[masked]";
  }
}
