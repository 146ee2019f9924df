package org.rightsdesk.correspondence.incoming;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.people.EmailAddress;

/** Decides whether a mail may be answered by a machine (threats D8, D9). */
public final class AutoReplyPolicy {
  private AutoReplyPolicy() {}

  /** Whether a mail may be answered by a machine. */
  public sealed interface Answer {
    /** It may, to this address and no other. */
    record Allowed(EmailAddress to) implements Answer {
      @Override
      public String toString() {
        return "Allowed[masked]";
      }
    }

    /** It may not. */
    record Refused(Set<Objection> objections) implements Answer {
      public Refused {
        objections = Set.copyOf(objections);
      }
    }
  }

  /** Why a mail is not answered by a machine. */
  public enum Objection {
    SENDER_UNCLEAR,
    SENDER_UNPROVEN,
    SENT_BY_A_MACHINE,
    SPAM_OR_VIRUS
  }

  /**
   * Decides on one mail.
   *
   * @param heading what the mail says, if it could be read
   * @param verdicts the mail service's findings
   * @param envelopeSender the sender given to the mail service, from its event; empty for none
   */
  public static Answer decide(
      Optional<MailHead> heading, MailVerdicts verdicts, String envelopeSender) {
    Set<Objection> objections = EnumSet.noneOf(Objection.class);
    if (verdicts.spam() != MailVerdicts.Verdict.PASS
        || verdicts.virus() != MailVerdicts.Verdict.PASS) {
      objections.add(Objection.SPAM_OR_VIRUS);
    }
    if (envelopeSender.isBlank()
        || envelopeSender.equals("<>")
        || heading.map(head -> !head.automatic().isEmpty()).orElse(true)) {
      objections.add(Objection.SENT_BY_A_MACHINE);
    }
    Sender sender = heading.map(MailHead::sender).orElse(new Sender.Unclear(""));
    return switch (sender) {
      case Sender.Unclear unclear -> {
        objections.add(Objection.SENDER_UNCLEAR);
        yield new Answer.Refused(objections);
      }
      case Sender.One one -> {
        if (!isProven(one.address(), verdicts, envelopeSender)) {
          objections.add(Objection.SENDER_UNPROVEN);
        }
        yield objections.isEmpty()
            ? new Answer.Allowed(one.address())
            : new Answer.Refused(objections);
      }
    };
  }

  /** Proven by DMARC, or by SPF for the very domain that the mail says it is from. */
  private static boolean isProven(
      EmailAddress address, MailVerdicts verdicts, String envelopeSender) {
    if (verdicts.dmarc() == MailVerdicts.Verdict.PASS) {
      return true;
    }
    String envelopeDomain = envelopeSender.substring(envelopeSender.lastIndexOf('@') + 1);
    return verdicts.dmarc() == MailVerdicts.Verdict.GRAY
        && verdicts.spf() == MailVerdicts.Verdict.PASS
        && envelopeDomain.equalsIgnoreCase(address.domain());
  }
}
