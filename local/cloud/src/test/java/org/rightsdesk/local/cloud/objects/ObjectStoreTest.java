package org.rightsdesk.local.cloud.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.local.cloud.json.Json;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The store through the SDK's own client, and through a browser's form. */
class ObjectStoreTest {

  private static Path home;
  private static StoreFixture fixture;
  private static S3Client client;
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    home = folder;
    fixture = new StoreFixture(home);
    client = fixture.client("EVERYTHING");
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @BeforeEach
  void forget() {
    fixture.settle();
    fixture.created.clear();
    fixture.published.clear();
    fixture.moveTo(Instant.now());
  }

  @Test
  void what_was_put_is_got_back_with_its_type_and_an_event_says_so() {
    byte[] large = new byte[3_000_000];
    Arrays.fill(large, (byte) 7);
    String version =
        client
            .putObject(
                put -> put.bucket("records").key("a b/c+d é.pdf").contentType("application/pdf"),
                RequestBody.fromBytes(large))
            .versionId();
    var got =
        client.getObjectAsBytes(
            get -> get.bucket("records").key("a b/c+d é.pdf").versionId(version));
    assertThat(got.asByteArray()).isEqualTo(large);
    assertThat(got.response().contentType()).isEqualTo("application/pdf");
    assertThat(client.headObject(h -> h.bucket("records").key("a b/c+d é.pdf")).contentLength())
        .isEqualTo(3_000_000);
    fixture.settle();
    assertThat(fixture.created).containsExactly("records/a b/c+d é.pdf 3000000 " + version);
  }

  @Test
  void every_version_is_listed_and_a_deleted_one_is_gone_for_good() throws IOException {
    String first = put("records", "versions/one", "canary-of-the-first");
    String second = put("records", "versions/one", "canary-of-the-second");
    client.deleteObject(d -> d.bucket("records").key("versions/one"));
    assertThatThrownBy(() -> get("records", "versions/one")).isInstanceOf(NoSuchKeyException.class);
    var listed = client.listObjectVersions(l -> l.bucket("records").prefix("versions/"));
    assertThat(listed.versions())
        .extracting(ObjectVersion::versionId)
        .containsExactlyInAnyOrder(first, second);
    assertThat(listed.deleteMarkers()).hasSize(1);
    DeleteMarkerEntry marker = listed.deleteMarkers().getFirst();
    assertThat(marker.isLatest()).isTrue();

    deleteVersion("records", "versions/one", first);
    deleteVersion("records", "versions/one", first);
    assertRefused(404, () -> getVersion("records", "versions/one", first));
    assertThat(filesWith("canary-of-the-first")).isEmpty();
    assertThat(getVersion("records", "versions/one", second)).isEqualTo("canary-of-the-second");

    deleteVersion("records", "versions/one", marker.versionId());
    assertThat(get("records", "versions/one")).isEqualTo("canary-of-the-second");
    deleteVersion("records", "versions/one", second);
    assertThat(filesWith("canary-of-the-second")).isEmpty();
    var after = client.listObjectVersions(l -> l.bucket("records").prefix("versions/"));
    assertThat(after.versions()).isEmpty();
    assertThat(after.deleteMarkers()).isEmpty();
  }

  @Test
  void many_are_deleted_at_once_and_what_may_not_be_is_named() {
    String version = put("records", "many/1", "1");
    put("records", "many/2", "2");
    fixture.allow("MARKER", "s3:DeleteObject");
    DeleteObjectsResponse answer =
        fixture
            .client("MARKER")
            .deleteObjects(
                d ->
                    d.bucket("records")
                        .delete(
                            list ->
                                list.objects(
                                    ObjectIdentifier.builder()
                                        .key("many/1")
                                        .versionId(version)
                                        .build(),
                                    ObjectIdentifier.builder().key("many/2").build())));
    assertThat(answer.deleted()).hasSize(1);
    assertThat(answer.deleted().getFirst().deleteMarker()).isTrue();
    assertThat(answer.errors()).hasSize(1);
    assertThat(answer.errors().getFirst().code()).isEqualTo("AccessDenied");
    assertThat(get("records", "many/1")).isEqualTo("1");
  }

