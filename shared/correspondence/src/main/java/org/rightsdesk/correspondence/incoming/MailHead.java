package org.rightsdesk.correspondence.incoming;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in a mail's header. All of it is the sender's word, and safe to show.
 *
 * @param sender who it says it is from
 * @param subject on one line, empty for none
 * @param date the Date field
 * @param received the dates of the Received fields, the newest first
 * @param messageId as written, empty for none
 * @param automatic the signs that a machine sent it
 */
public record MailHead(
    Sender sender,
    String subject,
    Optional<WrittenDate> date,
    List<WrittenDate> received,
    String messageId,
    Set<AutomaticSign> automatic) {
  public MailHead {
    received = List.copyOf(received);
    automatic = Set.copyOf(automatic);
  }

  /** Returns who wrote it, when and about what, as it says, each on a line. */
  public String lines() {
    String from =
        switch (sender) {
          case Sender.One one -> (one.displayName() + " <" + one.address().value() + ">").strip();
          case Sender.Unclear unclear -> unclear.shown();
        };
    return "From: "
        + from
        + date.map(written -> "\nDate: " + written.words()).orElse("")
        + "\nSubject: "
        + subject;
  }

  @Override
  public String toString() {
    return "MailHead[masked]";
  }
}
