package org.rightsdesk.local.cloud.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/** What a function is called with for a request: a REST API's proxy event, version 1. */
final class ProxyEvent {

  private static final Json NONE = new Json.Nothing();

  private ProxyEvent() {}

  static Json of(Resource api, Routes.Found route, Request request, byte[] body) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request.headers().forEach((name, values) -> headers.put(name, List.copyOf(values)));
    Map<String, List<String>> query = request.parameters();
    Optional<String> text = text(request, body);
    boolean binary = body.length > 0 && text.isEmpty();
    return Json.object(
        "resource", route.path(),
        "path", request.path(),
        "httpMethod", request.method(),
        "headers", last(headers),
        "multiValueHeaders", headers,
        "queryStringParameters", orNull(last(query)),
        "multiValueQueryStringParameters", orNull(query),
        "pathParameters", orNull(route.parameters()),
        "stageVariables", NONE,
        "requestContext", context(api, route, request),
        "body", binary ? Base64.getEncoder().encodeToString(body) : text.map(Json::of).orElse(NONE),
        "isBase64Encoded", binary);
  }

  private static Json context(Resource api, Routes.Found route, Request request) {
    return Json.object(
        "accountId", Template.ACCOUNT,
        "apiId", api.name(),
        "stage", api.properties().at("StageName").text(),
        "requestId", UUID.randomUUID(),
        "resourcePath", route.path(),
        "path", request.path(),
        "httpMethod", request.method(),
        "protocol", "HTTP/1.1",
        "identity", Json.object("sourceIp", request.sourceAddress()));
  }

  /** The body as a text, if it says that it is one and truly is. */
  private static Optional<String> text(Request request, byte[] body) {
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (body.length == 0
        || !(type.startsWith("text/") || type.startsWith("application/x-www-form-urlencoded"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static Map<String, String> last(Map<String, List<String>> values) {
    Map<String, String> last = new LinkedHashMap<>();
    values.forEach((name, all) -> last.put(name, all.getLast()));
    return last;
  }

  private static Json orNull(Map<String, ?> map) {
    return map.isEmpty() ? NONE : Json.of(map);
  }
}
