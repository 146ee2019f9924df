package org.rightsdesk.lambda.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** Calls a handler as its runtime does. */
public final class Invocation {
  private Invocation() {}

  /** What the handler answers to an event. A handler that asks its context for anything fails. */
  public static String of(RequestStreamHandler handler, String event) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Context unused =
        (Context)
            Proxy.newProxyInstance(
                Invocation.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> {
                  throw new UnsupportedOperationException("our handlers use no context");
                });
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, unused);
    return output.toString(StandardCharsets.UTF_8);
  }
}
