package org.rightsdesk.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes out, whole.
 *
 * @param headers each once, by their usual names
 * @param cookies set or cleared by this answer
 */
public record Response(int status, Map<String, String> headers, List<Cookie> cookies, Body body) {
  public Response {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    cookies = List.copyOf(cookies);
  }

  /** The header's value, by its usual name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether the body is text, so that a gateway may carry it as such. */
  public boolean text() {
    return !headers.containsKey("Content-Encoding")
        && header("Content-Type").orElse("").startsWith("text/");
  }

  Response with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Response(status, all, cookies, body);
  }

  Response withCookies(List<Cookie> more) {
    List<Cookie> all = new ArrayList<>(cookies);
    all.addAll(more);
    return new Response(status, headers, all, body);
  }

  Response withoutBody() {
    return new Response(status, headers, cookies, Body.empty());
  }
}
