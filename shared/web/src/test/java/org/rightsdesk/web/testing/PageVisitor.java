package org.rightsdesk.web.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightsdesk.web.Cookie;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.Site;

/**
 * Somebody who reads pages and sends forms as a browser without script would: keeps cookies,
 * follows redirects within the site, and sends the token of the page shown last.
 */
public final class PageVisitor {
  private static final Pattern TOKEN =
      Pattern.compile("name=\"form-token\" value=\"([0-9a-f]{64})\"");

  private final Site site;
  private final String sourceAddress;
  private final Map<String, String> cookies = new TreeMap<>();
  private Optional<String> token = Optional.empty();
  private String path = "/";

  /** A visitor of the site from an address. */
  public PageVisitor(Site site, String sourceAddress) {
    this.site = site;
    this.sourceAddress = sourceAddress;
  }

  /** Reads the page, and what it leads to. */
  public Response read(String address) {
    return follow(answer(Method.GET, address, Map.of(), ""));
  }

  /** Sends the form to the path with the token of the page shown last, and follows. */
  public Response send(String address, Map<String, String> fields) {
    return follow(sendOnly(address, fields));
  }

  /** Sends a form with several values under some names. */
  public Response sendLists(String address, Map<String, List<String>> fields) {
    String encoded =
        fields.entrySet().stream()
            .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)))
            .collect(Collectors.joining("&"));
    return follow(answer(Method.POST, address, formHeaders(), withToken(encoded)));
  }

  /** Sends the form and does not follow where the answer leads. */
  public Response sendOnly(String address, Map<String, String> fields) {
    String encoded =
        fields.entrySet().stream()
            .map(field -> pair(field.getKey(), field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(Method.POST, address, formHeaders(), withToken(encoded));
  }

  /** The path of the page shown last. */
  public String path() {
    return path;
  }

  /** The cookies held, by their full names. */
  public Map<String, String> cookies() {
    return cookies;
  }

  private static Map<String, String> formHeaders() {
    return Map.of(
        "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded");
  }

  private String withToken(String encoded) {
    return token
        .map(value -> encoded + (encoded.isEmpty() ? "" : "&") + "form-token=" + value)
        .orElse(encoded);
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private Response follow(Response response) {
    Response last = response;
    for (int i = 0; i < 5 && last.status() == 303; i++) {
      String to = last.header("Location").orElseThrow();
      if (!to.startsWith("/")) {
        return last;
      }
      last = answer(Method.GET, to, Map.of(), "");
    }
    return last;
  }

  private Response answer(Method method, String address, Map<String, String> more, String body) {
    Map<String, String> headers = new LinkedHashMap<>(more);
    headers.put(
        "Cookie",
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; ")));
    String[] parts = address.split("\\?", 2);
    String query = parts.length > 1 ? parts[1] : "";
    Response response =
        site.answer(
            new Request(
                method,
                parts[0],
                Parameters.parse(query),
                headers,
                Optional.of(sourceAddress),
                body));
    for (Cookie cookie : response.cookies()) {
      if (cookie.value().isEmpty()) {
        cookies.remove(cookie.fullName());
      } else {
        cookies.put(cookie.fullName(), cookie.value());
      }
    }
    if (response.status() != 303) {
      path = parts[0];
      Matcher found = TOKEN.matcher(response.body().asText());
      token = found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
    return response;
  }
}
