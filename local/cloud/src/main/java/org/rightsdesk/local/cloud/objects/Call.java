package org.rightsdesk.local.cloud.objects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.local.cloud.http.Request;

/**
 * What a request asks of the store, and the actions its caller must be allowed.
 *
 * @param key empty for a call to the bucket itself
 * @param version the version asked for, if one is named
 */
record Call(Kind kind, String bucket, String key, Optional<String> version, List<String> actions) {

  /** Kinds that the gate treats differently from each other. */
  enum Kind {
    READ,
    WRITE,
    TAG,
    RETAIN,
    LIST,
    DELETE,
    DELETE_MANY,
    COPY,
    FORM,
    COMPLETE_PARTS,
    PARTS
  }

  private static final Set<String> SUBRESOURCES =
      Set.of("versions", "delete", "tagging", "retention", "uploads", "uploadId", "location");
  private static final Set<String> PLAIN_PARAMETERS =
      Set.of(
          "list-type",
          "prefix",
          "delimiter",
          "max-keys",
          "continuation-token",
          "start-after",
          "encoding-type",
          "fetch-owner",
          "key-marker",
          "version-id-marker",
          "versionId",
          "partNumber",
          "x-id");

  /** Reads a request; one that this store does not know is refused rather than guessed at. */
  static Call of(Request request) throws S3Error {
    String path = request.path().substring(1);
    int slash = path.indexOf('/');
    String bucket = Encoding.decodePath(slash < 0 ? path : path.substring(0, slash));
    String key = slash < 0 ? "" : Encoding.decodePath(path.substring(slash + 1));
    checkKey(key);
    Map<String, List<String>> parameters = request.parameters();
    Set<String> asked = new HashSet<>(parameters.keySet());
    asked.removeIf(
        name ->
            PLAIN_PARAMETERS.contains(name)
                || name.startsWith("X-Amz-")
                || name.startsWith("response-"));
    if (!SUBRESOURCES.containsAll(asked) || asked.size() > 1) {
      throw S3Error.notImplemented("the parameters " + asked);
    }
    String subresource = asked.stream().findFirst().orElse("");
    return key.isEmpty()
        ? ofBucket(request, bucket, subresource)
        : ofObject(
            request,
            bucket,
            key,
            Optional.ofNullable(parameters.get("versionId")).map(List::getFirst),
            subresource);
  }

  private static Call ofBucket(Request request, String bucket, String subresource) throws S3Error {
    return switch (request.method() + " " + subresource) {
      case "GET ", "HEAD " -> onBucket(Kind.LIST, bucket, "s3:ListBucket");
      case "GET versions" -> onBucket(Kind.LIST, bucket, "s3:ListBucketVersions");
      case "GET location" -> onBucket(Kind.LIST, bucket, "s3:GetBucketLocation");
      case "GET uploads" -> onBucket(Kind.LIST, bucket, "s3:ListBucketMultipartUploads");
      case "POST delete" -> new Call(Kind.DELETE_MANY, bucket, "", Optional.empty(), List.of());
      case "POST " -> new Call(Kind.FORM, bucket, "", Optional.empty(), List.of());
      default -> throw S3Error.notImplemented(request.method() + " of a bucket's " + subresource);
    };
  }

  private static Call onBucket(Kind kind, String bucket, String action) {
    return new Call(kind, bucket, "", Optional.empty(), List.of(action));
  }

  private static Call ofObject(
      Request request, String bucket, String key, Optional<String> version, String subresource)
      throws S3Error {
    String ofVersion = version.isPresent() ? "Version" : "";
    boolean copied = request.headers().containsKey("X-Amz-Copy-Source");
    Kind kind;
    List<String> actions = new ArrayList<>();
    switch (request.method() + " " + subresource) {
      case "GET ", "HEAD " -> {
        kind = Kind.READ;
        actions.add("s3:GetObject" + ofVersion);
      }
      case "PUT " -> {
        kind = copied ? Kind.COPY : Kind.WRITE;
        actions.add("s3:PutObject");
        if (request.headers().containsKey("X-Amz-Tagging")) {
          actions.add("s3:PutObjectTagging");
        }
      }
      case "DELETE " -> {
        kind = Kind.DELETE;
        actions.add("s3:DeleteObject" + ofVersion);
      }
      case "GET tagging" -> {
        kind = Kind.READ;
        actions.add("s3:GetObject" + ofVersion + "Tagging");
      }
      case "PUT tagging" -> {
        kind = Kind.TAG;
        actions.add("s3:PutObject" + ofVersion + "Tagging");
      }
      case "DELETE tagging" -> {
        kind = Kind.TAG;
        actions.add("s3:DeleteObject" + ofVersion + "Tagging");
      }
      case "GET retention" -> {
        kind = Kind.READ;
        actions.add("s3:GetObjectRetention");
      }
      case "PUT retention" -> {
        kind = Kind.RETAIN;
        actions.add("s3:PutObjectRetention");
      }
      case "POST uploads", "PUT uploadId" -> {
        if (copied) {
          throw S3Error.notImplemented("the copy of a part");
        }
        kind = Kind.PARTS;
        actions.add("s3:PutObject");
      }
      case "POST uploadId" -> {
        kind = Kind.COMPLETE_PARTS;
        actions.add("s3:PutObject");
      }
      case "GET uploadId" -> {
        kind = Kind.PARTS;
        actions.add("s3:ListMultipartUploadParts");
      }
      case "DELETE uploadId" -> {
        kind = Kind.PARTS;
        actions.add("s3:AbortMultipartUpload");
      }
      default -> throw S3Error.notImplemented(request.method() + " of an object's " + subresource);
    }
    return new Call(kind, bucket, key, version, List.copyOf(actions));
  }

  /**
   * Refuses keys that a server behind the gate could read as another key than the one that was
   * authorised.
   */
  static void checkKey(String key) throws S3Error {
    boolean doubtful =
        key.indexOf('\\') >= 0
            || key.indexOf(';') >= 0
            || key.chars().anyMatch(Character::isISOControl)
            || ("/" + key + "/").contains("/./")
            || ("/" + key + "/").contains("/../")
            || key.contains("//")
            || key.startsWith("/")
            || key.length() > 1024;
    if (doubtful) {
      throw new S3Error(400, "InvalidURI", "The local object store does not take this key");
    }
  }
}
