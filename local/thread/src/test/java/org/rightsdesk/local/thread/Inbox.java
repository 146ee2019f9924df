package org.rightsdesk.local.thread;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Every mail that was sent, as its receiver sees it, and the way to send one in. */
record Inbox(URI page) {
  /** Where members of staff forward what reached them. */
  static final String TEAM = "information.rights@larkfieldhomes.example";

  private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/collect/\\S+)");
  private static final String BOUNDARY = "a-boundary-that-no-mail-holds";

  /** A mail that was sent. */
  record Mail(String id, String subject) {}

  /** The mails to this receiver, the newest first. */
  List<Mail> to(String receiver) throws IOException, InterruptedException {
    return Jsoup.parse(Http.text(page.resolve("/?to=" + Http.encode(receiver))))
        .select("td a[href^=/mail/]")
        .stream()
        .map(link -> new Mail(link.attr("href"), link.text()))
        .toList();
  }

  /** The plain words of the newest mail to the receiver with this subject. */
  String newest(String receiver, String subject) throws IOException, InterruptedException {
    for (Mail mail : to(receiver)) {
      if (mail.subject().contains(subject)) {
        return words(mail);
      }
    }
    throw new AssertionError("no mail «" + subject + "» to " + receiver + ": " + to(receiver));
  }

  String words(Mail mail) throws IOException, InterruptedException {
    Element shown = Jsoup.parse(Http.text(page.resolve(mail.id()))).expectFirst("pre");
    return shown.wholeText();
  }

  /** The code in the newest mail with one. */
  String code(String receiver) throws IOException, InterruptedException {
    return first(CODE, newest(receiver, "code"));
  }

  /** The path of the link in the newest mail that says that an answer is ready. */
  String collectionPath(String receiver) throws IOException, InterruptedException {
    return first(LINK, newest(receiver, "ready"));
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError("nothing like " + pattern + " in: " + text);
    }
    return found.group(1);
  }

  /**
   * Sends in what a member of staff writes to the team.
   *
   * @param more further fields of the page, such as those of what is forwarded
   */
  void sendFromStaff(String subject, String text, Map<String, String> more)
      throws IOException, InterruptedException {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("from", "becky.lowe@larkfieldhomes.example");
    fields.put("to", TEAM);
    fields.put("subject", subject);
    fields.put("text", text);
    send(fields);
  }

  /** Sends a mail in; the fields are those of the page. */
  void send(Map<String, String> fields) throws IOException, InterruptedException {
    send(fields, new byte[0]);
  }

  /** Sends a whole mail in, as it is. */
  void send(Map<String, String> fields, byte[] whole) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      part(
          body,
          "name=\"" + field.getKey() + "\"",
          field.getValue().getBytes(StandardCharsets.UTF_8));
    }
    if (whole.length > 0) {
      part(body, "name=\"eml\"; filename=\"mail.eml\"", whole);
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    HttpResponse<String> response =
        Http.CLIENT.send(
            HttpRequest.newBuilder(page.resolve("/send"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", page.toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 303) {
      throw new AssertionError("the mail was not taken: " + Jsoup.parse(response.body()).text());
    }
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
