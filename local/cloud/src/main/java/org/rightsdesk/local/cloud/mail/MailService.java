package org.rightsdesk.local.cloud.mail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.rightsdesk.local.cloud.events.EventBus;
import org.rightsdesk.local.cloud.functions.FunctionInvoker;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.identity.CallerPolicies;
import org.rightsdesk.local.cloud.objects.CallerCheck;

/** Mail in the local cloud: SES's endpoint, SMTP in, the receipt rules, and the inbox pages. */
public final class MailService implements AutoCloseable {

  /**
   * How mail is set up.
   *
   * @param home where every mail is kept, such as {@code .local/mail}
   * @param sesPort of SES's endpoint; 0 for any free one
   * @param inboxPort of the pages, 8082 unless moved
   * @param smtpPort of SMTP; 0 for any free one
   * @param rules of the active rule set, in its order
   */
  public record Settings(
      Path home,
      int sesPort,
      int inboxPort,
      int smtpPort,
      List<ReceiptRule> rules,
      String region,
      String account) {

    /** Keeps a copy. */
    public Settings {
      rules = List.copyOf(rules);
    }
  }

  private final Incoming incoming;
  private final SmtpIn smtp;
  private final LocalServer ses;
  private final LocalServer inbox;

  private MailService(
      Settings settings,
      CallerPolicies policies,
      RawMailStore store,
      FunctionInvoker functions,
      EventBus bus,
      InstantSource clock)
      throws IOException {
    MailFolder folder = new MailFolder(settings.home());
    Outgoing outgoing = new Outgoing(folder, bus, clock, settings.region(), settings.account());
    this.incoming =
        new Incoming(folder, settings.rules(), store, functions, clock, settings.region());
    SesEndpoint endpoint =
        new SesEndpoint(
            policies,
            new CallerCheck(policies::secret),
            outgoing,
            settings.region(),
            settings.account());
    this.ses = LocalServer.start(settings.sesPort(), endpoint::answer);
    this.smtp = new SmtpIn(settings.smtpPort(), incoming);
    InboxApp app = new InboxApp(folder, incoming, outgoing, settings.rules());
    this.inbox = LocalServer.start(settings.inboxPort(), app::answer);
  }

  /**
   * Starts everything. Mail that an earlier run took in and did not hand on waits for {@link
   * #resume}.
   */
  public static MailService start(
      Settings settings,
      CallerPolicies policies,
      RawMailStore store,
      FunctionInvoker functions,
      EventBus bus,
      InstantSource clock)
      throws IOException {
    return new MailService(settings, policies, store, functions, bus, clock);
  }

  /** Takes up the mail that the last run did not hand on; to be called when all else is up. */
  public void resume() {
    incoming.resume();
  }

  /** For {@code AWS_ENDPOINT_URL_SESV2}. */
  public URI endpoint() {
    return ses.address();
  }

  /** The inbox pages. */
  public URI inbox() {
    return URI.create("http://localhost:" + inbox.port());
  }

  /** The port of SMTP on 127.0.0.1. */
  public int smtpPort() {
    return smtp.port();
  }

  /** True while mail that came in is handed on. */
  public boolean busy() {
    return incoming.busy();
  }

  @Override
  public void close() {
    smtp.close();
    inbox.close();
    ses.close();
    incoming.close();
  }
}
