package org.rightsdesk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The headers that every answer carries, whatever it is (A8). */
final class SecurityHeaders {
  private SecurityHeaders() {}

  static Map<String, String> of(Set<String> origins) {
    StringBuilder others = new StringBuilder();
    new TreeSet<>(origins).forEach(origin -> others.append(' ').append(origin));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
            + ("connect-src 'self'" + others + "; form-action 'self'" + others + "; ")
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
    headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cache-Control", "no-store");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.put("X-Robots-Tag", "noindex");
    return headers;
  }
}
