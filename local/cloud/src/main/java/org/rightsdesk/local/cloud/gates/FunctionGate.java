package org.rightsdesk.local.cloud.gates;

import java.io.IOException;
import org.rightsdesk.local.cloud.functions.LocalFunctions;
import org.rightsdesk.local.cloud.http.LocalServer;

/** Lambda as functions reach it. */
public final class FunctionGate {

  private FunctionGate() {}

  /**
   * Starts the endpoint on this port, 0 for any; its address is for {@code
   * AWS_ENDPOINT_URL_LAMBDA}.
   */
  public static LocalServer start(int port, LocalFunctions functions) throws IOException {
    return LocalServer.start(port, functions::endpoint);
  }
}
