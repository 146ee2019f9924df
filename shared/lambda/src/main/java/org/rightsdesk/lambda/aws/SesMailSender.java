package org.rightsdesk.lambda.aws;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.lambda.ports.MailSender;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/** Mail by SES: structured, never raw, so that nothing typed can become a header (threat D7). */
public final class SesMailSender implements MailSender {
  private static final String UTF_8 = "UTF-8";

  private final Supplier<SesV2Client> client;
  private final EmailAddress from;
  private final EmailAddress replyTo;
  private final String configurationSet;

  /**
   * From one address, with answers going to another.
   *
   * @param configurationSet requires TLS and reports bounces
   */
  public SesMailSender(
      Supplier<SesV2Client> client,
      EmailAddress from,
      EmailAddress replyTo,
      String configurationSet) {
    this.client = client;
    this.from = from;
    this.replyTo = replyTo;
    this.configurationSet = configurationSet;
  }

  @Override
  public void send(Mail mail, About about) {
    List<MessageHeader> headers =
        mail.headers().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(h -> MessageHeader.builder().name(h.getKey()).value(h.getValue()).build())
            .toList();
    List<MessageTag> tags =
        about.tags().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(t -> MessageTag.builder().name(t.getKey()).value(t.getValue()).build())
            .toList();
    try {
      client
          .get()
          .sendEmail(
              send ->
                  send.fromEmailAddress(from.value())
                      .replyToAddresses(replyTo.value())
                      .configurationSetName(configurationSet)
                      .destination(to -> to.toAddresses(mail.to().value()))
                      .emailTags(tags)
                      .content(
                          content ->
                              content.simple(
                                  simple ->
                                      simple
                                          .headers(headers)
                                          .subject(s -> s.data(mail.subject()).charset(UTF_8))
                                          .body(
                                              body ->
                                                  body.text(
                                                          t -> t.data(mail.plain()).charset(UTF_8))
                                                      .html(
                                                          h ->
                                                              h.data(mail.html())
                                                                  .charset(UTF_8))))));
    } catch (MessageRejectedException | BadRequestException e) {
      throw new NotAcceptedException(e.getClass().getSimpleName());
    }
  }
}
