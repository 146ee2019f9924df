package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rightsdesk.local.cloud.events.BucketEvents;
import org.rightsdesk.local.cloud.events.EventBus;
import org.rightsdesk.local.cloud.identity.CallerPolicies;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.objects.BucketSettings.CorsRule;
import org.rightsdesk.local.cloud.objects.BucketSettings.Lock;
import org.rightsdesk.local.cloud.process.StartCaches;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A store with four kinds of bucket, callers, and what it told the rest of the cloud. */
final class StoreFixture implements CallerPolicies, BucketEvents, EventBus, AutoCloseable {

  static final String SECRET = "secret-of-everybody-in-the-tests";

  final List<String> created = new CopyOnWriteArrayList<>();
  final List<Json> published = new CopyOnWriteArrayList<>();
  private final Map<String, Set<String>> allowed = new ConcurrentHashMap<>();
  private final List<S3Client> clients = new ArrayList<>();
  private final Path home;
  private Instant now = Instant.now();
  private ObjectStore store;

  StoreFixture(Path home) throws IOException, InterruptedException {
    this.home = home;
    this.store = start();
    allow("EVERYTHING", "*");
  }

  private ObjectStore start() throws IOException, InterruptedException {
    CorsRule cors =
        new CorsRule(
            List.of("http://localhost:8080"), List.of("POST"), List.of("*"), List.of("ETag"), 300);
    Json onlyClean =
        Json.read(
            """
            {"Effect": "Deny", "Principal": "*", "Action": ["s3:GetObject", "s3:GetObjectVersion"],
             "Resource": "arn:aws:s3:::identity/*",
             "Condition": {"StringNotEquals":
                {"s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND"},
              "ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/scanner"}}}
            """);
    Json mailIn =
        Json.read(
            """
            {"Effect": "Allow", "Principal": {"Service": "ses.amazonaws.com"},
             "Action": "s3:PutObject", "Resource": "arn:aws:s3:::records/mail/*",
             "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
            """);
    return ObjectStore.start(
        new ObjectStore.Settings(
            home,
            Path.of("target/s3mock"),
            new StartCaches(home.resolve("caches")),
            0,
            List.of(
                new BucketSettings(
                    "records", true, Optional.empty(), List.of(), List.of(mailIn), List.of()),
                new BucketSettings(
                    "identity",
                    true,
                    Optional.empty(),
                    List.of(cors),
                    List.of(onlyClean),
                    List.of("")),
                new BucketSettings(
                    "certificates",
                    true,
                    Optional.of(new Lock(true, Period.ofYears(1))),
                    List.of(),
                    List.of(),
                    List.of()),
                BucketSettings.plain("plain")),
            "eu-west-2",
            "111122223333"),
        this,
        this,
        this,
        () -> now);
  }

  void restart() throws IOException, InterruptedException {
    store.close();
    store = start();
    store.resume();
  }

  void moveTo(Instant later) {
    now = later;
  }

  Instant now() {
    return now;
  }

  void allow(String accessKey, String... actions) {
    allowed.put(accessKey, Set.of(actions));
  }

  ObjectStore store() {
    return store;
  }

  URI endpoint() {
    return store.endpoint();
  }

  S3Client client(String accessKey, String secret) {
    S3Client client =
        S3Client.builder()
            .endpointOverride(endpoint())
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secret)))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    clients.add(client);
    return client;
  }

  S3Client client(String accessKey) {
    return client(accessKey, SECRET);
  }

  /** Waits until everything that followed from writes so far is done. */
  void settle() {
    Instant giveUp = Instant.now().plusSeconds(60);
    while (store.busy()) {
      if (Instant.now().isAfter(giveUp)) {
        throw new AssertionError("What followed from the writes did not end");
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public Optional<String> secret(String accessKey) {
    return allowed.containsKey(accessKey) ? Optional.of(SECRET) : Optional.empty();
  }

  @Override
  public boolean allowed(
      String accessKey, String action, String resourceArn, Map<String, List<String>> context) {
    Set<String> actions = allowed.getOrDefault(accessKey, Set.of());
    return actions.contains(action) || actions.contains("*");
  }

  @Override
  public void created(String bucket, String key, long size, String eTag, String versionId) {
    created.add(bucket + "/" + key + " " + size + " " + versionId);
  }

  @Override
  public void publish(String detailType, String source, Json detail, List<String> resourceArns) {
    published.add(detail.with("detail-type", detailType).with("source", source));
  }

  @Override
  public void close() {
    for (S3Client client : clients) {
      client.close();
    }
    store.close();
  }
}
