package org.rightsdesk.local.cloud.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rightsdesk.local.cloud.functions.FunctionInvoker;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/**
 * One REST API of the template on a port of its own, its pages at the root.
 *
 * <p>It calls functions with proxy events of version 1 and sends what they answer.
 */
public final class ApiGateway implements AutoCloseable {

  private static final int LARGEST_BODY = 10 * 1024 * 1024;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(29);

  private final Resource api;
  private final Routes routes;
  private final GatewayResponses responses;
  private final FunctionInvoker functions;
  private final Duration longestWait;
  private final LocalServer server;

  private ApiGateway(
      Template template, Resource api, int port, FunctionInvoker functions, Duration longestWait)
      throws IOException {
    this.api = api;
    this.routes = Routes.of(template, api);
    this.responses = GatewayResponses.of(template, api);
    this.functions = functions;
    this.longestWait = longestWait;
    this.server = LocalServer.start(port, this::answer);
  }

  /**
   * Starts an API.
   *
   * @param apiLogicalId the logical name of an {@code AWS::Serverless::Api}
   * @param port 0 takes any free one
   * @throws LocalServer.PortInUse when another program has the port
   * @throws org.rightsdesk.local.cloud.template.TemplateRefused when the template asks for what is
   *     not known here
   */
  public static ApiGateway start(
      Template template, String apiLogicalId, int port, FunctionInvoker functions)
      throws IOException {
    return start(template, apiLogicalId, port, functions, LONGEST_WAIT);
  }

  static ApiGateway start(
      Template template,
      String apiLogicalId,
      int port,
      FunctionInvoker functions,
      Duration longestWait)
      throws IOException {
    return new ApiGateway(template, template.resource(apiLogicalId), port, functions, longestWait);
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private Response answer(Request request) throws IOException, InterruptedException {
    Optional<Routes.Found> route = routes.find(request.method(), request.path());
    if (route.isEmpty()) {
      return responses.of(403, "MISSING_AUTHENTICATION_TOKEN", "Missing Authentication Token");
    }
    byte[] body = request.body().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      // Read to its end, or the sender would see a broken connection in place of the answer.
      request.body().transferTo(OutputStream.nullOutputStream());
      return responses.of(413, "REQUEST_TOO_LARGE", "HTTP content length exceeded 10485760 bytes.");
    }
    return call(route.get().function(), ProxyEvent.of(api, route.get(), request, body));
  }

  private Response call(String function, Json event) throws InterruptedException {
    FutureTask<Outcome> outcome = new FutureTask<>(() -> functions.invoke(function, event));
    Thread.ofVirtual().name("call of " + function).start(outcome);
    try {
      return switch (outcome.get(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        case Outcome.Answered(var payload) -> ProxyAnswer.read(payload).orElseGet(this::failed);
        case Outcome.Failed _ -> failed();
        case Outcome.Refused(var status, _, _) -> refused(status);
      };
    } catch (TimeoutException _) {
      return responses.of(504, "INTEGRATION_TIMEOUT", "Endpoint request timed out");
    } catch (ExecutionException e) {
      System.err.println("The call of " + function + " failed: " + e.getCause());
      return failed();
    }
  }

  private Response failed() {
    return responses.of(502, "DEFAULT_5XX", "Internal server error");
  }

  private Response refused(int status) {
    return status == 413
        ? responses.of(413, "REQUEST_TOO_LARGE", "Request Entity Too Large")
        : responses.of(500, "API_CONFIGURATION_ERROR", "Internal server error");
  }
}
