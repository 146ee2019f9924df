package org.rightsdesk.correspondence.incoming;

import java.util.Optional;

/** What reading a mail comes to: always a value, whatever the mail. */
public sealed interface MailReading permits ReadMail, Unreadable {

  /**
   * Returns what stands in the mail's own header; empty when even that could not be read.
   *
   * <p>Nothing in it is proof of who sent the mail: only the {@link MailVerdicts} are.
   */
  Optional<MailHead> heading();
}