  @Test
  void a_list_comes_in_pages_by_prefix() {
    for (int i = 0; i < 5; i++) {
      put("plain", "pages/" + i, "x");
    }
    List<String> keys =
        client.listObjectsV2Paginator(l -> l.bucket("plain").prefix("pages/").maxKeys(2)).stream()
            .flatMap(page -> page.contents().stream())
            .map(S3Object::key)
            .toList();
    assertThat(keys).containsExactly("pages/0", "pages/1", "pages/2", "pages/3", "pages/4");
  }

  @Test
  void a_second_write_of_a_key_that_must_be_new_is_refused() {
    client.putObject(
        p -> p.bucket("plain").key("once").ifNoneMatch("*"), RequestBody.fromString("1"));
    assertRefused(
        412,
        () ->
            client.putObject(
                p -> p.bucket("plain").key("once").ifNoneMatch("*"), RequestBody.fromString("2")));
    fixture.settle();
    assertThat(fixture.created).hasSize(1);
  }

  @Test
  void a_caller_without_the_action_is_refused_whatever_it_asks() {
    String version = put("records", "secret", "x");
    fixture.allow("NOBODY", "s3:ListBucket");
    S3Client nobody = fixture.client("NOBODY");
    List<ThrowingCallable> calls =
        List.of(
            () -> nobody.getObjectAsBytes(g -> g.bucket("records").key("secret")),
            () -> nobody.headObject(h -> h.bucket("records").key("secret")),
            () ->
                nobody.putObject(
                    p -> p.bucket("records").key("secret"), RequestBody.fromString("y")),
            () -> nobody.deleteObject(d -> d.bucket("records").key("secret")),
            () -> nobody.deleteObject(d -> d.bucket("records").key("secret").versionId(version)),
            () -> nobody.listObjectVersions(l -> l.bucket("records")),
            () -> nobody.getObjectTagging(g -> g.bucket("records").key("secret")),
            () ->
                nobody.putObjectTagging(
                    p ->
                        p.bucket("records")
                            .key("secret")
                            .tagging(t -> t.tagSet(Tag.builder().key("k").value("v").build()))),
            () ->
                nobody.copyObject(
                    c ->
                        c.sourceBucket("records")
                            .sourceKey("secret")
                            .destinationBucket("plain")
                            .destinationKey("stolen")));
    for (ThrowingCallable call : calls) {
      assertRefused(403, call);
    }
    assertThat(get("records", "secret")).isEqualTo("x");
  }

  @Test
  void only_who_may_list_is_told_that_an_object_is_not_there() {
    fixture.allow("READER", "s3:GetObject");
    fixture.allow("LISTER", "s3:GetObject", "s3:ListBucket");
    assertRefused(
        403, () -> fixture.client("READER").getObjectAsBytes(g -> g.bucket("records").key("none")));
    assertRefused(
        404, () -> fixture.client("LISTER").getObjectAsBytes(g -> g.bucket("records").key("none")));
  }

  @Test
  void a_wrong_secret_an_unknown_key_and_no_signature_are_refused() throws Exception {
    assertRefused(
        403,
        () ->
            fixture
                .client("EVERYTHING", "another-secret")
                .getObjectAsBytes(g -> g.bucket("records").key("x")));
    assertRefused(
        403, () -> fixture.client("STRANGER").getObjectAsBytes(g -> g.bucket("records").key("x")));
    assertThat(fetch(fixture.endpoint().resolve("/records/x")).statusCode()).isEqualTo(403);
    assertThat(fetch(fixture.endpoint().resolve("/records?acl")).statusCode()).isEqualTo(501);
  }

  @Test
  void a_signed_request_holds_for_its_own_path_and_body_only() throws Exception {
    put("plain", "mine", "mine");
    put("plain", "yours", "yours");
    try (RecordingProxy proxy = new RecordingProxy(fixture.endpoint())) {
      S3Client through = proxy.client();
      through.getObjectAsBytes(g -> g.bucket("plain").key("mine"));
      assertThat(proxy.replay("/plain/mine", false)).isEqualTo(200);
      assertThat(proxy.replay("/plain/yours", false)).isEqualTo(403);
      assertThat(proxy.replay("/plain/mine?tagging", false)).isEqualTo(403);
      through.putObject(p -> p.bucket("plain").key("mine"), RequestBody.fromString("content"));
      assertThat(proxy.replay("/plain/mine", true)).isBetween(400, 403);
    }
    assertThat(get("plain", "mine")).isEqualTo("content");
  }

