package org.rightsdesk.local.cloud.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.json.Json;

/** What a function answered, as it goes to the browser. */
final class ProxyAnswer {

  private ProxyAnswer() {}

  /** Reads an answer; empty when it does not have the form that the gateway asks for. */
  static Optional<Response> read(Json payload) {
    try {
      int status = Integer.parseInt(payload.at("statusCode").text());
      if (status < 200 || status > 599) {
        return Optional.empty();
      }
      return Optional.of(new Response(status, headers(payload), body(payload)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Map<String, List<String>> headers(Json payload) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of("application/json"));
    payload
        .at("headers")
        .fields()
        .forEach((name, value) -> headers.put(name, List.of(value.text())));
    payload
        .at("multiValueHeaders")
        .fields()
        .forEach((name, values) -> headers.put(name, values.texts()));
    return headers;
  }

  private static byte[] body(Json payload) {
    String body = payload.at("body").text("");
    return payload.at("isBase64Encoded").flag(false)
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
