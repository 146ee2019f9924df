package org.rightsdesk.local.cloud.objects;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.http.Request;

/**
 * Checks AWS Signature Version 4 as services do: in the Authorization header, in a presigned
 * address, and over the policy of a form.
 *
 * <p>Signed headers are held against real time, because the SDK signs with it; presigned addresses
 * and forms against the movable clock, because the product signs those itself.
 */
final class SignatureGate {

  static final String ALGORITHM = "AWS4-HMAC-SHA256";
  static final String UNSIGNED = "UNSIGNED-PAYLOAD";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration SKEW = Duration.ofMinutes(15);
  private static final Duration LONGEST_PRESIGNED = Duration.ofDays(7);
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          ALGORITHM + " Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)");
  private static final Pattern CREDENTIAL =
      Pattern.compile("([A-Za-z0-9]+)/(\\d{8})/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request");

  /** Who signed, and with what: the chunks of a body go on from the signature. */
  record Signed(
      String accessKey,
      SigningKey key,
      String time,
      String scope,
      String signature,
      String payload) {}

  private final String service;
  private final Function<String, Optional<String>> secrets;
  private final InstantSource real;
  private final InstantSource movable;

  /**
   * A gate of one service.
   *
   * @param service its name in signatures, such as {@code s3}
   */
  SignatureGate(
      String service,
      Function<String, Optional<String>> secrets,
      InstantSource real,
      InstantSource movable) {
    this.service = service;
    this.secrets = secrets;
    this.real = real;
    this.movable = movable;
  }

  /** Checks a signature in the Authorization header; the payload's own hash is not yet compared. */
  Signed header(Request request) throws S3Error {
    String payload =
        request
            .header("X-Amz-Content-Sha256")
            .orElseThrow(
                () -> new S3Error(400, "InvalidRequest", "x-amz-content-sha256 is missing"));
    return header(request, payload);
  }

  /** The same where the payload's hash is known. */
  Signed header(Request request, String payload) throws S3Error {
    Matcher parts = AUTHORIZATION.matcher(request.header("Authorization").orElse(""));
    if (!parts.matches()) {
      throw new S3Error(400, "AuthorizationHeaderMalformed", "The header is not a Signature V4");
    }
    String time = request.header("X-Amz-Date").orElse("");
    if (Duration.between(instant(time), real.instant()).abs().compareTo(SKEW) > 0) {
      throw new S3Error(403, "RequestTimeTooSkewed", "The request's time is too far from now");
    }
    List<String> names = List.of(parts.group(2).split(";", -1));
    boolean bound =
        request.headers().keySet().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.equals("host") || name.startsWith("x-amz-"))
            .allMatch(names::contains);
    if (!bound) {
      throw S3Error.accessDenied("There were headers present which were not signed");
    }
    return check(
        request, parts.group(1), names, parts.group(3), time, payload, request.parameters());
  }

  /** Checks a presigned address. */
  Signed presigned(Request request) throws S3Error {
    Map<String, List<String>> parameters = new TreeMap<>(request.parameters());
    String time = one(parameters, "X-Amz-Date");
    Instant from = instant(time);
    Duration life;
    try {
      life = Duration.ofSeconds(Long.parseLong(one(parameters, "X-Amz-Expires")));
    } catch (NumberFormatException e) {
      throw new S3Error(400, "AuthorizationQueryParametersError", "X-Amz-Expires is no number");
    }
    if (life.isNegative() || life.compareTo(LONGEST_PRESIGNED) > 0) {
      throw new S3Error(
          400, "AuthorizationQueryParametersError", "X-Amz-Expires must be a week or less");
    }
    Instant now = movable.instant();
    if (now.isBefore(from.minus(SKEW)) || now.isAfter(from.plus(life))) {
      throw S3Error.accessDenied("Request has expired");
    }
    if (!one(parameters, "X-Amz-Algorithm").equals(ALGORITHM)) {
      throw new S3Error(400, "AuthorizationQueryParametersError", "The algorithm is not known");
    }
    String signature = one(parameters, "X-Amz-Signature");
    parameters.remove("X-Amz-Signature");
    return check(
        request,
        one(parameters, "X-Amz-Credential"),
        List.of(one(parameters, "X-Amz-SignedHeaders").split(";", -1)),
        signature,
        time,
        request.header("X-Amz-Content-Sha256").orElse(UNSIGNED),
        parameters);
  }

  /** Checks the signature over a form's policy and gives the access key that made it. */
  String form(Map<String, String> fields) throws S3Error {
    String policy = fields.getOrDefault("policy", "");
    if (!fields.getOrDefault("x-amz-algorithm", "").equals(ALGORITHM)) {
      throw S3Error.accessDenied("The form is not signed with Signature V4");
    }
    Credential credential = credential(fields.getOrDefault("x-amz-credential", ""));
    if (!credential.key().signed(policy, fields.getOrDefault("x-amz-signature", ""))) {
      throw mismatch();
    }
    return credential.accessKey();
  }

  private record Credential(String accessKey, String date, String scope, SigningKey key) {}

  private Credential credential(String text) throws S3Error {
    Matcher parts = CREDENTIAL.matcher(text);
    if (!parts.matches() || !parts.group(4).equals(service)) {
      throw new S3Error(400, "AuthorizationHeaderMalformed", "The credential is malformed");
    }
    String secret =
        secrets
            .apply(parts.group(1))
            .orElseThrow(
                () -> new S3Error(403, "InvalidAccessKeyId", "The access key is not known"));
    return new Credential(
        parts.group(1),
        parts.group(2),
        parts.group(2) + "/" + parts.group(3) + "/" + service + "/aws4_request",
        SigningKey.of(secret, parts.group(2), parts.group(3), service));
  }

  private Signed check(
      Request request,
      String credentialText,
      List<String> headers,
      String signature,
      String time,
      String payload,
      Map<String, List<String>> parameters)
      throws S3Error {
    Credential credential = credential(credentialText);
    if (!headers.contains("host") || !time.startsWith(credential.date())) {
      throw new S3Error(
          400, "AuthorizationHeaderMalformed", "The host or the day is not the signed one");
    }
    String canonical =
        String.join(
            "\n",
            request.method(),
            Encoding.percentPath(Encoding.decodePath(request.path())),
            canonicalQuery(parameters),
            headers.stream()
                .map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining()),
            String.join(";", headers),
            payload);
    String toSign =
        String.join(
            "\n",
            ALGORITHM,
            time,
            credential.scope(),
            Encoding.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    if (!credential.key().signed(toSign, signature)) {
      throw mismatch();
    }
    return new Signed(
        credential.accessKey(), credential.key(), time, credential.scope(), signature, payload);
  }

  private static String canonicalQuery(Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .map(
                        value ->
                            Encoding.percent(parameter.getKey()) + "=" + Encoding.percent(value)))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String value(Request request, String name) {
    List<String> values = request.headers().getOrDefault(name, List.of());
    return values.stream()
        .map(value -> value.strip().replaceAll(" +", " "))
        .collect(Collectors.joining(","));
  }

  private static Instant instant(String time) throws S3Error {
    try {
      return TIME.parse(time, Instant::from);
    } catch (DateTimeException e) {
      throw S3Error.accessDenied("The request has no valid time");
    }
  }

  private static String one(Map<String, List<String>> parameters, String name) throws S3Error {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw new S3Error(400, "AuthorizationQueryParametersError", name + " must be given once");
    }
    return values.getFirst();
  }

  private static S3Error mismatch() {
    return new S3Error(
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided");
  }
}
