package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.objects.CreatedObjects.Created;

/** Creates objects, so that no creation goes without its event and its retention. */
record Writer(Backend backend, CreatedObjects created, ObjectLock lock) {

  /** Stores an object. */
  Response write(BucketSettings bucket, String key, Map<String, String> headers, byte[] content)
      throws IOException, InterruptedException {
    return create(
        bucket,
        key,
        "PUT",
        Backend.path(bucket.name(), key, Optional.empty(), ""),
        headers,
        content);
  }

  /** Makes a call that creates an object: a write, a copy, or the end of an upload in parts. */
  Response create(
      BucketSettings bucket,
      String key,
      String method,
      String path,
      Map<String, String> headers,
      byte[] content)
      throws IOException, InterruptedException {
    Path note = created.begin(bucket.name(), key);
    Response answer = backend.send(method, path, headers, content);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    Optional<String> version =
        answer.headers().getOrDefault("x-amz-version-id", List.of()).stream().findFirst();
    Optional<Created> object =
        answer.status() >= 300 || body.contains("<Error>")
            ? Optional.empty()
            : describe(bucket.name(), key, version);
    if (object.isEmpty()) {
      created.dropped(note);
    } else {
      lock.retain(bucket, key, object.get().version());
      created.created(note, object.get());
    }
    return answer;
  }

  /** What is stored under a key, or a version of it; empty when nothing is. */
  Optional<Created> describe(String bucket, String key, Optional<String> version)
      throws IOException, InterruptedException {
    Response answer =
        backend.send("HEAD", Backend.path(bucket, key, version, ""), Map.of(), new byte[0]);
    if (answer.status() != 200) {
      return Optional.empty();
    }
    return Optional.of(
        new Created(
            bucket,
            key,
            first(answer, "x-amz-version-id").or(() -> version),
            first(answer, "etag").orElse("").replace("\"", ""),
            Long.parseLong(first(answer, "content-length").orElse("0"))));
  }

  private static Optional<String> first(Response answer, String header) {
    return answer.headers().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(header))
        .flatMap(entry -> entry.getValue().stream())
        .findFirst();
  }
}
