package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.session.OpenSession;

/**
 * What a browser sends that holds a session.
 *
 * <p>Nothing that it asks for may have failed within the console.
 */
final class Browser {
  private final ConsoleSite site;
  private final OpenSession session;
  private final List<RuntimeException> failures;

  Browser(ConsoleSite site, OpenSession session, List<RuntimeException> failures) {
    this.site = site;
    this.session = session;
    this.failures = failures;
  }

  String cookie() {
    return session.token().value();
  }

  Response get(String path) {
    return answer(Method.GET, path, "");
  }

  /** The page's text, which must be there. */
  String page(String path) {
    Response response = get(path);
    assertThat(response.status()).as("GET %s", path).isEqualTo(200);
    return response.body().asText();
  }

  Response post(String path, Map<String, String> fields) {
    return postAll(
        path, fields.entrySet().stream().map(f -> Map.entry(f.getKey(), f.getValue())).toList());
  }

  Response postAll(String path, List<Map.Entry<String, String>> fields) {
    List<Map.Entry<String, String>> all = new ArrayList<>(fields);
    all.add(Map.entry("form-token", session.token().formToken()));
    return answer(
        Method.POST,
        path,
        all.stream()
            .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
            .collect(Collectors.joining("&")));
  }

  private Response answer(Method method, String path, String body) {
    URI at = URI.create(path);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cookie", "__Host-staff=" + session.token().value());
    if (method == Method.POST) {
      headers.put("Sec-Fetch-Site", "same-origin");
      headers.put("Content-Type", "application/x-www-form-urlencoded");
    }
    Response response =
        site.answer(
            new Request(
                method,
                at.getPath(),
                Parameters.parse(Optional.ofNullable(at.getRawQuery()).orElse("")),
                headers,
                Optional.of("192.0.2.1"),
                body));
    assertThat(failures).isEmpty();
    return response;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
