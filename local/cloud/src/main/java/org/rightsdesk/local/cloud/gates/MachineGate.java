package org.rightsdesk.local.cloud.gates;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.functions.LocalFunctions;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.workflow.Authorizer;
import org.rightsdesk.local.workflow.FunctionInvoker;
import org.rightsdesk.local.workflow.RoleGate;

/** Step Functions on both its sides: who may call it, and what its machines may call. */
public final class MachineGate implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private MachineGate(HttpHandler endpoint) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    this.server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.setExecutor(threads);
    server.createContext("/", endpoint);
    server.start();
  }

  /**
   * Serves the engine's endpoint on any free port; its address is for {@code AWS_ENDPOINT_URL_SFN}.
   */
  public static MachineGate start(HttpHandler endpoint) throws IOException {
    return new MachineGate(endpoint);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * Allows to callers what their roles allow.
   *
   * <p>A task token does not say whose it is, so who may resume some machine may use any token.
   */
  public static Authorizer authorizer(Identities identities, Template template) {
    List<String> machines =
        template.ofType("AWS::Serverless::StateMachine").stream().map(Resource::arn).toList();
    return (exchange, body, action, resource) -> {
      String caller = caller(exchange);
      return resource.equals("*")
              && machines.stream().anyMatch(arn -> identities.allowed(caller, action, arn))
          ? Optional.empty()
          : identities.denial(caller, action, resource, Map.of());
    };
  }

  /** Allows to machines what their roles allow. */
  public static RoleGate roles(Identities identities, Template template) {
    Map<String, String> ids =
        template.ofType("AWS::Serverless::StateMachine").stream()
            .collect(Collectors.toMap(Resource::arn, Resource::id));
    return (machineArn, action, resource) -> {
      String id = ids.getOrDefault(machineArn, "");
      String arn =
          action.startsWith("lambda:") && !resource.startsWith("arn:")
              ? Template.arn("lambda", "function:" + resource)
              : resource;
      return !id.isEmpty() && identities.roleAllows(id, action, arn)
          ? Optional.empty()
          : Optional.of(Identities.deniedMessage(id, action, arn));
    };
  }

  /** Calls functions for machines. */
  public static FunctionInvoker invoker(LocalFunctions functions) {
    return call -> {
      try {
        return switch (functions.invoke(call.function(), Json.read(call.payload()))) {
          case Outcome.Answered(var payload) -> new FunctionInvoker.Returned(payload.toString());
          case Outcome.Failed(var error) ->
              new FunctionInvoker.Failed(
                  error.at("errorType").text("Lambda.Unknown"), error.toString());
          case Outcome.Refused(_, var type, var message) ->
              new FunctionInvoker.Failed("Lambda." + type, message);
        };
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return new FunctionInvoker.Failed("Lambda.ServiceException", "The local cloud stops");
      }
    };
  }

  private static String caller(HttpExchange exchange) {
    return Identities.caller(
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")))
        .orElse("");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
