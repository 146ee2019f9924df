package org.rightsdesk.local.cloud.objects;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.w3c.dom.Element;

/** Deletes objects and versions, and makes sure that what was deleted is gone. */
record Deletions(Backend backend, StoredFiles files, ObjectLock lock, Authority authority) {

  /** Deletes one object (in a bucket with versions: marks it deleted) or one version. */
  Response delete(String accessKey, Request request, BucketSettings bucket, Call call)
      throws Exception {
    authority.check(accessKey, call, bucket, Map.of());
    boolean keepsVersions = bucket.versioned() || bucket.lock().isPresent();
    String path = Backend.path(bucket.name(), call.key(), call.version(), "");
    if (!keepsVersions) {
      return backend.send("DELETE", path, Map.of(), new byte[0]);
    }
    // One deletion of a bucket at a time, so that a list of versions is not read half changed.
    synchronized (files) {
      if (call.version().isEmpty()) {
        Response answer = backend.send("DELETE", path, Map.of(), new byte[0]);
        Optional<String> marker = files.latest(bucket.name(), call.key());
        return marker.isPresent() && answer.status() < 300
            ? answer.with("x-amz-version-id", marker.get()).with("x-amz-delete-marker", "true")
            : answer;
      }
      String version = call.version().get();
      Response gone = new Response(204, Map.of("x-amz-version-id", List.of(version)), new byte[0]);
      if (!files.has(bucket.name(), call.key(), version)) {
        return gone;
      }
      lock.checkDeletion(bucket, call.key(), version, bypass(accessKey, request, bucket, call));
      Response answer = backend.send("DELETE", path, Map.of(), new byte[0]);
      if (answer.status() >= 300) {
        return answer;
      }
      files.forget(bucket.name(), call.key(), version);
      return gone;
    }
  }

  private boolean bypass(String accessKey, Request request, BucketSettings bucket, Call call)
      throws Exception {
    return request.header("x-amz-bypass-governance-retention").orElse("").equals("true")
        && authority.may(
            accessKey,
            "s3:BypassGovernanceRetention",
            call.key(),
            call.version(),
            bucket,
            Map.of());
  }

  /** Deletes what a list names, one by one; what may not be deleted is named in the answer. */
  Response deleteMany(String accessKey, Request request, BucketSettings bucket, byte[] list)
      throws Exception {
    Element wanted = Xml.read(list);
    boolean quiet = Xml.text(wanted, "Quiet").orElse("").equals("true");
    StringBuilder result = new StringBuilder("<DeleteResult>");
    for (Element object : Xml.all(wanted, "Object")) {
      String key = Xml.text(object, "Key").orElse("");
      Optional<String> version = Xml.text(object, "VersionId");
      Map<String, String> said = new LinkedHashMap<>();
      said.put("Key", key);
      version.ifPresent(id -> said.put("VersionId", id));
      String action = version.isPresent() ? "s3:DeleteObjectVersion" : "s3:DeleteObject";
      try {
        Call.checkKey(key);
        Response answer =
            delete(
                accessKey,
                request,
                bucket,
                new Call(Call.Kind.DELETE, bucket.name(), key, version, List.of(action)));
        if (answer.status() >= 300) {
          throw new S3Error(500, "InternalError", "The object could not be deleted");
        }
        if (answer.headers().containsKey("x-amz-delete-marker") && version.isEmpty()) {
          said.put("DeleteMarker", "true");
          answer.headers().getOrDefault("x-amz-version-id", List.of()).stream()
              .findFirst()
              .ifPresent(id -> said.put("DeleteMarkerVersionId", id));
        }
        if (!quiet) {
          append(result, "Deleted", said);
        }
      } catch (S3Error e) {
        said.put("Code", e.code());
        said.put("Message", String.valueOf(e.getMessage()));
        append(result, "Error", said);
      }
    }
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + result.append("</DeleteResult>");
    return Response.of(200, "application/xml", document.getBytes(StandardCharsets.UTF_8));
  }

  private static void append(StringBuilder result, String element, Map<String, String> said) {
    result.append('<').append(element).append('>');
    said.forEach(
        (name, value) -> result.append("<%s>%s</%s>".formatted(name, Xml.escape(value), name)));
    result.append("</").append(element).append('>');
  }
}
