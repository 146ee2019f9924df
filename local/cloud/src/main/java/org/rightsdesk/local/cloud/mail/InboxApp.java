package org.rightsdesk.local.cloud.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.http.MultipartForm;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.mail.Mime.Attachment;
import org.rightsdesk.local.cloud.mail.Mime.Shown;
import org.rightsdesk.local.cloud.mail.StoredMail.Way;
import org.rightsdesk.local.cloud.mail.Verdicts.Verdict;

/** The inbox: every mail sent, as its receiver sees it, and a page to send a mail in. */
final class InboxApp {

  private static final int LARGEST_UPLOAD = 46 << 20;

  private final MailFolder folder;
  private final Incoming incoming;
  private final Outgoing outgoing;
  private final List<ReceiptRule> rules;

  InboxApp(MailFolder folder, Incoming incoming, Outgoing outgoing, List<ReceiptRule> rules) {
    this.folder = folder;
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.rules = List.copyOf(rules);
  }

  Response answer(Request request) throws IOException, MessagingException {
    Response page = page(request);
    return page.headers().containsKey("Content-Security-Policy")
        ? page
        : page.with(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'")
            .with("X-Content-Type-Options", "nosniff")
            .with("Referrer-Policy", "no-referrer")
            .with("Cache-Control", "no-store");
  }

  private Response page(Request request) throws IOException, MessagingException {
    List<String> path = Arrays.asList(request.path().substring(1).split("/", -1));
    if (request.method().equals("POST")) {
      return request.fromOwnPage()
          ? post(request, path)
          : Response.text(403, "This form was sent by a page of another site.");
    }
    return switch (path.getFirst()) {
      case "" -> Response.html(200, InboxPages.sent(folder.all(Way.OUT), receiver(request)));
      case "received" -> Response.html(200, InboxPages.received(folder.all(Way.IN)));
      case "send" -> Response.html(200, InboxPages.form(rules, Map.of(), List.of()));
      case "style.css" ->
          Response.of(200, "text/css", InboxPages.STYLE.getBytes(StandardCharsets.UTF_8));
      case "mail" -> mail(path);
      default -> notFound();
    };
  }

  private static Optional<String> receiver(Request request) {
    return request.parameters().getOrDefault("to", List.of()).stream()
        .filter(to -> !to.isBlank())
        .findFirst();
  }

  private Response mail(List<String> path) throws IOException, MessagingException {
    Optional<StoredMail> found = path.size() < 2 ? Optional.empty() : folder.find(path.get(1));
    if (found.isEmpty()) {
      return notFound();
    }
    byte[] raw = folder.raw(found.get());
    Shown shown = Mime.show(raw);
    String part = path.size() > 2 ? path.get(2) : "";
    return switch (part) {
      case "" -> Response.html(200, InboxPages.mail(found.get(), shown));
      case "raw" -> Response.of(200, "text/plain; charset=utf-8", raw);
      case "html" ->
          Response.html(200, "<base target=\"_blank\">" + String.join("<hr>", shown.pages()))
              .with(
                  "Content-Security-Policy",
                  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                      + " style-src 'unsafe-inline'; img-src data:; base-uri 'self'");
      case "attachment" -> attachment(shown, path);
      default -> notFound();
    };
  }

  private static Response attachment(Shown shown, List<String> path) {
    int number =
        path.size() > 3 && path.get(3).matches("\\d{1,3}") ? Integer.parseInt(path.get(3)) : -1;
    if (number < 0 || number >= shown.attachments().size()) {
      return notFound();
    }
    Attachment attachment = shown.attachments().get(number);
    String name = attachment.name().replaceAll("[^A-Za-z0-9._ -]", "_");
    return Response.of(200, "application/octet-stream", attachment.content())
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("Content-Security-Policy", "sandbox; default-src 'none'");
  }

  private Response post(Request request, List<String> path) throws IOException, MessagingException {
    if (path.equals(List.of("send"))) {
      return send(request);
    }
    Optional<StoredMail> found =
        path.size() == 3 && path.getFirst().equals("mail")
            ? folder.find(path.get(1)).filter(mail -> mail.way() == Way.OUT)
            : Optional.empty();
    if (found.isEmpty()) {
      return notFound();
    }
    StoredMail mail = found.get();
    String recipient = mail.recipients().getFirst();
    switch (path.get(2)) {
      case "bounced" -> outgoing.bounce(mail, recipient);
      case "unwanted" -> outgoing.complain(mail, recipient);
      default -> {
        return notFound();
      }
    }
    return Response.seeOther("/mail/" + mail.id());
  }

  private Response send(Request request) throws IOException {
    byte[] body = request.body().readNBytes(LARGEST_UPLOAD + 1);
    if (body.length > LARGEST_UPLOAD) {
      return refused(Map.of(), List.of("The mail must be smaller than 45MB"));
    }
    MultipartForm form;
    try {
      form = MultipartForm.read(request.header("Content-Type").orElse(""), body);
    } catch (IllegalArgumentException e) {
      return refused(Map.of(), List.of("The form could not be read"));
    }
    Map<String, String> fields = form.fields();
    String from = fields.getOrDefault("from", "").strip();
    List<String> recipients =
        Arrays.stream(fields.getOrDefault("to", "").split("[,;\\s]+", -1))
            .filter(address -> !address.isBlank())
            .toList();
    List<String> problems = new ArrayList<>();
    if (!from.matches("\\S+@\\S+")) {
      problems.add("Enter the sender's email address");
    }
    if (recipients.isEmpty() || !recipients.stream().allMatch(to -> to.matches("\\S+@\\S+"))) {
      problems.add("Enter the email address that the mail goes to");
    }
    if (!problems.isEmpty()) {
      return refused(fields, problems);
    }
    Optional<byte[]> whole =
        form.parts().stream()
            .filter(part -> part.name().equals("eml") && part.content().length > 0)
            .map(MultipartForm.Part::content)
            .findFirst();
    byte[] raw;
    try {
      raw =
          whole.isPresent()
              ? whole.get()
              : TypedMail.write(from, recipients, form, outgoing.clock().instant());
    } catch (MessagingException e) {
      return refused(fields, List.of("Enter an email address that can be read"));
    }
    StoredMail mail = incoming.accept(from, recipients, raw, verdicts(fields));
    return Response.seeOther("/mail/" + mail.id());
  }

  private static Verdicts verdicts(Map<String, String> fields) {
    return new Verdicts(
        verdict(fields, "spf"),
        verdict(fields, "dkim"),
        verdict(fields, "dmarc"),
        verdict(fields, "spam"),
        verdict(fields, "virus"));
  }

  private static Verdict verdict(Map<String, String> fields, String name) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.name().equals(fields.get(name)))
        .findFirst()
        .orElse(Verdict.PASS);
  }

  private Response refused(Map<String, String> fields, List<String> problems) {
    return Response.html(400, InboxPages.form(rules, fields, problems));
  }

  private static Response notFound() {
    return Response.html(404, InboxPages.notFound());
  }
}
