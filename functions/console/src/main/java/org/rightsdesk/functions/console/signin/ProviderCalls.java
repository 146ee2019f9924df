package org.rightsdesk.functions.console.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Calls to the sign-in service, whose address is configuration and never comes from a request. */
public interface ProviderCalls {
  /** Reads a JSON document. */
  String get(URI address) throws IOException;

  /** Sends an encoded form and answers the JSON that comes back. */
  String post(URI address, Map<String, String> form) throws IOException;
}
