package org.rightsdesk.local.cloud.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rightsdesk.local.cloud.http.Html;
import org.rightsdesk.local.cloud.mail.Mime.Shown;
import org.rightsdesk.local.cloud.mail.Verdicts.Verdict;

/** The inbox's pages. Everything that came from a mail or a form is escaped here. */
final class InboxPages {

  static final String STYLE =
      """
      body { font: 1.1rem/1.5 sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; \
      color: #111; background: #fff }
      nav a { margin-right: 1.5rem }
      a { color: #1a4f8b }
      a:focus, input:focus, textarea:focus, select:focus, button:focus \
      { outline: 3px solid #c25; outline-offset: 2px }
      table { border-collapse: collapse; width: 100%; min-width: 42rem }
      .wide { overflow-x: auto }
      th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; \
      border-bottom: 1px solid #888; overflow-wrap: anywhere }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; \
      border-left: 4px solid #888; padding-left: 1rem }
      iframe { width: 100%; height: 30rem; border: 1px solid #888 }
      label, legend { display: block; font-weight: bold; margin-top: 1rem; padding: 0 }
      .choice { font-weight: normal; margin-top: .3rem }
      input[type=text], input[type=email], textarea { width: 100%; box-sizing: border-box; \
      font: inherit; padding: .3rem; border: 2px solid #111 }
      fieldset { border: 0; padding: 0; margin: 1rem 0 0 }
      button, select, input { font: inherit }
      button { margin-top: 1rem; padding: .5rem 1rem }
      .hint { margin: 0; color: #444 }
      .problem { border: 4px solid #b00; padding: 0 1rem; margin: 1rem 0 }
      """;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:)]");
  private static final List<String> SHOWN_HEADERS =
      List.of("from", "to", "cc", "reply-to", "date", "subject");

  private InboxPages() {}

  static String sent(List<StoredMail> mails, Optional<String> receiver) {
    List<StoredMail> shown =
        mails.stream()
            .filter(mail -> receiver.isEmpty() || mail.recipients().contains(receiver.get()))
            .toList();
    String receivers =
        mails.stream()
            .flatMap(mail -> mail.recipients().stream())
            .distinct()
            .sorted()
            .map(
                address ->
                    "<option%s>%s</option>"
                        .formatted(
                            receiver.filter(address::equals).isPresent() ? " selected" : "",
                            Html.escape(address)))
            .collect(Collectors.joining());
    String filter =
        """
        <form><label for="to">Receiver</label><select id="to" name="to">\
        <option value="">Everybody</option>%s</select> <button>Show</button></form>
        """
            .formatted(receivers);
    return page("Mail sent", filter + list(shown, "Receiver", "No mail has been sent."));
  }

  static String received(List<StoredMail> mails) {
    return page(
        "Mail received",
        list(mails, "For", "No mail has come in. You can <a href=\"/send\">send one in</a>."));
  }

  private static String list(List<StoredMail> mails, String who, String none) {
    if (mails.isEmpty()) {
      return "<p>" + none + "</p>";
    }
    String rows =
        mails.stream()
            .map(
                mail ->
                    """
                    <tr><td>%s</td><td>%s</td><td>%s</td><td><a href="/mail/%s">%s</a></td>\
                    <td>%s</td></tr>
                    """
                        .formatted(
                            time(mail.at()),
                            Html.escape(String.join(", ", mail.recipients())),
                            Html.escape(mail.from()),
                            mail.id(),
                            mail.subject().isBlank() ? "(no subject)" : Html.escape(mail.subject()),
                            state(mail)))
            .collect(Collectors.joining());
    return """
    <div class="wide" role="region" aria-label="Mails" tabindex="0"><table><thead><tr>\
    <th scope="col">When</th><th scope="col">%s</th><th scope="col">From</th>\
    <th scope="col">Subject</th><th scope="col">State</th></tr></thead><tbody>%s</tbody></table></div>
    """
        .formatted(who, rows);
  }

  static String mail(StoredMail mail, Shown shown) {
    StringBuilder body = new StringBuilder("<dl>");
    shown.headers().stream()
        .filter(header -> SHOWN_HEADERS.contains(header.getName().toLowerCase(Locale.ROOT)))
        .forEach(
            header ->
                body.append(
                    "<dt><strong>%s</strong></dt><dd>%s</dd>"
                        .formatted(
                            Html.escape(header.getName()),
                            Html.escape(Mime.decode(header.getValue())))));
    body.append(
        "<dt><strong>Handed over for</strong></dt><dd>%s</dd>"
            .formatted(Html.escape(String.join(", ", mail.recipients()))));
    body.append(
        "<dt><strong>State</strong></dt><dd>%s %s</dd></dl>"
            .formatted(state(mail), Html.escape(mail.note())));
    shown.texts().forEach(text -> body.append("<pre>").append(linked(text)).append("</pre>"));
    if (!shown.pages().isEmpty()) {
      body.append(
          "<h2>As a page</h2><iframe title=\"The mail as a page\" sandbox=\"allow-popups"
              + " allow-popups-to-escape-sandbox\" src=\"/mail/"
              + mail.id()
              + "/html\"></iframe>");
    }
    if (!shown.attachments().isEmpty()) {
      body.append("<h2>Attachments</h2><ul>");
      IntStream.range(0, shown.attachments().size())
          .forEach(
              number -> {
                Mime.Attachment attachment = shown.attachments().get(number);
                body.append(
                    "<li><a href=\"/mail/%s/attachment/%d\">%s</a> (%s, %d bytes)</li>"
                        .formatted(
                            mail.id(),
                            number,
                            Html.escape(attachment.name()),
                            Html.escape(attachment.type()),
                            attachment.content().length));
              });
      body.append("</ul>");
    }
    body.append("<p><a href=\"/mail/%s/raw\">The raw mail</a></p>".formatted(mail.id()));
    if (mail.way() == StoredMail.Way.OUT) {
      body.append(
          """
          <h2>Say what became of it</h2>
          <form method="post" action="/mail/%1$s/bounced"><button>It did not arrive</button></form>
          <form method="post" action="/mail/%1$s/unwanted">\
          <button>Its receiver called it unwanted</button></form>
          """
              .formatted(mail.id()));
    }
    return page(mail.subject().isBlank() ? "(no subject)" : mail.subject(), body.toString());
  }

  static String form(List<ReceiptRule> rules, Map<String, String> typed, List<String> problems) {
    String alert =
        problems.isEmpty()
            ? ""
            : "<div class=\"problem\" role=\"alert\"><h2>There is a problem</h2><ul>"
                + problems.stream()
                    .map(problem -> "<li>" + Html.escape(problem) + "</li>")
                    .collect(Collectors.joining())
                + "</ul></div>";
    String addresses =
        rules.stream()
            .flatMap(rule -> rule.recipients().stream())
            .distinct()
            .map(Html::escape)
            .collect(Collectors.joining(", "));
    String verdicts =
        Map.of("spf", "SPF", "dkim", "DKIM", "dmarc", "DMARC", "spam", "Spam", "virus", "Virus")
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(check -> verdictChoice(check.getKey(), check.getValue(), typed))
            .collect(Collectors.joining());
    String defaultTo =
        typed.getOrDefault(
            "to",
            rules.stream().flatMap(rule -> rule.recipients().stream()).findFirst().orElse(""));
    return page(
        "Send a mail in",
        alert
            + """
            <p>This plays the world outside: the mail arrives as SES would hand it on. \
            Mail goes on for: %s.</p>
            <form method="post" action="/send" enctype="multipart/form-data">
            <label for="from">From</label>\
            <input type="text" id="from" name="from" value="%s" autocomplete="off" required>
            <label for="to">To</label>\
            <input type="text" id="to" name="to" value="%s" autocomplete="off" required>
            <label for="subject">Subject</label>\
            <input type="text" id="subject" name="subject" value="%s">
            <label for="text">Text</label><textarea id="text" name="text" rows="8">%s</textarea>
            <label for="attachment">Attachments</label>\
            <input type="file" id="attachment" name="attachment" multiple>
            <fieldset><legend>Is it a forward of another mail?</legend>
            %s%s%s
            <label for="forward-from">First sender, such as Ann Example \
            &lt;ann@example.org&gt;</label>\
            <input type="text" id="forward-from" name="forward-from" value="%s">
            <label for="forward-date">Sent on</label>\
            <input type="date" id="forward-date" name="forward-date" value="%s">
            <label for="forward-text">Text of the first mail</label>\
            <textarea id="forward-text" name="forward-text" rows="8">%s</textarea></fieldset>
            <fieldset><legend>What SES finds</legend>%s</fieldset>
            <label for="eml">Or a whole mail from a file</label>
            <p class="hint" id="eml-hint">An .eml file up to 45MB. It is sent as it is, instead of \
            what is typed above; sender, receiver and findings still count.</p>
            <input type="file" id="eml" name="eml" aria-describedby="eml-hint">
            <p><button>Send the mail in</button></p></form>
            """
                .formatted(
                    addresses.isEmpty() ? "nobody, since no receipt rule is there" : addresses,
                    typed("from", typed),
                    Html.escape(defaultTo),
                    typed("subject", typed),
                    typed("text", typed),
                    forwardChoice("no", "No", typed),
                    forwardChoice("inline", "Yes, quoted in the text", typed),
                    forwardChoice("attached", "Yes, attached as a mail", typed),
                    typed("forward-from", typed),
                    typed("forward-date", typed),
                    typed("forward-text", typed),
                    verdicts));
  }

  private static String typed(String name, Map<String, String> typed) {
    return Html.escape(typed.getOrDefault(name, ""));
  }

  private static String forwardChoice(String value, String label, Map<String, String> typed) {
    String checked = typed.getOrDefault("forward", "no").equals(value) ? " checked" : "";
    return "<label class=\"choice\"><input type=\"radio\" name=\"forward\" value=\"%s\"%s> %s</label>"
        .formatted(value, checked, label);
  }

  private static String verdictChoice(String name, String label, Map<String, String> typed) {
    String options =
        Arrays.stream(Verdict.values())
            .map(
                verdict ->
                    "<option%s>%s</option>"
                        .formatted(
                            verdict.name().equals(typed.get(name)) ? " selected" : "", verdict))
            .collect(Collectors.joining());
    return "<label for=\"%1$s\">%2$s</label><select id=\"%1$s\" name=\"%1$s\">%3$s</select>"
        .formatted(name, label, options);
  }

  static String notFound() {
    return page("Page not found", "<p>There is no such page or mail here.</p>");
  }

  private static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8">\
    <meta name="viewport" content="width=device-width, initial-scale=1">\
    <title>%1$s - Inbox</title><link rel="stylesheet" href="/style.css"></head>
    <body><header><nav aria-label="Inbox"><a href="/">Mail sent</a><a href="/received">Mail \
    received</a><a href="/send">Send a mail in</a></nav></header>
    <main><h1>%1$s</h1>
    %2$s</main></body></html>
    """
        .formatted(Html.escape(title), body);
  }

  private static String linked(String text) {
    StringBuilder linked = new StringBuilder();
    int end = 0;
    for (var link : LINK.matcher(text).results().toList()) {
      linked.append(Html.escape(text.substring(end, link.start())));
      linked.append(
          "<a href=\"%1$s\" rel=\"noreferrer\">%1$s</a>".formatted(Html.escape(link.group())));
      end = link.end();
    }
    return linked.append(Html.escape(text.substring(end))).toString();
  }

  private static String state(StoredMail mail) {
    return switch (mail.state()) {
      case SENT -> "Sent";
      case BOUNCED -> "Bounced";
      case COMPLAINED -> "Called unwanted";
      case ARRIVED -> "Being handed on";
      case HANDED_ON -> "Handed on";
      case RETURNED -> "Returned to its sender";
    };
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
