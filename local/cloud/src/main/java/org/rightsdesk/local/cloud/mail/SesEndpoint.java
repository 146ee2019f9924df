package org.rightsdesk.local.cloud.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.identity.CallerPolicies;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.objects.CallerCheck;

/** SES's second API, as far as the sending of one mail. */
record SesEndpoint(
    CallerPolicies policies,
    CallerCheck callers,
    Outgoing outgoing,
    String region,
    String account) {

  private static final int MOST_RECIPIENTS = 50;
  private static final int LARGEST_REQUEST = 56 << 20;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  Response answer(Request request) throws IOException {
    if (!request.method().equals("POST") || !request.path().equals("/v2/email/outbound-emails")) {
      return Response.awsError(
          404, "NotFoundException", "The local SES only knows how to send a mail");
    }
    byte[] body = request.body().readNBytes(LARGEST_REQUEST);
    Optional<String> caller = callers.caller(request, body, "ses");
    if (caller.isEmpty()) {
      return Response.awsError(
          403, "InvalidSignatureException", "The signature of the request does not match");
    }
    try {
      Json mail = Json.read(body);
      String from = mail.at("FromEmailAddress").text("");
      String address = new InternetAddress(from).getAddress();
      if (!allowed(caller.get(), address, mail)) {
        return Response.awsError(
            403, "AccessDeniedException", "This caller may not ses:SendEmail as this sender");
      }
      return Response.json(200, Json.object("MessageId", send(mail, from, address)));
    } catch (AddressException e) {
      return rejected("An address cannot be read: " + e.getMessage());
    } catch (MessagingException | IllegalArgumentException e) {
      return rejected("The mail cannot be sent: " + e.getMessage());
    }
  }

  private static Response rejected(String why) {
    return Response.awsError(400, "BadRequestException", why);
  }

  private boolean allowed(String caller, String from, Json mail) {
    String arn = "arn:aws:ses:" + region + ":" + account + ":";
    Map<String, List<String>> context =
        Map.of("ses:FromAddress", List.of(from), "ses:Recipients", recipients(mail));
    Optional<String> set = mail.at("ConfigurationSetName").maybeText();
    return policies.allowed(caller, "ses:SendEmail", arn + "identity/" + from, context)
        && (set.isEmpty()
            || policies.allowed(
                caller, "ses:SendEmail", arn + "configuration-set/" + set.get(), context));
  }

  private static List<String> recipients(Json mail) {
    Json destination = mail.at("Destination");
    return Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
        .flatMap(kind -> destination.at(kind).texts().stream())
        .toList();
  }

  private String send(Json mail, String from, String address)
      throws IOException, MessagingException {
    List<String> recipients = new ArrayList<>();
    for (String recipient : recipients(mail)) {
      recipients.add(new InternetAddress(recipient, true).getAddress());
    }
    Json raw = mail.at("Content").at("Raw").at("Data");
    if (raw.present()) {
      byte[] content = Base64.getDecoder().decode(raw.text());
      if (recipients.isEmpty()) {
        for (var header :
            Optional.ofNullable(Mime.parse(content).getAllRecipients())
                .map(List::of)
                .orElse(List.of())) {
          recipients.add(new InternetAddress(header.toString()).getAddress());
        }
      }
      check(recipients);
      return outgoing.send(address, recipients, tags(mail), content);
    }
    check(recipients);
    return outgoing.send(address, recipients, tags(mail), draft(mail, from));
  }

  /** The sender's own tags, and the one by which SES names the configuration set. */
  private static Map<String, String> tags(Json mail) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Json tag : mail.at("EmailTags").items()) {
      String name = tag.at("Name").text();
      String value = tag.at("Value").text();
      if (!TAG.matcher(name).matches() || !TAG.matcher(value).matches()) {
        throw new IllegalArgumentException("a tag holds other than letters, digits, - and _");
      }
      tags.put(name, value);
    }
    mail.at("ConfigurationSetName")
        .maybeText()
        .ifPresent(set -> tags.put("ses:configuration-set", set));
    return tags;
  }

  private static void check(List<String> recipients) throws AddressException {
    if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
      throw new AddressException("A mail goes to 1 to " + MOST_RECIPIENTS + " recipients");
    }
  }

  private static Mime.Draft draft(Json mail, String from) {
    Json simple = mail.at("Content").at("Simple");
    if (!simple.present()) {
      throw new IllegalArgumentException("neither Simple nor Raw content is there");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (Json header : simple.at("Headers").items()) {
      String value = header.at("Value").text();
      if (value.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("a header holds a control character");
      }
      headers.put(header.at("Name").text(), value);
    }
    List<Mime.Attachment> attachments =
        simple.at("Attachments").items().stream()
            .map(
                file ->
                    new Mime.Attachment(
                        file.at("FileName").text("attachment"),
                        file.at("ContentType").text("application/octet-stream"),
                        Base64.getDecoder().decode(file.at("RawContent").text())))
            .toList();
    return new Mime.Draft(
        from,
        mail.at("Destination").at("ToAddresses").texts(),
        mail.at("Destination").at("CcAddresses").texts(),
        mail.at("ReplyToAddresses").texts(),
        simple.at("Subject").at("Data").text(""),
        simple.at("Body").at("Text").at("Data").maybeText(),
        simple.at("Body").at("Html").at("Data").maybeText(),
        attachments,
        headers);
  }
}
