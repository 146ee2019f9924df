package org.rightsdesk.local.cloud.objects;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.local.cloud.json.Json;

/** A signed upload form as the product makes it, and as a browser sends it. */
final class PostForm {

  private static final String CREDENTIAL = "EVERYTHING/20261123/eu-west-2/s3/aws4_request";

  private final StoreFixture fixture;
  private final String expiration;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> overridden = new LinkedHashMap<>();
  private final String bucket;
  private String target;

  PostForm(StoreFixture fixture, String bucket, String key) {
    this.fixture = fixture;
    this.bucket = bucket;
    this.target = bucket;
    this.expiration = fixture.now().plus(Duration.ofMinutes(10)).toString();
    condition("key", key);
    condition("success_action_redirect", "http://localhost:8080/uploaded");
    condition("x-amz-algorithm", "AWS4-HMAC-SHA256");
    condition("x-amz-credential", CREDENTIAL);
    condition("x-amz-date", "20261123T000000Z");
  }

  PostForm condition(String name, String value) {
    fields.put(name, value);
    return this;
  }

  PostForm override(String name, String value) {
    overridden.put(name, value);
    return this;
  }

  PostForm sendTo(String otherBucket) {
    target = otherBucket;
    return this;
  }

  HttpResponse<String> send(HttpClient browser, byte[] file) throws Exception {
    List<Json> conditions = new ArrayList<>();
    conditions.add(Json.object("bucket", bucket));
    fields.forEach((name, value) -> conditions.add(Json.object(name, value)));
    conditions.add(Json.of(List.of("content-length-range", 1, 1000)));
    String policy =
        Base64.getEncoder()
            .encodeToString(
                Json.object("expiration", expiration, "conditions", conditions).bytes());
    Map<String, String> sent = new LinkedHashMap<>(fields);
    sent.put("policy", policy);
    sent.put(
        "x-amz-signature",
        SigningKey.of(StoreFixture.SECRET, "20261123", "eu-west-2", "s3").sign(policy));
    sent.putAll(overridden);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    sent.forEach(
        (name, value) ->
            body.writeBytes(
                "--mark\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(name, value)
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--mark\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted("file", "passport.pdf", "application/pdf")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--mark--\r\n".getBytes(StandardCharsets.UTF_8));
    return browser.send(
        HttpRequest.newBuilder(fixture.endpoint().resolve("/" + target))
            .header("Content-Type", "multipart/form-data; boundary=mark")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
