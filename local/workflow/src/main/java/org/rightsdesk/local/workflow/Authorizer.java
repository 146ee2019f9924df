package org.rightsdesk.local.workflow;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** Decides whether the caller of the endpoint may do what it asks. */
@FunctionalInterface
public interface Authorizer {

  /**
   * Returns why the request is refused, or nothing when it is allowed.
   *
   * @param exchange the request, whose body has been read
   * @param body the body that was read, for the signature
   * @param action the IAM action, such as {@code states:StartExecution}
   * @param resource the ARN of the state machine or execution asked for; {@code *} for the actions
   *     that take a task token
   */
  Optional<String> refusal(HttpExchange exchange, byte[] body, String action, String resource);

  /** Returns an authorizer that allows every request. */
  static Authorizer open() {
    return (exchange, body, action, resource) -> Optional.empty();
  }
}
