package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.events.BucketEvents;
import org.rightsdesk.local.cloud.events.EventBus;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.identity.CallerPolicies;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.objects.CreatedObjects.Created;
import org.rightsdesk.local.cloud.process.StartCaches;

/** The object store of the local cloud: the buckets of the template, on 127.0.0.1, kept on disk. */
public final class ObjectStore implements AutoCloseable {

  private static final String SCAN_TAG = "GuardDutyMalwareScanStatus";
  private static final String MALWARE_PLAN =
      "arn:aws:guardduty:%s:%s:malware-protection-plan/local";

  /**
   * How the store is set up.
   *
   * @param home where everything is kept, such as {@code .local/objects}
   * @param libraries the folder into which the build puts S3Mock's jars
   * @param caches keeps its start-up cache
   * @param port of the gate; 0 for any free one
   */
  public record Settings(
      Path home,
      Path libraries,
      StartCaches caches,
      int port,
      List<BucketSettings> buckets,
      String region,
      String account) {

    /** Keeps a copy. */
    public Settings {
      buckets = List.copyOf(buckets);
    }
  }

  private final Settings settings;
  private final Map<String, BucketSettings> buckets;
  private final BucketEvents events;
  private final EventBus bus;
  private final Malware malware;
  private final boolean realScanner;
  private final S3MockProcess process;
  private final Backend backend;
  private final CreatedObjects created;
  private final Writer writer;
  private final LocalServer server;

  private ObjectStore(
      Settings settings,
      CallerPolicies policies,
      BucketEvents events,
      EventBus bus,
      InstantSource clock)
      throws IOException, InterruptedException {
    this.settings = settings;
    this.buckets =
        settings.buckets().stream()
            .collect(Collectors.toMap(BucketSettings::name, Function.identity()));
    this.events = events;
    this.bus = bus;
    Path home = Files.createDirectories(settings.home());
    Optional<Malware> clam = ClamScan.find(home.resolve("signatures"));
    this.realScanner = clam.isPresent();
    this.malware = clam.orElseGet(EicarOnly::new);
    this.process = S3MockProcess.start(settings.libraries(), settings.caches(), home);
    this.backend = new Backend(process.address());
    StoredFiles files = process.files();
    Path kept = Files.createDirectories(home.resolve("settings"));
    for (BucketSettings bucket : settings.buckets()) {
      backend.create(bucket);
      if (!Files.exists(kept.resolve(bucket.name() + ".json"))) {
        files.keepSettings(bucket.name(), kept);
      }
    }
    ObjectLock lock = new ObjectLock(backend, clock);
    this.created = new CreatedObjects(home.resolve("created"), new AfterCreation(lock));
    this.writer = new Writer(backend, created, lock);
    Authority authority = new Authority(policies, backend);
    Deletions deletions = new Deletions(backend, files, lock, authority);
    SignatureGate signatures =
        new SignatureGate("s3", policies::secret, InstantSource.system(), clock);
    Gate gate = new Gate(buckets, signatures, authority, backend, writer, deletions, lock, clock);
    this.server = LocalServer.start(settings.port(), gate::answer);
  }

  /**
   * Starts the store, makes the buckets that are not there yet, and answers from then on. Events
   * that an earlier run left undone wait for {@link #resume}.
   */
  public static ObjectStore start(
      Settings settings,
      CallerPolicies policies,
      BucketEvents events,
      EventBus bus,
      InstantSource clock)
      throws IOException, InterruptedException {
    return new ObjectStore(settings, policies, events, bus, clock);
  }

  /** Takes up the events and scans that the last run left; to be called when all else is up. */
  public void resume() {
    created.resume();
  }

  /** Makes the start-up cache if it is missing, by a second store that nobody uses. */
  public void rehearse() throws IOException, InterruptedException {
    S3MockProcess.rehearse(
        settings.libraries(),
        settings.caches(),
        Files.createDirectories(settings.home().resolve("rehearsal")));
  }

  /** For {@code AWS_ENDPOINT_URL_S3}. */
  public URI endpoint() {
    return server.address();
  }

  /** False where ClamAV is not installed and only the EICAR test file is found. */
  public boolean scansForMalware() {
    return realScanner;
  }

  /** True while an event is handed on or an object is scanned. */
  public boolean busy() {
    return created.busy();
  }

