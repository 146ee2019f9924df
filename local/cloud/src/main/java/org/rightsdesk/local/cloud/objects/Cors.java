package org.rightsdesk.local.cloud.objects;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.objects.BucketSettings.CorsRule;

/** A bucket's CORS configuration. */
record Cors(List<CorsRule> rules) {

  /** Answers a browser that asks before it calls. */
  Response preflight(Request request) throws S3Error {
    String method = request.header("Access-Control-Request-Method").orElse("");
    List<String> headers =
        request
            .header("Access-Control-Request-Headers")
            .map(names -> Arrays.stream(names.split(",", -1)).map(String::strip).toList())
            .orElse(List.of());
    CorsRule rule =
        matching(request, method)
            .filter(found -> headers.stream().allMatch(name -> matches(found.headers(), name)))
            .orElseThrow(
                () -> S3Error.accessDenied("CORSResponse: This CORS request is not allowed"));
    Response response =
        allow(request, rule, new Response(200, Map.of(), new byte[0]))
            .with("Access-Control-Max-Age", String.valueOf(rule.maximumAgeSeconds()));
    return headers.isEmpty()
        ? response
        : response.with("Access-Control-Allow-Headers", String.join(", ", headers));
  }

  /** Adds to an answer what lets the page that asked read it. */
  Response add(Request request, Response response) {
    return matching(request, request.method())
        .map(rule -> allow(request, rule, response))
        .orElse(response);
  }

  private static Response allow(Request request, CorsRule rule, Response response) {
    String origin = rule.origins().contains("*") ? "*" : request.header("Origin").orElse("");
    Response allowed =
        response
            .with("Access-Control-Allow-Origin", origin)
            .with(
                "Access-Control-Allow-Methods",
                rule.methods().stream().collect(Collectors.joining(", ")))
            .with("Vary", "Origin");
    return rule.exposed().isEmpty()
        ? allowed
        : allowed.with("Access-Control-Expose-Headers", String.join(", ", rule.exposed()));
  }

  private Optional<CorsRule> matching(Request request, String method) {
    return request
        .header("Origin")
        .flatMap(
            origin ->
                rules.stream()
                    .filter(rule -> rule.methods().contains(method))
                    .filter(rule -> matches(rule.origins(), origin))
                    .findFirst());
  }

  private static boolean matches(List<String> patterns, String value) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                Pattern.compile(
                        "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", Pattern.CASE_INSENSITIVE)
                    .matcher(value)
                    .matches());
  }
}
