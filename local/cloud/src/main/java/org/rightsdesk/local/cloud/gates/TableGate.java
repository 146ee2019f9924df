package org.rightsdesk.local.cloud.gates;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.gates.TableActions.Needed;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;

/** DynamoDB as functions reach it: what their role allows is handed on to the tables' engine. */
public final class TableGate implements AutoCloseable {

  private static final String SERVICE = "DynamoDB_20120810.";
  private static final List<String> HANDED_ON =
      List.of("Content-Type", "X-Amz-Target", "X-Amz-Date", "Authorization");
  private static final List<String> HANDED_BACK =
      List.of("Content-Type", "X-Amzn-RequestId", "X-Amz-Crc32");

  private final URI engine;
  private final Identities identities;
  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalServer server;
  private volatile long lastWrite = System.nanoTime();

  private TableGate(URI engine, Identities identities) throws IOException {
    this.engine = engine;
    this.identities = identities;
    this.server = LocalServer.start(0, this::answer);
  }

  /** Starts the gate, on any free port, in front of the engine. */
  public static TableGate start(URI engine, Identities identities) throws IOException {
    return new TableGate(engine, identities);
  }

  /** For {@code AWS_ENDPOINT_URL_DYNAMODB}. */
  public URI address() {
    return server.address();
  }

  /** How long ago, in real time, a call that may change a table ended. */
  public Duration sinceLastWrite() {
    return Duration.ofNanos(System.nanoTime() - lastWrite);
  }

  private Response answer(Request request) throws IOException, InterruptedException {
    String target = request.header("X-Amz-Target").orElse("");
    if (!target.startsWith(SERVICE)) {
      return Response.awsError(400, "UnknownOperationException", "Only DynamoDB is served here");
    }
    String operation = target.substring(SERVICE.length());
    byte[] body = request.body().readAllBytes();
    Json call;
    try {
      call = Json.read(body);
    } catch (IllegalArgumentException _) {
      return Response.awsError(400, "SerializationException", "The request is not JSON");
    }
    for (Needed needed : TableActions.of(operation, call)) {
      Optional<Response> refusal =
          identities.refusal(request, needed.action(), needed.resource(), Map.of());
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    Response response = handOn(request, body);
    if (TableActions.writes(operation)) {
      lastWrite = System.nanoTime();
    }
    return response;
  }

  private Response handOn(Request request, byte[] body) throws IOException, InterruptedException {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(engine).POST(BodyPublishers.ofByteArray(body));
    for (String name : HANDED_ON) {
      request.header(name).ifPresent(value -> call.header(name, value));
    }
    HttpResponse<byte[]> answer = http.send(call.build(), BodyHandlers.ofByteArray());
    Response response = new Response(answer.statusCode(), Map.of(), answer.body());
    for (String name : HANDED_BACK) {
      Optional<String> value = answer.headers().firstValue(name);
      if (value.isPresent()) {
        response = response.with(name, value.get());
      }
    }
    return response;
  }

  @Override
  public void close() {
    server.close();
    http.close();
  }
}