  /**
   * Stores an object as a service of the account, such as {@code ses.amazonaws.com}, where the
   * bucket's policy allows it; throws {@link IOException} where it does not.
   */
  public void putAs(String service, String bucket, String key, byte[] content)
      throws IOException, InterruptedException {
    BucketSettings known = buckets.get(bucket);
    if (known == null) {
      throw new IOException("There is no bucket " + bucket);
    }
    boolean allowed =
        new BucketPolicy(known.policy())
            .allows(
                service,
                "s3:PutObject",
                Authority.arn(bucket, key),
                Map.of(
                    "aws:SourceAccount",
                    List.of(settings.account()),
                    "AWS:SourceAccount",
                    List.of(settings.account()),
                    "aws:SecureTransport",
                    List.of("true")));
    if (!allowed) {
      throw new IOException(
          "The policy of " + bucket + " does not allow s3:PutObject to " + service);
    }
    Backend.expect(writer.write(known, key, Map.of(), content), "A write by " + service);
  }

  /** Stores an object as the organisation itself, whose people lay out files by hand. */
  public void putAsOwner(String bucket, String key, byte[] content)
      throws IOException, InterruptedException {
    BucketSettings known = buckets.get(bucket);
    if (known == null) {
      throw new IOException("There is no bucket " + bucket);
    }
    Backend.expect(writer.write(known, key, Map.of(), content), "A write by the organisation");
  }

  @Override
  public void close() {
    server.close();
    created.close();
    process.close();
  }

  private final class AfterCreation implements CreatedObjects.Work {

    private final ObjectLock lock;
    private final Map<Created, Boolean> told = new ConcurrentHashMap<>();

    AfterCreation(ObjectLock lock) {
      this.lock = lock;
    }

    @Override
    public void run(Created object) throws Exception {
      BucketSettings bucket = buckets.get(object.bucket());
      if (bucket == null) {
        return;
      }
      if (told.putIfAbsent(object, true) == null) {
        try {
          events.created(
              object.bucket(),
              object.key(),
              object.size(),
              object.eTag(),
              object.version().orElse(""));
        } catch (RuntimeException e) {
          told.remove(object);
          throw e;
        }
      }
      if (bucket.scans(object.key())) {
        scan(object);
      }
      told.remove(object);
    }

    @Override
    public Optional<Created> look(String bucket, String key) throws Exception {
      Optional<Created> found = writer.describe(bucket, key, Optional.empty());
      BucketSettings known = buckets.get(bucket);
      if (found.isPresent() && known != null) {
        lock.retain(known, key, found.get().version());
      }
      return found;
    }
  }

  private void scan(Created object) throws Exception {
    Response content =
        backend.send(
            "GET",
            Backend.path(object.bucket(), object.key(), object.version(), ""),
            Map.of(),
            new byte[0]);
    if (content.status() != 200) {
      return;
    }
    Malware.Finding finding = malware.scan(content.body());
    Map<String, String> tags =
        new LinkedHashMap<>(backend.tags(object.bucket(), object.key(), object.version()));
    tags.put(SCAN_TAG, finding.status().name());
    if (!backend.tag(object.bucket(), object.key(), object.version(), tags)) {
      throw new IOException("The scan of a new object could not be noted on it");
    }
    List<Json> threats = finding.threats().stream().map(name -> Json.object("name", name)).toList();
    String scanStatus =
        switch (finding.status()) {
          case NO_THREATS_FOUND, THREATS_FOUND -> "COMPLETED";
          case UNSUPPORTED -> "SKIPPED";
          case FAILED -> "FAILED";
        };
    bus.publish(
        "GuardDuty Malware Protection Object Scan Result",
        "aws.guardduty",
        Json.object(
            "schemaVersion",
            "1.0",
            "scanStatus",
            scanStatus,
            "resourceType",
            "S3_OBJECT",
            "s3ObjectDetails",
            Json.object(
                "bucketName",
                object.bucket(),
                "objectKey",
                object.key(),
                "eTag",
                object.eTag(),
                "versionId",
                object.version().orElse(""),
                "s3Throttled",
                false),
            "scanResultDetails",
            Json.object("scanResultStatus", finding.status().name())
                .with("threats", threats.isEmpty() ? null : threats)),
        List.of(MALWARE_PLAN.formatted(settings.region(), settings.account())));
  }
}
