package org.rightsdesk.local.cloud.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** GreenMail's SMTP server on 127.0.0.1: what it takes in is kept before it says so. */
final class SmtpIn implements AutoCloseable {

  private final GreenMail server;

  /**
   * Starts it.
   *
   * @param port 0 for any free one
   */
  SmtpIn(int port, Incoming incoming) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    GreenMailUser postmaster = server.setUser("postmaster@localhost", "none");
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, recipient) -> {
              // GreenMail asks once for each recipient; the mail is one mail.
              if (message.getToAddresses().iterator().next().equals(recipient)) {
                accept(message, incoming);
              }
              return postmaster;
            });
  }

  int port() {
    return server.getSmtp().getPort();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void accept(MovingMessage message, Incoming incoming) throws MessagingException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try {
      message.getMessage().writeTo(raw);
      List<String> recipients =
          message.getToAddresses().stream().map(address -> address.getEmail()).toList();
      incoming.accept(
          message.getReturnPath().getEmail(), recipients, raw.toByteArray(), Verdicts.passed());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
