package org.rightsdesk.local.cloud.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.json.Json;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

class MailServiceTest {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private MailFixture fixture;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    fixture = new MailFixture(home);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void a_mail_sent_by_the_SDK_is_shown_as_its_receiver_would_see_it() throws Exception {
    String id =
        sendSimple(
            "resident@example.org", "Your request é", "Hello <b>\nhttp://localhost:8080/s/1.");
    String list = get("/");
    assertThat(list).contains("Your request é", "resident@example.org", "/mail/" + id);
    String page = get("/mail/" + id);
    assertThat(page)
        .contains(
            "Hello &lt;b&gt;",
            "<a href=\"http://localhost:8080/s/1\"",
            "reply@landlord.example",
            "<h1>Your request é</h1>")
        .doesNotContain("<b>");
    assertThat(get("/mail/" + id + "/raw")).contains("Auto-Submitted: auto-generated");
    assertThat(get("/?to=resident@example.org")).contains("Your request é");
    assertThat(get("/?to=nobody@example.org")).doesNotContain("Your request é");
  }

  @Test
  void a_raw_mail_with_a_page_and_an_attachment_is_shown_safely() throws Exception {
    byte[] raw =
        """
        From: a@landlord.example
        To: resident@example.org
        Subject: Raw
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=m

        --m
        Content-Type: text/html

        <p onclick="x()">Page<script>alert(1)</script></p>
        --m
        Content-Type: text/html; name="evil<script>.html"
        Content-Disposition: attachment; filename="evil<script>.html"

        <script>alert(2)</script>
        --m--
        """
            .replace("\n", "\r\n")
            .getBytes(UTF_8);
    String id =
        fixture
            .client("SENDER")
            .sendEmail(
                mail ->
                    mail.fromEmailAddress("a@landlord.example")
                        .content(c -> c.raw(r -> r.data(SdkBytes.fromByteArray(raw)))))
            .messageId();
    assertThat(get("/mail/" + id)).doesNotContain("<script>").contains("evil&lt;script&gt;.html");
    HttpResponse<String> framed = fetch("/mail/" + id + "/html");
    assertThat(framed.headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("sandbox")
        .contains("default-src 'none'");
    HttpResponse<String> file = fetch("/mail/" + id + "/attachment/0");
    assertThat(file.headers().firstValue("content-type")).hasValue("application/octet-stream");
    assertThat(file.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment;");
  }

  @Test
  void a_caller_without_the_action_or_the_secret_sends_nothing() throws Exception {
    for (SesV2Client client :
        List.of(fixture.client("NOBODY"), fixture.client("SENDER", "wrong-secret"))) {
      assertThatThrownBy(() -> send(client, "resident@example.org", "x", "y"))
          .isInstanceOfSatisfying(
              SesV2Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
    assertThat(get("/")).contains("No mail has been sent.");
  }

  @Test
  void a_mail_that_cannot_be_sent_is_refused() {
    SesV2Client client = fixture.client("SENDER");
    assertThatThrownBy(() -> send(client, "not an address", "x", "y"))
        .isInstanceOfSatisfying(
            SesV2Exception.class, e -> assertThat(e.statusCode()).isEqualTo(400));
    assertThatThrownBy(
            () ->
                client.sendEmail(
                    mail ->
                        mail.fromEmailAddress("a@landlord.example")
                            .destination(d -> d.toAddresses("r@example.org"))
                            .content(
                                c ->
                                    c.simple(
                                        s ->
                                            s.subject(t -> t.data("x"))
                                                .headers(
                                                    MessageHeader.builder()
                                                        .name("X-A")
                                                        .value("a\r\nBcc: x@evil.example")
                                                        .build())
                                                .body(b -> b.text(t -> t.data("y")))))))
        .isInstanceOf(SesV2Exception.class);
  }

  @Test
  void mail_sent_is_still_there_after_a_restart() throws Exception {
    String id = sendSimple("resident@example.org", "Kept", "text");
    fixture.restart();
    assertThat(get("/mail/" + id)).contains("Kept");
  }

  @Test
  void a_bounce_is_told_for_the_simulator_and_by_the_button() throws Exception {
    sendSimple("bounce@simulator.amazonses.com", "Simulated", "text");
    String id = sendSimple("resident@example.org", "Pressed", "text");
    assertThat(post("/mail/" + id + "/bounced", Map.of(), Map.of()).statusCode()).isEqualTo(303);
    assertThat(fixture.published)
        .extracting(event -> event.at("detail-type").text())
        .containsExactly("Email Bounced", "Email Bounced");
    Json event = fixture.published.getLast();
    assertThat(
            event.at("bounce").at("bouncedRecipients").items().getFirst().at("emailAddress").text())
        .isEqualTo("resident@example.org");
    assertThat(event.at("mail").at("messageId").text()).isEqualTo(id);
    assertThat(event.at("mail").at("tags"))
        .isEqualTo(
            Json.object(
                "letter", List.of("ready-7-0"), "ses:configuration-set", List.of("settings")));
    assertThat(get("/mail/" + id)).contains("Bounced");
    fixture.restart();
    post("/mail/" + id + "/unwanted", Map.of(), Map.of());
    Json complaint = fixture.published.getLast();
    assertThat(complaint.at("eventType").text()).isEqualTo("Complaint");
    assertThat(complaint.at("mail").at("tags").at("letter").texts()).containsExactly("ready-7-0");
  }

  @Test
  void a_mail_sent_in_is_stored_and_then_the_function_is_told_with_the_chosen_verdicts()
      throws Exception {
    HttpResponse<String> answer =
        sendIn(Map.of("spf", "FAIL", "dmarc", "GRAY", "text", "Please send my data"));
    assertThat(answer.statusCode()).isEqualTo(303);
    fixture.settle();
    Map.Entry<String, byte[]> stored = fixture.stored.entrySet().iterator().next();
    assertThat(stored.getKey()).startsWith("mail-bucket/received/");
    assertThat(new String(stored.getValue(), UTF_8))
        .contains("Please send my data", "X-SES-Virus-Verdict: PASS");
    Json ses = fixture.invoked.getFirst().at("Records").items().getFirst().at("ses");
    assertThat(stored.getKey()).endsWith(ses.at("mail").at("messageId").text());
    assertThat(ses.at("mail").at("source").text()).isEqualTo("jo@landlord.example");
    assertThat(ses.at("mail").at("commonHeaders").at("subject").text()).isEqualTo("A request");
    assertThat(ses.at("mail").at("commonHeaders").at("from").texts())
        .containsExactly("jo@landlord.example");
    assertThat(ses.at("receipt").at("recipients").texts())
        .containsExactly("requests@landlord.example");
    assertThat(ses.at("receipt").at("spfVerdict").at("status").text()).isEqualTo("FAIL");
    assertThat(ses.at("receipt").at("dmarcVerdict").at("status").text()).isEqualTo("GRAY");
    assertThat(ses.at("receipt").at("virusVerdict").at("status").text()).isEqualTo("PASS");
    assertThat(ses.at("receipt").at("action").at("functionArn").text()).isEqualTo("arn:mailroom");
    assertThat(get("/received")).contains("A request", "Handed on");
  }

  @Test
  void a_forward_quotes_or_attaches_the_first_mail() throws Exception {
    Map<String, String> forward =
        Map.of(
            "forward", "inline",
            "forward-from", "Ann Example <ann@example.org>",
            "forward-date", "2026-10-31",
            "forward-text", "I want my records");
    sendIn(forward);
    fixture.settle();
    String quoted = new String(fixture.stored.values().iterator().next(), UTF_8);
    assertThat(quoted)
        .contains(
            "Subject: FW: A request",
            "From: Ann Example <ann@example.org>",
            "Sent: Saturday, 31 October 2026",
            "I want my records");
    fixture.stored.clear();
    Map<String, String> attached = new LinkedHashMap<>(forward);
    attached.put("forward", "attached");
    sendIn(attached);
    fixture.settle();
    assertThat(new String(fixture.stored.values().iterator().next(), UTF_8))
        .contains("Content-Type: message/rfc822", "Date: Sat, 31 Oct 2026", "I want my records");
  }

  @Test
  void a_mail_over_40_MB_and_one_for_nobody_are_returned_and_kept() throws Exception {
    byte[] large = new byte[(40 << 20) + 1];
    HttpResponse<String> answer = sendFile(large, "requests@landlord.example");
    assertThat(get(answer.headers().firstValue("location").orElseThrow()))
        .contains("larger than 40 MB");
    HttpResponse<String> nobody =
        sendFile("Subject: x\r\n\r\ny".getBytes(UTF_8), "x@other.example");
    assertThat(get(nobody.headers().firstValue("location").orElseThrow()))
        .contains("No receipt rule");
    fixture.settle();
    assertThat(fixture.stored).isEmpty();
    assertThat(fixture.invoked).isEmpty();
  }

  @Test
  void a_mail_that_could_not_be_handed_on_is_handed_on_after_a_restart() throws Exception {
    fixture.broken = true;
    sendIn(Map.of());
    assertThat(fixture.stored).isEmpty();
    fixture.restart();
    fixture.settle();
    assertThat(fixture.stored).hasSize(1);
    assertThat(fixture.invoked).hasSize(1);
    fixture.restart();
    fixture.settle();
    assertThat(fixture.invoked).hasSize(1);
  }

  @Test
  void a_mail_by_SMTP_to_two_addresses_comes_in_once() throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(fixture.service().smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("jo@landlord.example");
    message.setRecipients(
        RecipientType.TO,
        InternetAddress.parse("requests@landlord.example, other@landlord.example"));
    message.setSubject("By SMTP");
    message.setText("text");
    Transport.send(message);
    fixture.settle();
    assertThat(fixture.stored).hasSize(1);
    assertThat(fixture.invoked).hasSize(1);
    assertThat(fixture.invoked.getFirst().toString()).contains("By SMTP");
  }

  @Test
  void a_form_with_mistakes_says_so_and_keeps_what_was_typed() throws Exception {
    HttpResponse<String> answer =
        post("/send", Map.of("from", "nobody", "to", "", "text", "kept \"text\""), Map.of());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "There is a problem", "Enter the sender&#39;s email address", "kept &quot;text&quot;");
  }

  @Test
  void a_page_of_another_site_can_send_nothing_in() throws Exception {
    HttpResponse<String> answer =
        post("/send", Map.of("from", "a@b.example"), Map.of("Origin", "http://evil.example"));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> sendIn(Map<String, String> more) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("from", "jo@landlord.example");
    fields.put("to", "requests@landlord.example");
    fields.put("subject", "A request");
    fields.putAll(more);
    return post("/send", fields, Map.of());
  }

  private HttpResponse<String> sendFile(byte[] mail, String to) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(field("from", "jo@landlord.example"));
    body.writeBytes(field("to", to));
    body.writeBytes(
        "--mark\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.eml\"\r\n\r\n"
            .formatted("eml")
            .getBytes(UTF_8));
    body.writeBytes(mail);
    body.writeBytes("\r\n--mark--\r\n".getBytes(UTF_8));
    return send("/send", body.toByteArray(), Map.of());
  }

  private HttpResponse<String> post(
      String path, Map<String, String> fields, Map<String, String> headers) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> body.writeBytes(field(name, value)));
    body.writeBytes("--mark--\r\n".getBytes(UTF_8));
    return send(path, body.toByteArray(), headers);
  }

