package org.rightsdesk.local.workflow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks AWS JSON 1.0 for the service. */
final class Endpoint implements HttpHandler {
  private static final String PREFIX = "AWSStepFunctions.";
  private static final int LARGEST_BODY = 2 * 1024 * 1024;

  private final Service service;
  private final Authorizer authorizer;

  Endpoint(Service service, Authorizer authorizer) {
    this.service = service;
    this.authorizer = authorizer;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = 200;
      Map<String, @Nullable Object> answer;
      try {
        answer = answer(exchange, exchange.getRequestBody().readNBytes(LARGEST_BODY + 1));
      } catch (ServiceRefusal refusal) {
        status = 400;
        answer = Map.of("__type", refusal.type(), "message", refusal.message());
      } catch (IllegalStateException stopped) {
        status = 503;
        answer = Map.of("__type", "ServiceUnavailable", "message", String.valueOf(stopped));
      }
      byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Map<String, @Nullable Object> answer(HttpExchange exchange, byte[] body) {
    String target =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
    if (!exchange.getRequestMethod().equals("POST") || !target.startsWith(PREFIX)) {
      throw new ServiceRefusal("UnknownOperationException", "Not an action of this service");
    }
    if (body.length > LARGEST_BODY) {
      throw new ServiceRefusal("RequestEntityTooLarge", "The request is larger than 2 MiB");
    }
    String action = target.substring(PREFIX.length());
    Map<String, @Nullable Object> request;
    try {
      request = Json.object(Json.read(new String(body, StandardCharsets.UTF_8)));
    } catch (Json.Malformed | IllegalArgumentException malformed) {
      throw new ServiceRefusal("SerializationException", "The request is not a JSON object");
    }
    String resource = Service.resource(action, request);
    authorizer
        .refusal(exchange, body, "states:" + action, resource)
        .ifPresent(
            reason -> {
              throw new ServiceRefusal("AccessDeniedException", reason);
            });
    return service.answer(action, request);
  }
}
