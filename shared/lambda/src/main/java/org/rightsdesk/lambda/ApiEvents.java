package org.rightsdesk.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rightsdesk.web.Body;
import org.rightsdesk.web.Cookie;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;

/**
 * A page request as the API gateway hands it over, and its answer (REST API, payload version 1).
 */
public final class ApiEvents {
  private ApiEvents() {}

  /** What the site answers, which is not asked where the method is none that pages answer. */
  public static Response answer(JsonText.Fields event, Function<Request, Response> site) {
    return request(event)
        .map(site)
        .orElseGet(
            () -> new Response(405, Map.of("Allow", "GET, HEAD, POST"), List.of(), Body.empty()));
  }

  private static Optional<Request> request(JsonText.Fields event) {
    Optional<Method> method =
        switch (event.text("httpMethod")) {
          case "GET" -> Optional.of(Method.GET);
          case "HEAD" -> Optional.of(Method.HEAD);
          case "POST" -> Optional.of(Method.POST);
          default -> Optional.empty();
        };
    return method.map(
        found ->
            new Request(
                found,
                event.text("path"),
                Parameters.of(query(event)),
                headers(event),
                event.object("requestContext").object("identity").maybeText("sourceIp"),
                body(event)));
  }

  /** Writes the answer as the gateway wants it. */
  public static void write(Response response, OutputStream output) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("statusCode", response.status());
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    if (!response.cookies().isEmpty()) {
      headers.put("Set-Cookie", response.cookies().stream().map(Cookie::header).toList());
    }
    answer.put("multiValueHeaders", headers);
    boolean text = response.text();
    answer.put("isBase64Encoded", !text);
    answer.put(
        "body",
        text
            ? response.body().asText()
            : Base64.getEncoder().encodeToString(response.body().toBytes()));
    output.write(JsonText.write(answer).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(JsonText.Fields event) {
    Map<String, String> headers = new LinkedHashMap<>();
    several(event, "multiValueHeaders")
        .forEach(
            (name, values) ->
                headers.put(
                    name, String.join(name.equalsIgnoreCase("cookie") ? "; " : ", ", values)));
    return headers;
  }

  private static Map<String, String> query(JsonText.Fields event) {
    Map<String, String> query = new LinkedHashMap<>();
    several(event, "multiValueQueryStringParameters")
        .forEach((name, values) -> query.put(name, values.getFirst()));
    return query;
  }

  private static Map<String, List<String>> several(JsonText.Fields event, String name) {
    JsonText.Fields within = event.object(name);
    Map<String, List<String>> found = new LinkedHashMap<>();
    within.values().keySet().forEach(key -> found.put(key, within.texts(key)));
    return found;
  }

  private static String body(JsonText.Fields event) {
    String body = event.maybeText("body").orElse("");
    if (Boolean.TRUE.equals(event.values().get("isBase64Encoded"))) {
      return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    }
    return body;
  }
}
