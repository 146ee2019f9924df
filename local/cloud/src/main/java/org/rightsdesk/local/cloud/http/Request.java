package org.rightsdesk.local.cloud.http;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request. The path and the query are as they were sent, percent signs and all; the body
 * is read once.
 */
public record Request(
    String method,
    String path,
    String query,
    Headers headers,
    InputStream body,
    String sourceAddress,
    int port) {

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  /** The query's parameters, decoded, in order. */
  public Map<String, List<String>> parameters() {
    return decode(query);
  }

  /** The fields of a form in the body, decoded, in order. */
  public Map<String, List<String>> form() throws IOException {
    return decode(new String(body.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** True unless a page of another site or port sent this. */
  public boolean fromOwnPage() {
    return header("Origin")
        .map(
            origin ->
                origin.equals("http://localhost:" + port)
                    || origin.equals("http://127.0.0.1:" + port))
        .orElse(true);
  }

  /** Decodes {@code name=value&…}. */
  public static Map<String, List<String>> decode(String encoded) {
    Map<String, List<String>> decoded = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        decoded
            .computeIfAbsent(
                URLDecoder.decode(name, StandardCharsets.UTF_8), _ -> new ArrayList<>())
            .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return decoded;
  }
}
