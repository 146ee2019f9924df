package org.rightsdesk.local.cloud.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rightsdesk.local.cloud.events.EventBus;
import org.rightsdesk.local.cloud.functions.FunctionInvoker;
import org.rightsdesk.local.cloud.identity.CallerPolicies;
import org.rightsdesk.local.cloud.json.Json;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** A mail service, and what it did to the rest of the cloud. */
final class MailFixture
    implements CallerPolicies, FunctionInvoker, EventBus, RawMailStore, AutoCloseable {

  private static final String SECRET = "the-secret-of-every-caller";

  final List<Json> published = new CopyOnWriteArrayList<>();
  final List<Json> invoked = new CopyOnWriteArrayList<>();
  final Map<String, byte[]> stored = new ConcurrentHashMap<>();

  /** While true the mail bucket refuses every write. */
  volatile boolean broken;

  private final List<SesV2Client> clients = new ArrayList<>();
  private final Path home;
  private MailService service;

  MailFixture(Path home) throws IOException {
    this.home = home;
    this.service = start();
  }

  private MailService start() throws IOException {
    return MailService.start(
        new MailService.Settings(
            home,
            0,
            0,
            0,
            List.of(
                new ReceiptRule(
                    "team",
                    List.of("requests@landlord.example"),
                    new ReceiptRule.Store("mail-bucket", "received/"),
                    Optional.of("arn:mailroom"))),
            "eu-west-2",
            "111122223333"),
        this,
        this,
        this,
        this,
        () -> Instant.parse("2026-11-23T10:00:00Z"));
  }

  MailService service() {
    return service;
  }

  /** Starts it again, with what was broken mended while nothing ran. */
  void restart() throws IOException {
    service.close();
    broken = false;
    service = start();
    service.resume();
  }

  /** Waits until all mail that came in is handed on. */
  void settle() {
    Instant giveUp = Instant.now().plusSeconds(60);
    while (service.busy()) {
      if (Instant.now().isAfter(giveUp)) {
        throw new AssertionError("The mail was not handed on");
      }
      Thread.onSpinWait();
    }
  }

  SesV2Client client(String accessKey, String secret) {
    SesV2Client client =
        SesV2Client.builder()
            .endpointOverride(service.endpoint())
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secret)))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    clients.add(client);
    return client;
  }

  SesV2Client client(String accessKey) {
    return client(accessKey, SECRET);
  }

  @Override
  public Optional<String> secret(String accessKey) {
    return Optional.of(SECRET);
  }

  @Override
  public boolean allowed(
      String accessKey, String action, String resourceArn, Map<String, List<String>> context) {
    return accessKey.equals("SENDER")
        && action.equals("ses:SendEmail")
        && List.of(
                "arn:aws:ses:eu-west-2:111122223333:identity/a@landlord.example",
                "arn:aws:ses:eu-west-2:111122223333:configuration-set/settings")
            .contains(resourceArn);
  }

  @Override
  public Outcome invoke(String function, Json payload) {
    throw new AssertionError("Mail does not wait for a function");
  }

  @Override
  public void enqueue(String function, Json payload) {
    invoked.add(payload);
  }

  @Override
  public void publish(String detailType, String source, Json detail, List<String> resourceArns) {
    published.add(detail.with("detail-type", detailType));
  }

  @Override
  public void putAs(String principal, String bucket, String key, byte[] content)
      throws IOException {
    if (broken) {
      throw new IOException("The bucket is broken");
    }
    stored.put(bucket + "/" + key, content);
  }

  @Override
  public void close() {
    clients.forEach(SesV2Client::close);
    service.close();
  }
}
