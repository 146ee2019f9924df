package org.rightsdesk.local.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * An HTTP server on 127.0.0.1 with a thread for each request.
 *
 * <p>It answers only to the names of this machine, so that a page of another site cannot reach it
 * under a name of its own.
 */
public final class LocalServer implements AutoCloseable {

  static {
    // Without this an answer of a few packets waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Pattern OWN_NAMES = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");

  /** Answers requests. */
  @FunctionalInterface
  public interface Handler {
    /** Answers one request; whatever is thrown becomes a 500 and a line on standard error. */
    Response handle(Request request) throws Exception;
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private LocalServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Finds out whether programs other than this one leave a port free; throws {@link PortInUse}. */
  public static void requireFree(int port) throws IOException {
    try (ServerSocket _ = new ServerSocket(port, 0, loopback())) {
      // Bound once and let go: nobody else listens.
    } catch (BindException e) {
      throw new PortInUse(port, e);
    }
  }

  /** Starts a server; port 0 takes any free one. Throws {@link PortInUse}. */
  public static LocalServer start(int port, Handler handler) throws IOException {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
    } catch (BindException e) {
      throw new PortInUse(port, e);
    }
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, handler));
    server.start();
    return new LocalServer(server, threads);
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Its address for programs: {@code http://127.0.0.1:port}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      Response response = respond(exchange, handler);
      response
          .headers()
          .forEach((name, values) -> exchange.getResponseHeaders().put(name, List.copyOf(values)));
      boolean bodiless =
          exchange.getRequestMethod().equals("HEAD")
              || response.body().length == 0
              || response.status() == 204
              || response.status() == 304;
      exchange.sendResponseHeaders(response.status(), bodiless ? -1 : response.body().length);
      if (!bodiless) {
        exchange.getResponseBody().write(response.body());
      }
    }
  }

  private static Response respond(HttpExchange exchange, Handler handler) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    if (!OWN_NAMES.matcher(host).matches()) {
      return Response.text(421, "This server answers to localhost only.");
    }
    URI uri = exchange.getRequestURI();
    Request request =
        new Request(
            exchange.getRequestMethod(),
            uri.getRawPath(),
            Optional.ofNullable(uri.getRawQuery()).orElse(""),
            exchange.getRequestHeaders(),
            exchange.getRequestBody(),
            exchange.getRemoteAddress().getAddress().getHostAddress(),
            exchange.getLocalAddress().getPort());
    try {
      return handler.handle(request);
    } catch (InterruptedException e) {
      // The server stops while somebody waits.
      Thread.currentThread().interrupt();
      return Response.text(503, "The local cloud stops.");
    } catch (Exception e) {
      System.err.println(request.method() + " on port " + request.port() + " failed: " + e);
      return Response.text(500, "This failed inside the local cloud.");
    }
  }

  /** A port is taken by another program. */
  public static final class PortInUse extends IOException {
    private PortInUse(int port, IOException cause) {
      super("Port " + port + " is in use by another program.", cause);
    }
  }
}
