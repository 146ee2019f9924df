package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.http.Response;

/** S3Mock as the gate calls it, after everything was checked. */
final class Backend {

  private static final Set<String> ABOUT_THE_CONNECTION =
      Set.of("connection", "date", "keep-alive", "server", "transfer-encoding", ":status");

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Backend(URI address) {
    this.address = address;
  }

  /** Where an object is: its bucket, its key and, if one is meant, its version. */
  static String path(String bucket, String key, Optional<String> version, String subresource) {
    String query =
        version
            .map(id -> "versionId=" + Encoding.percent(id))
            .map(id -> subresource.isEmpty() ? id : subresource + "&" + id)
            .orElse(subresource);
    return "/" + bucket + "/" + Encoding.percentPath(key) + (query.isEmpty() ? "" : "?" + query);
  }

  Response send(String method, String path, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(
                method,
                body.length == 0 && !method.equals("PUT")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    HttpResponse<byte[]> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    Map<String, List<String>> kept = new LinkedHashMap<>();
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              boolean length = name.equalsIgnoreCase("content-length");
              if (!ABOUT_THE_CONNECTION.contains(name) && (!length || method.equals("HEAD"))) {
                kept.put(name, values);
              }
            });
    return new Response(answer.statusCode(), kept, answer.body());
  }

  /** Makes the bucket unless it is there. */
  void create(BucketSettings bucket) throws IOException, InterruptedException {
    String path = "/" + bucket.name();
    if (send("HEAD", path, Map.of(), new byte[0]).status() == 404) {
      Map<String, String> headers =
          bucket.lock().isPresent() ? Map.of("x-amz-bucket-object-lock-enabled", "true") : Map.of();
      expect(send("PUT", path, headers, new byte[0]), "The bucket " + bucket.name());
    }
    if (bucket.versioned() || bucket.lock().isPresent()) {
      expect(
          send(
              "PUT",
              path + "?versioning",
              Map.of("Content-Type", "application/xml"),
              xml("<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>")),
          "Versioning of " + bucket.name());
    }
  }

  /** The tags of an object's version; none when there is no such object. */
  Map<String, String> tags(String bucket, String key, Optional<String> version)
      throws IOException, InterruptedException, S3Error {
    Response answer = send("GET", path(bucket, key, version, "tagging"), Map.of(), new byte[0]);
    Map<String, String> tags = new LinkedHashMap<>();
    if (answer.status() == 200 && answer.body().length > 0) {
      for (var tag : Xml.all(Xml.read(answer.body()), "Tag")) {
        tags.put(Xml.text(tag, "Key").orElse(""), Xml.text(tag, "Value").orElse(""));
      }
    }
    return tags;
  }

  /** Replaces the tags of an object's version; false when there is no such version. */
  boolean tag(String bucket, String key, Optional<String> version, Map<String, String> tags)
      throws IOException, InterruptedException {
    String set =
        tags.entrySet().stream()
            .map(
                tag ->
                    "<Tag><Key>%s</Key><Value>%s</Value></Tag>"
                        .formatted(Xml.escape(tag.getKey()), Xml.escape(tag.getValue())))
            .collect(Collectors.joining("", "<Tagging><TagSet>", "</TagSet></Tagging>"));
    return send(
                "PUT",
                path(bucket, key, version, "tagging"),
                Map.of("Content-Type", "application/xml"),
                xml(set))
            .status()
        == 200;
  }

  static void expect(Response answer, String what) throws IOException {
    if (answer.status() >= 300) {
      throw new IOException(
          what
              + " was refused by the object store: "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  static byte[] xml(String document) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document)
        .getBytes(StandardCharsets.UTF_8);
  }
}
