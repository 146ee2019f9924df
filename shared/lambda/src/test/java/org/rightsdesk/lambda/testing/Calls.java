package org.rightsdesk.lambda.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.rightsdesk.lambda.JsonText;

/** Calls handlers as the runtime does, with a context that knows the time left and no more. */
public final class Calls {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Calls() {}

  /** Hands the event over as JSON and answers what the handler wrote. */
  public static JsonText.Fields call(RequestStreamHandler handler, Map<String, ?> event)
      throws IOException {
    return call(handler, event, LONGEST);
  }

  /** The same, where the function has this much of its time left. */
  public static JsonText.Fields call(
      RequestStreamHandler handler, Map<String, ?> event, Duration left) throws IOException {
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Calls.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("getRemainingTimeInMillis")) {
                    return (int) left.toMillis();
                  }
                  throw new UnsupportedOperationException("no handler asks for " + method);
                });
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(JsonText.write(event).getBytes(StandardCharsets.UTF_8)),
        output,
        context);
    return JsonText.read(output.toString(StandardCharsets.UTF_8));
  }
}
