package org.rightsdesk.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it reached us.
 *
 * @param path the decoded path, starting with a slash
 * @param headers by name in small letters
 * @param sourceAddress the caller's address as the gateway saw it, never as a header claims it;
 *     empty if the gateway did not say
 * @param body as text; what is sent to these pages is never binary
 */
public record Request(
    Method method,
    String path,
    Parameters query,
    Map<String, String> headers,
    Optional<String> sourceAddress,
    String body) {

  public Request {
    Map<String, String> lowered = new LinkedHashMap<>();
    headers.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
    headers = Map.copyOf(lowered);
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with a slash");
    }
  }

  /** A request to read the page at the path, without query or headers. */
  public static Request get(String path) {
    return new Request(Method.GET, path, Parameters.none(), Map.of(), Optional.empty(), "");
  }

  /** The header's value; the name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The cookie's value, if exactly one cookie has the name. */
  public Optional<String> cookie(String name) {
    Optional<String> found = Optional.empty();
    for (String pair : header("cookie").orElse("").split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(pair.substring(equals + 1).strip());
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "Request[" + method + "]";
  }
}
