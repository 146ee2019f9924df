package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;

/**
 * Lambda's Runtime API, from which the processes fetch their calls.
 *
 * <p>Each process has a path of its own with a word that nobody else knows.
 */
final class RuntimeServer implements AutoCloseable {

  private static final String VERSION = "2018-06-01/runtime/";

  /** A process as this server sees it. */
  interface Worker {
    /** Waits for the next call. */
    Response next() throws InterruptedException;

    /** The call of this id has ended. */
    void ended(String id, byte[] payload, boolean failed);

    /** The function could not be initialised. */
    void notStarted(byte[] payload);
  }

  private final Map<String, Worker> workers = new ConcurrentHashMap<>();
  private final LocalServer server;

  RuntimeServer() throws IOException {
    this.server = LocalServer.start(0, this::answer);
  }

  /** Makes a process known and gives the value of {@code AWS_LAMBDA_RUNTIME_API} for it. */
  String add(String word, Worker worker) {
    workers.put(word, worker);
    return "127.0.0.1:" + server.port() + "/" + word;
  }

  void remove(String word) {
    workers.remove(word);
  }

  private Response answer(Request request) throws IOException, InterruptedException {
    String[] parts = request.path().split("/", 3);
    Worker worker = workers.get(parts[1]);
    if (worker == null || parts.length < 3 || !parts[2].startsWith(VERSION)) {
      return Response.text(404, "There is no such process.");
    }
    String path = parts[2].substring(VERSION.length());
    byte[] body = request.body().readAllBytes();
    switch (path) {
      case "invocation/next" -> {
        return worker.next();
      }
      case "init/error" -> worker.notStarted(body);
      default -> {
        String[] call = path.split("/", 3);
        if (call.length != 3 || !List.of("response", "error").contains(call[2])) {
          return Response.text(404, "There is no " + path.toLowerCase(Locale.ROOT));
        }
        worker.ended(call[1], body, call[2].equals("error"));
      }
    }
    return Response.text(202, "");
  }

  @Override
  public void close() {
    server.close();
  }
}
