package org.rightsdesk.local.workflow;

/** Says that a request is refused, with the type of error that the service's client knows. */
final class ServiceRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final String message;

  ServiceRefusal(String type, String message) {
    super(message);
    this.type = type;
    this.message = message;
  }

  String message() {
    return message;
  }

  String type() {
    return type;
  }
}
