package org.rightsdesk.local.cloud.gates;

import java.io.IOException;
import org.rightsdesk.local.cloud.functions.LocalFunctions;
import org.rightsdesk.local.cloud.http.LocalServer;

/** Lambda as functions reach it. */
public final class FunctionGate {

  private FunctionGate() {}

  /** Starts the endpoint on any free port; its address is for {@code AWS_ENDPOINT_URL_LAMBDA}. */
  public static LocalServer start(LocalFunctions functions) throws IOException {
    return LocalServer.start(0, functions::endpoint);
  }
}