  @Test
  void a_presigned_address_follows_the_movable_clock() throws Exception {
    put("plain", "presigned", "hello");
    URI address;
    try (S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(fixture.endpoint())
            .region(Region.EU_WEST_2)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("EVERYTHING", StoreFixture.SECRET)))
            .build()) {
      address =
          presigner
              .presignGetObject(
                  p ->
                      p.signatureDuration(Duration.ofSeconds(60))
                          .getObjectRequest(
                              g ->
                                  g.bucket("plain")
                                      .key("presigned")
                                      .responseContentDisposition(
                                          "attachment; filename=\"a.pdf\"")))
              .url()
              .toURI();
    }
    HttpResponse<String> got = fetch(address);
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(got.body()).isEqualTo("hello");
    assertThat(got.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename=\"a.pdf\"");
    URI other = URI.create(address.toString().replace("/presigned?", "/mine?"));
    assertThat(fetch(other).statusCode()).isEqualTo(403);
    fixture.moveTo(Instant.now().plusSeconds(120));
    assertThat(fetch(address).body()).contains("Request has expired");
  }

  @Test
  void nobody_deletes_a_locked_version_before_its_year_is_over() {
    String version = put("certificates", "c1", "deleted on …");
    assertRefused(403, () -> deleteVersion("certificates", "c1", version));
    assertRefused(
        403,
        () ->
            client.putObjectRetention(
                r ->
                    r.bucket("certificates")
                        .key("c1")
                        .versionId(version)
                        .retention(t -> t.mode("GOVERNANCE").retainUntilDate(fixture.now()))));
    OffsetDateTime end = fixture.now().atOffset(ZoneOffset.UTC).plusYears(1);
    fixture.moveTo(end.minusSeconds(5).toInstant());
    assertRefused(403, () -> deleteVersion("certificates", "c1", version));
    fixture.moveTo(end.plusSeconds(1).toInstant());
    deleteVersion("certificates", "c1", version);
    assertThat(client.listObjectVersions(l -> l.bucket("certificates")).versions()).isEmpty();
  }

  @Test
  void an_upload_form_stores_its_file_and_sends_the_browser_on() throws Exception {
    PostForm form = new PostForm(fixture, "identity", "u1").condition("x-amz-meta-case", "C1");
    HttpResponse<String> answer = form.send(BROWSER, "passport".getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location").orElseThrow())
        .startsWith("http://localhost:8080/uploaded?bucket=identity&key=u1&etag=");
    fixture.settle();
    assertThat(get("identity", "u1")).isEqualTo("passport");
    assertThat(client.headObject(h -> h.bucket("identity").key("u1")).metadata())
        .containsEntry("case", "C1");
  }

  @Test
  void an_upload_form_is_refused_where_its_policy_says_so() throws Exception {
    byte[] file = "x".repeat(100).getBytes(UTF_8);
    assertThat(new PostForm(fixture, "identity", "u2").send(BROWSER, new byte[0]).body())
        .contains("EntityTooSmall");
    assertThat(new PostForm(fixture, "identity", "u2").send(BROWSER, new byte[1001]).body())
        .contains("EntityTooLarge");
    assertThat(
            new PostForm(fixture, "identity", "u2")
                .override("key", "another")
                .send(BROWSER, file)
                .body())
        .contains("AccessDenied");
    assertThat(
            new PostForm(fixture, "identity", "u2")
                .override("x-amz-signature", "0".repeat(64))
                .send(BROWSER, file)
                .body())
        .contains("SignatureDoesNotMatch");
    assertThat(new PostForm(fixture, "identity", "u2").sendTo("plain").send(BROWSER, file).body())
        .contains("AccessDenied");
    PostForm late = new PostForm(fixture, "identity", "u2");
    fixture.moveTo(Instant.now().plus(Duration.ofMinutes(11)));
    assertThat(late.send(BROWSER, file).body()).contains("Policy expired");
    fixture.settle();
    assertThat(fixture.created).isEmpty();
  }

  @Test
  void a_scan_lets_a_clean_object_be_read_and_an_infected_one_not() {
    String clean = put("identity", "clean", "nothing bad");
    fixture.settle();
    Json result = fixture.published.getFirst();
    assertThat(result.at("detail-type").text())
        .isEqualTo("GuardDuty Malware Protection Object Scan Result");
    assertThat(result.at("scanStatus").text()).isEqualTo("COMPLETED");
    assertThat(result.at("s3ObjectDetails").at("versionId").text()).isEqualTo(clean);
    assertThat(result.at("scanResultDetails").at("scanResultStatus").text())
        .isEqualTo("NO_THREATS_FOUND");
    assertThat(getVersion("identity", "clean", clean)).isEqualTo("nothing bad");

    String infected = put("identity", "infected", EicarOnly.TEST_FILE);
    fixture.settle();
    Json found = fixture.published.getLast().at("scanResultDetails");
    assertThat(found.at("scanResultStatus").text()).isEqualTo("THREATS_FOUND");
    assertThat(found.at("threats").items()).hasSize(1);
    assertRefused(403, () -> getVersion("identity", "infected", infected));
    assertThat(client.getObjectTagging(g -> g.bucket("identity").key("infected")).tagSet())
        .containsExactly(
            Tag.builder().key("GuardDutyMalwareScanStatus").value("THREATS_FOUND").build());
  }

  @Test
  void a_page_of_the_named_origin_may_call_and_no_other() throws Exception {
    HttpResponse<String> ours = preflight("http://localhost:8080", "POST");
    assertThat(ours.statusCode()).isEqualTo(200);
    assertThat(ours.headers().firstValue("access-control-allow-origin"))
        .hasValue("http://localhost:8080");
    assertThat(preflight("http://evil.example", "POST").statusCode()).isEqualTo(403);
    assertThat(preflight("http://localhost:8080", "GET").statusCode()).isEqualTo(403);
  }

  @Test
  void the_mail_service_writes_where_the_bucket_lets_it_and_nowhere_else() throws Exception {
    fixture.store().putAs("ses.amazonaws.com", "records", "mail/m1", "raw".getBytes(UTF_8));
    assertThat(get("records", "mail/m1")).isEqualTo("raw");
    assertThatThrownBy(
            () ->
                fixture
                    .store()
                    .putAs("ses.amazonaws.com", "plain", "mail/m1", "raw".getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void keys_that_a_server_could_read_as_others_are_refused() throws Exception {
    for (String path : List.of("/plain/../records/x", "/plain/%2e%2e/records/x", "/plain/a%5Cb")) {
      try (RecordingProxy proxy = new RecordingProxy(fixture.endpoint())) {
        assertThat(proxy.send("GET", path, Map.of())).isIn(400, 403, 404);
      }
    }
  }

  private static HttpResponse<String> preflight(String origin, String method) throws Exception {
    return BROWSER.send(
        HttpRequest.newBuilder(fixture.endpoint().resolve("/identity"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> fetch(URI address) throws Exception {
    return BROWSER.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void assertRefused(int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(status));
  }

  private static List<Path> filesWith(String canary) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> {
                try {
                  return new String(Files.readAllBytes(file), UTF_8).contains(canary);
                } catch (IOException e) {
                  return false;
                }
              })
          .toList();
    }
  }

  private static String put(String bucket, String key, String content) {
    String version =
        client
            .putObject(p -> p.bucket(bucket).key(key), RequestBody.fromString(content))
            .versionId();
    return version == null ? "" : version;
  }

  private static String get(String bucket, String key) {
    return client.getObjectAsBytes(g -> g.bucket(bucket).key(key)).asUtf8String();
  }

  private static String getVersion(String bucket, String key, String version) {
    return client
        .getObjectAsBytes(g -> g.bucket(bucket).key(key).versionId(version))
        .asUtf8String();
  }

  private static void deleteVersion(String bucket, String key, String version) {
    client.deleteObject(d -> d.bucket(bucket).key(key).versionId(version));
  }
}
