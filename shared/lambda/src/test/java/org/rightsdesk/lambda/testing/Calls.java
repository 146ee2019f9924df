package org.rightsdesk.lambda.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.rightsdesk.lambda.JsonText;

/** Calls handlers as the runtime does, with a context that none of ours uses. */
public final class Calls {
  private Calls() {}

  /** Hands the event over as JSON and answers what the handler wrote. */
  public static JsonText.Fields call(RequestStreamHandler handler, Map<String, ?> event)
      throws IOException {
    Context unused =
        (Context)
            Proxy.newProxyInstance(
                Calls.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> {
                  throw new UnsupportedOperationException("the handler uses no context");
                });
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(JsonText.write(event).getBytes(StandardCharsets.UTF_8)),
        output,
        unused);
    return JsonText.read(output.toString(StandardCharsets.UTF_8));
  }
}