  private static byte[] field(String name, String value) {
    return "--mark\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value)
        .getBytes(UTF_8);
  }

  private HttpResponse<String> send(String path, byte[] body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "multipart/form-data; boundary=mark")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String sendSimple(String to, String subject, String text) {
    return send(fixture.client("SENDER"), to, subject, text);
  }

  private static String send(SesV2Client client, String to, String subject, String text) {
    return client
        .sendEmail(
            mail ->
                mail.fromEmailAddress("Landlord <a@landlord.example>")
                    .replyToAddresses("reply@landlord.example")
                    .configurationSetName("settings")
                    .emailTags(MessageTag.builder().name("letter").value("ready-7-0").build())
                    .destination(d -> d.toAddresses(to))
                    .content(
                        c ->
                            c.simple(
                                s ->
                                    s.subject(t -> t.data(subject).charset("UTF-8"))
                                        .headers(
                                            MessageHeader.builder()
                                                .name("Auto-Submitted")
                                                .value("auto-generated")
                                                .build())
                                        .body(b -> b.text(t -> t.data(text).charset("UTF-8"))))))
        .messageId();
  }

  private String get(String path) throws Exception {
    return fetch(path).body();
  }

  private HttpResponse<String> fetch(String path) throws Exception {
    return BROWSER.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return fixture.service().inbox().resolve(path);
  }
}
