package org.rightsdesk.local.cloud.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Does what its event asks for, in a process of its own. */
public final class ProbeHandler implements RequestStreamHandler {

  /** For the runtime. */
  public ProbeHandler() {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    switch (event) {
      case "\"die\"" -> Runtime.getRuntime().halt(3);
      case "\"fail\"" -> throw new IllegalStateException("as asked");
      case "\"hang\"" -> hang();
      case "\"process\"" -> write(output, Long.toString(ProcessHandle.current().pid()));
      case "\"options\"" ->
          write(
              output,
              "\""
                  + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments())
                  + "\"");
      case "\"variables\"" ->
          write(output, "\"" + String.join(" ", System.getenv().keySet()) + "\"");
      default -> write(output, event);
    }
  }

  private static void hang() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  private static void write(OutputStream output, String text) throws IOException {
    output.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
