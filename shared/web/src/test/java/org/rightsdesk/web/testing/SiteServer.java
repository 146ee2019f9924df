package org.rightsdesk.web.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.rightsdesk.web.Cookie;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;

/** Serves a site on one port of this machine, as the gateway would. */
public final class SiteServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /**
   * Starts at once, on a port of its own.
   *
   * @param site is given the address under which it is reached, and answers requests
   */
  public SiteServer(Function<URI, Function<Request, Response>> site) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    Function<Request, Response> answers = site.apply(address());
    server.createContext("/", exchange -> serve(exchange, answers));
    server.setExecutor(threads);
    server.start();
  }

  /** Where the site is reached. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private static void serve(HttpExchange exchange, Function<Request, Response> answers)
      throws IOException {
    try (exchange) {
      Response response = answers.apply(request(exchange));
      response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      for (Cookie cookie : response.cookies()) {
        exchange.getResponseHeaders().add("Set-Cookie", cookie.header());
      }
      byte[] body = response.body().toBytes();
      if (body.length == 0) {
        exchange.sendResponseHeaders(response.status(), -1);
      } else {
        exchange.sendResponseHeaders(response.status(), body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join("; ", values)));
    URI address = exchange.getRequestURI();
    return new Request(
        Method.valueOf(exchange.getRequestMethod()),
        address.getPath(),
        Parameters.parse(Optional.ofNullable(address.getRawQuery()).orElse("")),
        headers,
        Optional.of("127.0.0.1"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
