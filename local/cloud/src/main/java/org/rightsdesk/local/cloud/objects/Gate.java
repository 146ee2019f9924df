package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.local.cloud.http.MultipartForm;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.objects.SignatureGate.Signed;

/** What every call to the object store goes through: signature, body, policy, then S3Mock. */
record Gate(
    Map<String, BucketSettings> buckets,
    SignatureGate signatures,
    Authority authority,
    Backend backend,
    Writer writer,
    Deletions deletions,
    ObjectLock lock,
    InstantSource clock) {

  private static final int LARGEST_BODY = 200 << 20;
  private static final Set<String> FORWARDED =
      Set.of(
          "content-type",
          "content-md5",
          "content-disposition",
          "content-language",
          "cache-control",
          "range",
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since",
          "x-amz-tagging",
          "x-amz-tagging-directive",
          "x-amz-metadata-directive",
          "x-amz-sdk-checksum-algorithm");
  private static final List<String> FORWARDED_PREFIXES =
      List.of("x-amz-meta-", "x-amz-checksum-", "x-amz-copy-source");

  /** Answers one request in S3's words. */
  Response answer(Request request) throws Exception {
    Optional<Cors> cors = Optional.empty();
    Response response;
    try {
      BucketSettings bucket = bucket(request);
      cors = Optional.of(new Cors(bucket.cors()));
      response =
          request.method().equals("OPTIONS")
              ? cors.get().preflight(request)
              : cors.get().add(request, checked(request, bucket));
    } catch (S3Error e) {
      Response refused =
          request.method().equals("HEAD")
              ? new Response(e.response().status(), Map.of(), new byte[0])
              : e.response();
      response = cors.isPresent() ? cors.get().add(request, refused) : refused;
    } catch (IllegalArgumentException e) {
      response = new S3Error(400, "InvalidURI", "The address cannot be read").response();
    }
    return response;
  }

  private BucketSettings bucket(Request request) throws S3Error {
    String name = request.path().substring(1).replaceFirst("/.*", "");
    BucketSettings bucket = buckets.get(name);
    if (bucket == null) {
      throw new S3Error(404, "NoSuchBucket", "The specified bucket does not exist");
    }
    return bucket;
  }

  private Response checked(Request request, BucketSettings bucket) throws Exception {
    Call call = Call.of(request);
    if (call.kind() == Call.Kind.FORM) {
      return form(request, bucket);
    }
    boolean presigned = request.parameters().containsKey("X-Amz-Signature");
    if (!presigned && request.header("Authorization").isEmpty()) {
      throw S3Error.accessDenied("Access Denied");
    }
    Signed signed = presigned ? signatures.presigned(request) : signatures.header(request);
    SignedBody body = SignedBody.check(body(request), signed);
    String caller = signed.accessKey();
    Map<String, List<String>> context = context(request);
    authority.check(caller, call, bucket, context);
    Map<String, String> headers = headers(request, body);
    String path = forwarded(request, call);
    return switch (call.kind()) {
      case READ -> read(caller, bucket, backend.send(request.method(), path, headers, none()));
      case LIST -> backend.send(request.method(), path, headers, none());
      case DELETE -> deletions.delete(caller, request, bucket, call);
      case DELETE_MANY -> deletions.deleteMany(caller, request, bucket, body.content());
      case TAG, PARTS -> backend.send(request.method(), path, headers, body.content());
      case RETAIN -> {
        lock.checkRetention(bucket, call.key(), call.version(), body.content());
        yield backend.send(request.method(), path, headers, body.content());
      }
      case COPY -> {
        checkSource(caller, request);
        yield writer.create(bucket, call.key(), request.method(), path, headers, body.content());
      }
      case WRITE, COMPLETE_PARTS ->
          writer.create(bucket, call.key(), request.method(), path, headers, body.content());
      case FORM -> throw new IllegalStateException("A form was answered before");
    };
  }

  private Response read(String caller, BucketSettings bucket, Response answer) throws Exception {
    // S3 tells only those who may list a bucket that an object is not there.
    if (answer.status() == 404
        && !authority.may(caller, "s3:ListBucket", "", Optional.empty(), bucket, Map.of())) {
      throw S3Error.accessDenied("Access Denied");
    }
    return answer;
  }

  private void checkSource(String caller, Request request) throws Exception {
    String source = request.header("X-Amz-Copy-Source").orElse("");
    String[] parts =
        Encoding.decodePath(source.startsWith("/") ? source.substring(1) : source)
            .split("\\?versionId=", 2);
    int slash = parts[0].indexOf('/');
    BucketSettings bucket = slash < 0 ? null : buckets.get(parts[0].substring(0, slash));
    if (bucket == null) {
      throw new S3Error(404, "NoSuchBucket", "The bucket of the source does not exist");
    }
    String key = parts[0].substring(slash + 1);
    Call.checkKey(key);
    Optional<String> version = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
    String action = version.isPresent() ? "s3:GetObjectVersion" : "s3:GetObject";
    authority.check(
        caller,
        new Call(Call.Kind.READ, bucket.name(), key, version, List.of(action)),
        bucket,
        Map.of());
  }

  private Response form(Request request, BucketSettings bucket) throws Exception {
    MultipartForm form;
    try {
      form = MultipartForm.read(request.header("Content-Type").orElse(""), body(request));
    } catch (IllegalArgumentException e) {
      throw new S3Error(400, "MalformedPOSTRequest", "The body is not a multipart/form-data form");
    }
    MultipartForm.Part file =
        form.parts().stream()
            .filter(part -> part.name().equals("file"))
            .findFirst()
            .orElseThrow(
                () -> new S3Error(400, "InvalidArgument", "POST requires exactly one file"));
    Map<String, String> fields = new LinkedHashMap<>();
    form.parts().stream()
        .takeWhile(part -> !part.name().equals("file"))
        .forEach(part -> fields.putIfAbsent(part.name().toLowerCase(Locale.ROOT), part.text()));
    String caller = signatures.form(fields);
    Map<String, String> judged = new LinkedHashMap<>(fields);
    judged.put("bucket", bucket.name());
    PostPolicy.of(fields.getOrDefault("policy", ""))
        .check(judged, file.content().length, clock.instant());
    String key = fields.getOrDefault("key", "").replace("${filename}", file.file().orElse(""));
    Call.checkKey(key);
    if (key.isEmpty()) {
      throw new S3Error(400, "InvalidArgument", "Bucket POST must contain a field named 'key'");
    }
    authority.check(
        caller,
        new Call(Call.Kind.WRITE, bucket.name(), key, Optional.empty(), List.of("s3:PutObject")),
        bucket,
        Map.of());
    Map<String, String> headers = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (FORWARDED.contains(name) || name.startsWith("x-amz-meta-")) {
            headers.put(name, value);
          }
        });
    Response stored = writer.write(bucket, key, headers, file.content());
    return stored.status() >= 300 ? stored : afterForm(fields, bucket, key, stored);
  }

  private static Response afterForm(
      Map<String, String> fields, BucketSettings bucket, String key, Response stored) {
    String eTag =
        stored.headers().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("etag"))
            .map(header -> header.getValue().getFirst())
            .findFirst()
            .orElse("");
    String redirect = fields.getOrDefault("success_action_redirect", "");
    if (redirect.startsWith("http://") || redirect.startsWith("https://")) {
      return Response.seeOther(
          redirect
              + (redirect.contains("?") ? "&" : "?")
              + "bucket="
              + Encoding.percent(bucket.name())
              + "&key="
              + Encoding.percent(key)
              + "&etag="
              + Encoding.percent(eTag));
    }
    return switch (fields.getOrDefault("success_action_status", "204")) {
      case "200" -> new Response(200, Map.of("ETag", List.of(eTag)), none());
      case "201" ->
          Response.of(
              201,
              "application/xml",
              Backend.xml(
                  "<PostResponse><Bucket>%s</Bucket><Key>%s</Key><ETag>%s</ETag></PostResponse>"
                      .formatted(bucket.name(), Xml.escape(key), Xml.escape(eTag))));
      default -> new Response(204, Map.of("ETag", List.of(eTag)), none());
    };
  }

  private static byte[] none() {
    return new byte[0];
  }

  private static byte[] body(Request request) throws IOException, S3Error {
    byte[] body = request.body().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new S3Error(
          400, "EntityTooLarge", "The local object store takes at most 200 MB in one request");
    }
    return body;
  }

  private static Map<String, List<String>> context(Request request) {
    Map<String, List<String>> context = new LinkedHashMap<>();
    request
        .headers()
        .forEach(
            (name, values) -> {
              String small = name.toLowerCase(Locale.ROOT);
              if (small.startsWith("x-amz-server-side-encryption")) {
                context.put("s3:" + small, values);
              }
            });
    for (String name : List.of("prefix", "delimiter", "max-keys", "versionId")) {
      List<String> values = request.parameters().get(name);
      if (values != null) {
        context.put(name.equals("versionId") ? "s3:VersionId" : "s3:" + name, values);
      }
    }
    return context;
  }

  private static Map<String, String> headers(Request request, SignedBody body) {
    Map<String, String> headers = new LinkedHashMap<>();
    request
        .headers()
        .forEach(
            (name, values) -> {
              String small = name.toLowerCase(Locale.ROOT);
              if (FORWARDED.contains(small)
                  || FORWARDED_PREFIXES.stream().anyMatch(small::startsWith)) {
                headers.put(small, String.join(",", values));
              }
            });
    headers.putAll(body.trailers());
    return headers;
  }

  /** The address for S3Mock: built from what was authorised, never from what was sent. */
  private static String forwarded(Request request, Call call) {
    StringBuilder query = new StringBuilder();
    request
        .parameters()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("X-Amz-") && !name.equals("x-id")) {
                query
                    .append(query.isEmpty() ? "?" : "&")
                    .append(Encoding.percent(name))
                    .append(values.getFirst().isEmpty() ? "" : "=")
                    .append(Encoding.percent(values.getFirst()));
              }
            });
    return "/"
        + call.bucket()
        + (call.key().isEmpty() ? "" : "/" + Encoding.percentPath(call.key()))
        + query;
  }
}
