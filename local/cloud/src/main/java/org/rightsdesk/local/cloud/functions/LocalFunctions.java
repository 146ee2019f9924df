package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.local.cloud.functions.AsynchronousCalls.Retries;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Template;

/** Lambda as its callers see it: calls that wait, calls that do not, and the service's endpoint. */
public final class LocalFunctions implements FunctionInvoker {

  /** What an asynchronous call may carry, in bytes. */
  private static final int LARGEST_EVENT = 1024 * 1024;

  private static final Pattern INVOKE =
      Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");

  private final Functions functions;
  private final AsynchronousCalls asynchronous;
  private final Identities identities;

  /** Takes up the asynchronous calls kept in the folder. */
  public LocalFunctions(
      Functions functions,
      Identities identities,
      DeadLetters deadLetters,
      Path folder,
      InstantSource clock)
      throws IOException {
    this.functions = functions;
    this.identities = identities;
    this.asynchronous =
        new AsynchronousCalls(folder, clock, functions::invoke, this::retries, deadLetters);
  }

  /** The calls that nobody waits for. */
  public AsynchronousCalls asynchronous() {
    return asynchronous;
  }

  @Override
  public Outcome invoke(String function, Json payload) throws InterruptedException {
    return functions.invoke(function, payload);
  }

  @Override
  public void enqueue(String function, Json payload) {
    asynchronous.enqueue(function, payload);
  }

  /** Lambda's Invoke, for the SDK's client. */
  public Response endpoint(Request request) throws IOException, InterruptedException {
    Matcher path = INVOKE.matcher(request.path());
    if (!request.method().equals("POST") || !path.matches()) {
      return Response.awsError(404, "UnknownOperationException", "Only Invoke is served here");
    }
    String function = URLDecoder.decode(path.group(1), StandardCharsets.UTF_8);
    String arn =
        function.startsWith("arn:") ? function : Template.arn("lambda", "function:" + function);
    Optional<Response> refusal =
        identities.refusal(request, "lambda:InvokeFunction", arn, Map.of());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    byte[] body = request.body().readAllBytes();
    Json payload = body.length == 0 ? Json.object() : Json.read(body);
    if (request.header("X-Amz-Invocation-Type").orElse("").equals("Event")) {
      if (functions.find(arn).isEmpty()) {
        return Response.awsError(404, "ResourceNotFoundException", "Function not found: " + arn);
      }
      if (body.length > LARGEST_EVENT) {
        return Response.awsError(
            413,
            "RequestTooLargeException",
            "%d byte payload is too large for the Event invocation type (limit 1048576 bytes)"
                .formatted(body.length));
      }
      enqueue(arn, payload);
      return new Response(202, Map.of(), new byte[0]);
    }
    return switch (invoke(arn, payload)) {
      case Outcome.Answered(var answer) -> answered(answer);
      case Outcome.Failed(var error) -> answered(error).with("X-Amz-Function-Error", "Unhandled");
      case Outcome.Refused(var status, var type, var message) ->
          Response.awsError(status, type, message);
    };
  }

  private static Response answered(Json payload) {
    return new Response(
        200,
        Map.of(
            "Content-Type", List.of("application/json"),
            "X-Amz-Executed-Version", List.of("$LATEST")),
        payload.bytes());
  }

  private Retries retries(String function) {
    return functions
        .find(function)
        .map(definition -> new Retries(definition.retries(), definition.deadLetters()))
        .orElse(new Retries(0, Optional.empty()));
  }
}
