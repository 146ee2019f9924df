package org.rightsdesk.local.cloud.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/**
 * Fetches calls and hands them to a stream handler, where the runtime interface client does not
 * run.
 *
 * <p>It needs nothing but the function's own jar beside it.
 */
public final class PlainLoop {

  private PlainLoop() {}

  /** Takes the name of the handler's class; ends when the Runtime API is gone. */
  public static void main(String[] arguments) throws Exception {
    String base = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
    RequestStreamHandler handler;
    try {
      handler =
          Class.forName(arguments[0])
              .asSubclass(RequestStreamHandler.class)
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      post(base + "init/error", error(e));
      throw e;
    }
    while (true) {
      HttpURLConnection next = open(base + "invocation/next");
      byte[] event = next.getInputStream().readAllBytes();
      String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
      long deadline = Long.parseLong(next.getHeaderField("Lambda-Runtime-Deadline-Ms"));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      String call = base + "invocation/" + id;
      try {
        handler.handleRequest(
            new ByteArrayInputStream(event), answer, new PlainContext(id, deadline));
        post(call + "/response", answer.toByteArray());
      } catch (IOException | RuntimeException e) {
        e.printStackTrace();
        post(call + "/error", error(e));
      }
    }
  }

  private static byte[] error(Exception e) {
    String message = String.valueOf(e.getMessage()).replaceAll("[\\\\\"\\p{Cntrl}]", " ");
    return "{\"errorMessage\":\"%s\",\"errorType\":\"%s\"}"
        .formatted(message, e.getClass().getName())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void post(String address, byte[] body) throws IOException {
    HttpURLConnection connection = open(address);
    connection.setDoOutput(true);
    connection.getOutputStream().write(body);
    connection.getInputStream().readAllBytes();
  }

  private static HttpURLConnection open(String address) throws IOException {
    URL url = URI.create(address).toURL();
    return (HttpURLConnection) url.openConnection();
  }
}
